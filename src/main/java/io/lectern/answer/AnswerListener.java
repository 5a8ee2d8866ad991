package io.lectern.answer;

import java.util.List;

import io.lectern.citation.Citation;
import io.lectern.search.Findings.Found;

/** Follows an answer in the making. What it throws ends the work on the answer. */
public interface AnswerListener {

	/** For callers that want the whole answer only. */
	AnswerListener NONE = new AnswerListener() {
	};

	/** The passages the answer is made from, before anything else. */
	default void sources(List<Found> passages) {
	}

	/** The model reasons; what it thinks is shown to nobody. */
	default void thinking() {
	}

	/** The next piece of the answer's text. */
	default void token(String text) {
	}

	/** A citation whose marker has just been written. */
	default void citation(Citation citation) {
	}

}
