package io.lectern.llm;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import io.lectern.system.Problem;

/** The language model gave no answer, or only part of one. */
public class ModelFailure extends Problem {

	private static final String RESTING = "The language model is not asked for the moment";

	private final boolean providers;

	private ModelFailure(HttpStatus status, String type, String title, String detail, boolean providers) {
		super(status, type, title, detail);
		this.providers = providers;
	}

	private ModelFailure(HttpStatus status, String type, String title, String detail) {
		this(status, type, title, detail, true);
	}

	/** Whether the provider is to blame, so that the next request may well fail too. */
	boolean isProviders() {
		return providers;
	}

	/**
	 * Whether the model was not even asked, because it has failed several times in a row.
	 */
	public boolean isResting() {
		return RESTING.equals(getBody().getTitle());
	}

	static ModelFailure unreachable(String detail) {
		return new ModelFailure(HttpStatus.BAD_GATEWAY, "model-unreachable", "The language model can't be reached",
				detail);
	}

	static ModelFailure refused(int status, String detail) {
		return new ModelFailure((status == 429) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_GATEWAY,
				"model-refused", "The language model refused the request",
				"Its endpoint answered with status " + status + ": " + detail,
				// 400, 413, 422: this request was wrong, the next may be right.
				status >= 500 || status == 401 || status == 403 || status == 404 || status == 429);
	}

	static ModelFailure unusable(String detail) {
		return new ModelFailure(HttpStatus.BAD_GATEWAY, "model-failed", "The language model failed", detail);
	}

	static ModelFailure tooLong(int contextTokens) {
		return new ModelFailure(HttpStatus.UNPROCESSABLE_CONTENT, "model-context-exceeded",
				"Too much for the language model", "Question and passages do not fit lectern.llm.context-tokens ("
						+ contextTokens + "). Ask for fewer passages, or raise it.",
				false);
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
				"The request was cancelled before the language model had finished.", false);
	}

	static ModelFailure resting(Duration pause) {
		ModelFailure failure = new ModelFailure(HttpStatus.SERVICE_UNAVAILABLE, "model-resting", RESTING,
				"It failed several times in a row and is tried again after at most " + pause + ".", false);
		failure.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(pause.toSeconds()));
		return failure;
	}

	static ModelFailure busy(int concurrency, Duration waited) {
		ModelFailure failure = new ModelFailure(HttpStatus.SERVICE_UNAVAILABLE, "model-busy",
				"The language model is busy",
				concurrency + " answers are being written and none was finished within " + waited + ". Ask again.",
				false);
		failure.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
		return failure;
	}

}
