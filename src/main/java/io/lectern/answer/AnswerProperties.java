package io.lectern.answer;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How answers are made.
 *
 * @param passages most passages an answer is made from unless the request says
 * @param sentences most sentences of an answer made of quotes
 * @param items most items of a list that an answer made of quotes gives; how many more
 * there are is said
 * @param minSupport least support, 0 to 1, of an answer made of quotes; 0: whatever comes
 * nearest is an answer. Unset: as calibrated, else 0.5, which suits the bundled embedding
 * models
 * @param probableSupport least support, 0 to 1, from which the passages that come nearest
 * are offered where they are no answer; below it Lectern says that the documents hold
 * none. Unset: as calibrated, else 0.2
 * @param rewriteTimeout how long a model may take to make a follow-up question stand
 * alone before a rule does it
 * @param collections what is different for the collections of these names
 * @param heartbeat how often a streamed answer shows a sign of life while the model is
 * silent
 */
@ConfigurationProperties("lectern.answer")
public record AnswerProperties(@DefaultValue("8") int passages, @DefaultValue("3") int sentences,
		@DefaultValue("20") int items, @Nullable Double minSupport, @Nullable Double probableSupport,
		@DefaultValue("10s") Duration rewriteTimeout, @DefaultValue Map<String, ForCollection> collections,
		@DefaultValue("5s") Duration heartbeat) {

	/**
	 * What is different for one collection.
	 *
	 * @param model the language model for it; unset: the configured one
	 * @param minSupport least support of an answer from it; unset: the general one
	 * @param probableSupport least support of what is offered from it; unset: the general
	 * one
	 */
	record ForCollection(@Nullable String model, @Nullable Double minSupport, @Nullable Double probableSupport) {

		static final ForCollection NOTHING = new ForCollection(null, null, null);

	}

	ForCollection of(@Nullable String collection) {
		return (collection == null) ? ForCollection.NOTHING
				: collections.getOrDefault(collection, ForCollection.NOTHING);
	}

}
