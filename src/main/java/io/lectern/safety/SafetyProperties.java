package io.lectern.safety;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What must not pass.
 *
 * @param personalData whether addresses of mail, telephone numbers and numbers of cards,
 * accounts and persons are masked, in what models are told and in what readers are
 * @param words a file of words and phrases, one a line; questions with one are refused,
 * and elsewhere it is masked. Unset: none
 * @param moderationUrl an endpoint that speaks OpenAI's moderations, without
 * {@code /moderations}; it is asked about each question and each answer. Unset: none is
 * @param moderationKey sent to it as bearer token; unset: none is sent
 * @param moderationModel the model's name there; unset: its default
 * @param moderationTimeout how long it may take; what it does not judge is refused
 * @param collections what is different for the collections of these names
 */
@ConfigurationProperties("lectern.safety")
record SafetyProperties(@DefaultValue("false") boolean personalData, @Nullable Path words, @Nullable URI moderationUrl,
		@Nullable String moderationKey, @Nullable String moderationModel,
		@DefaultValue("5s") Duration moderationTimeout, @DefaultValue Map<String, ForCollection> collections) {

	static final SafetyProperties NONE = new SafetyProperties(false, null, null, null, null, Duration.ofSeconds(5),
			Map.of());

	/**
	 * What is different for one collection.
	 *
	 * @param personalData whether personal data is masked; unset: as elsewhere
	 * @param words its own words; unset: the general ones
	 * @param moderation whether the endpoint is asked; unset: yes
	 */
	record ForCollection(@Nullable Boolean personalData, @Nullable Path words, @Nullable Boolean moderation) {

		static final ForCollection AS_GENERAL = new ForCollection(null, null, null);

	}

}
