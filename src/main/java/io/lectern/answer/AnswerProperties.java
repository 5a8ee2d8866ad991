package io.lectern.answer;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How answers are made.
 *
 * @param passages how many passages an answer is made from unless the request says
 * @param sentences most sentences of an answer made of quotes
 * @param minSupport least support, 0 to 1, below which Lectern says that the documents
 * hold no answer; 0: it always answers. Answers made of quotes only; the default suits
 * the bundled embedding models, whose similarities it rests on
 * @param promptsDir folder whose files replace the built-in prompts of the same name;
 * unset: the built-in ones
 * @param heartbeat how often a streamed answer shows a sign of life while the model is
 * silent
 */
@ConfigurationProperties("lectern.answer")
record AnswerProperties(@DefaultValue("8") int passages, @DefaultValue("3") int sentences,
		@DefaultValue("0.35") double minSupport, @Nullable Path promptsDir, @DefaultValue("10s") Duration heartbeat) {
}
