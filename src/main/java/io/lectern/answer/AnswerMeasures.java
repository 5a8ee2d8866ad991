package io.lectern.answer;

import java.util.function.Supplier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.stereotype.Component;

/**
 * Questions by what became of them: {@code answered}; {@code unsupported}, where a
 * sentence of the answer is borne out by no passage; {@code probable}, where only the
 * likely place was offered; {@code refused}, where the documents hold no answer;
 * {@code failed}.
 */
@Component
class AnswerMeasures {

	private final ObservationRegistry observations;

	AnswerMeasures(ObservationRegistry observations) {
		this.observations = observations;
	}

	Answers.Outcome question(Supplier<Answers.Outcome> answering) {
		Observation observation = Observation.createNotStarted("lectern.question", observations)
			.lowCardinalityKeyValue("outcome", "failed");
		return observation.observe(() -> {
			Answers.Outcome made = answering.get();
			observation.lowCardinalityKeyValue("outcome", outcome(made.answer()))
				.highCardinalityKeyValue("lectern.answer.id", made.answer().answerId());
			return made;
		});
	}

	private static String outcome(Answer answer) {
		return switch (answer.state()) {
			case ANSWERED -> answer.unsupported().isEmpty() ? "answered" : "unsupported";
			case PROBABLE -> "probable";
			case ABSENT -> "refused";
		};
	}

}
