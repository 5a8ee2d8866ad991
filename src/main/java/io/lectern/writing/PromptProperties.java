package io.lectern.writing;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a language model is told.
 *
 * @param promptsDir folder whose files replace the built-in prompts of the same name;
 * unset: the built-in ones
 * @param passageTokens most tokens of all passages together that a model is given; the
 * last ones are left out beyond that
 * @param historyTokens most tokens of earlier questions and answers that a model is
 * given; the oldest are left out beyond that
 * @param instructions what becomes of text in passages, titles and headings that speaks
 * to the model that reads it: {@code leave-out}, {@code mark} or {@code keep}
 * @param collections what is different for the collections of these names
 */
@ConfigurationProperties("lectern.answer")
public record PromptProperties(@Nullable Path promptsDir, @DefaultValue("4000") int passageTokens,
		@DefaultValue("1500") int historyTokens, @DefaultValue("leave-out") PlantedText.Treatment instructions,
		@DefaultValue Map<String, ForCollection> collections) {

	/**
	 * What is different for one collection.
	 *
	 * @param promptsDir folder of its prompts; files it lacks are taken from the general
	 * ones
	 */
	record ForCollection(@Nullable Path promptsDir) {
	}

}
