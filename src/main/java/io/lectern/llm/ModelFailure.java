package io.lectern.llm;

import org.springframework.http.HttpStatus;

import io.lectern.system.Problem;

/** The language model gave no answer, or only part of one. */
public class ModelFailure extends Problem {

	private ModelFailure(HttpStatus status, String type, String title, String detail) {
		super(status, type, title, detail);
	}

	static ModelFailure unreachable(String detail) {
		return new ModelFailure(HttpStatus.BAD_GATEWAY, "model-unreachable", "The language model can't be reached",
				detail);
	}

	static ModelFailure refused(int status, String detail) {
		return new ModelFailure((status == 429) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_GATEWAY,
				"model-refused", "The language model refused the request",
				"Its endpoint answered with status " + status + ": " + detail);
	}

	static ModelFailure unusable(String detail) {
		return new ModelFailure(HttpStatus.BAD_GATEWAY, "model-failed", "The language model failed", detail);
	}

	static ModelFailure cut() {
		return new ModelFailure(HttpStatus.BAD_GATEWAY, "model-answer-cut", "The answer was cut off",
				"The language model's stream ended before the model said that it had finished.");
	}

	static ModelFailure tooSlow(String detail) {
		return new ModelFailure(HttpStatus.GATEWAY_TIMEOUT, "model-too-slow", "The language model took too long",
				detail);
	}

	static ModelFailure interrupted() {
		return new ModelFailure(HttpStatus.SERVICE_UNAVAILABLE, "model-interrupted", "The request was cancelled",
				"The request was cancelled before the language model had finished.");
	}

}
