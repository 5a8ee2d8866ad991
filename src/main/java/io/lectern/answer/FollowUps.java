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
import io.lectern.writing.Prompts;
import io.lectern.writing.Turn;

/** Makes follow-up questions stand alone, so that they can be looked for. */
@Component
class FollowUps {

	private static final Logger log = LoggerFactory.getLogger(FollowUps.class);

	/** A rewritten question that is longer than this is not a question. */
	private static final int LONGEST = 600;

	private final AnswerProperties settings;

	FollowUps(AnswerProperties settings) {
		this.settings = settings;
	}

	/**
	 * The ways a question may be meant.
	 *
	 * @param asked as it was written
	 * @param merged with what was said before; null where it needs nothing of that
	 * @param dependence how much speaks for the merged one
	 */
	record Wordings(String asked, @Nullable String merged, Dependence dependence) {
	}

	/** Reworded by the model where there is one, else by rule. */
	Wordings of(Query query, String asked, List<Turn> turns, Optional<LanguageModel> model, Prompts prompts) {
		// "Thank you" is no topic.
		List<Turn> history = turns.stream()
			.filter((turn) -> Utterance.of(turn.question()).smallTalk() == null)
			.toList();
		boolean wanted = !Boolean.FALSE.equals(query.context()) && !history.isEmpty();
		Optional<String> written = wanted
				? model.flatMap((each) -> written(each, prompts.standalone(query.collection(), asked, history)))
				: Optional.empty();
		if (written.isPresent()) {
			boolean same = written.get().equals(asked);
			return new Wordings(asked, same ? null : written.get(), same ? Dependence.NONE : Dependence.FRAGMENT);
		}
		Dependence dependence = Dependence.of(asked, history);
		if (query.context() != null && !history.isEmpty()) {
			return new Wordings(asked, FollowUpRule.merged(asked, history),
					wanted ? Dependence.FRAGMENT : Dependence.NONE);
		}
		return new Wordings(asked, (dependence != Dependence.NONE) ? FollowUpRule.merged(asked, history) : null,
				dependence);
	}

	private Optional<String> written(LanguageModel model, String prompt) {
		try {
			return Optional
				.of(Sentences.oneLine(model.complete(prompt, new Limits(LONGEST, settings.rewriteTimeout()))))
				.filter((text) -> !text.isEmpty() && text.length() < LONGEST);
		}
		catch (ModelFailure ex) {
			log.debug("The model did not make a follow-up stand alone: {}", ex.getMessage());
			return Optional.empty();
		}
	}

}
