package io.lectern.conversation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.lectern.answer.Answer;
import io.lectern.conversation.Feedback.Rating;
import io.lectern.conversation.Feedback.Review;

/**
 * A line of an evaluation set, in the layout of the sets that Lectern is measured on.
 *
 * @param id the answer's id
 * @param question the question by itself
 * @param answers strings that an answer must hold; to be filled in by hand
 * @param answerable whether the documents hold an answer; null: nobody knows yet
 * @param relevant where it stands
 * @param collection where it was looked for; null: everywhere
 * @param rating {@code up} or {@code down}
 * @param reason why
 */
record EvaluationQuestion(String id, String question, List<String> answers, @Nullable Boolean answerable,
		List<Place> relevant, @Nullable String collection, String rating, @Nullable String reason) {

	/** A place that answers the question. */
	record Place(String doc, int page, String text) {
	}

	static EvaluationQuestion of(Review verdict) {
		Answer answer = verdict.answer();
		boolean right = verdict.rating() == Rating.UP;
		List<Place> places = answer.citations()
			.stream()
			.filter((citation) -> right && citation.supported())
			.map((citation) -> new Place(citation.documentName(), citation.page(), citation.quote()))
			.toList();
		return new EvaluationQuestion(verdict.answerId(), verdict.making().standalone(), List.of(),
				right ? answer.answered() : null, places, verdict.making().collection(), right ? "up" : "down",
				verdict.reason());
	}

}
