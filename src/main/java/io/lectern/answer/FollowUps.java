package io.lectern.answer;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import io.lectern.language.Sentences;
import io.lectern.llm.LanguageModel;
import io.lectern.llm.Limits;
import io.lectern.llm.ModelFailure;

/** Makes follow-up questions stand alone, so that they can be looked for. */
@Component
class FollowUps {

	private static final Logger log = LoggerFactory.getLogger(FollowUps.class);

	/** A rewritten question that is longer than this is not a question. */
	private static final int LONGEST = 600;

	private final Prompts prompts;

	private final AnswerProperties settings;

	FollowUps(Prompts prompts, AnswerProperties settings) {
		this.prompts = prompts;
		this.settings = settings;
	}

	/** The question by itself: reworded by the model where there is one, else by rule. */
	String standalone(@Nullable String collection, String question, List<Turn> history, Optional<LanguageModel> model) {
		if (history.isEmpty()) {
			return question;
		}
		if (model.isPresent()) {
			try {
				String written = Sentences.oneLine(model.get()
					.complete(prompts.standalone(collection, question, history),
							new Limits(LONGEST, settings.rewriteTimeout())));
				if (!written.isEmpty() && written.length() < LONGEST) {
					return written;
				}
			}
			catch (ModelFailure ex) {
				log.debug("The model did not make a follow-up stand alone: {}", ex.getMessage());
			}
		}
		return FollowUpRule.standalone(question, history.getLast().standalone());
	}

}
