package io.lectern.llm;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import io.lectern.llm.Reply.Ending;
import io.lectern.system.Problem;
import io.lectern.system.TimeInWords;

/**
 * The language model gave no answer, or only part of one. What readers are told of it
 * holds nothing that came from the provider.
 */
public class ModelFailure extends Problem {

	private static final String RESTING = "The language model is not asked for the moment";

	private static final String TOO_LONG = "Too much for the language model";

	private final boolean providers;

	private final int status;

	private final String cause;

	private ModelFailure(HttpStatus status, String type, String title, String detail, boolean providers, int upstream,
			String cause) {
		super(status, type, title, detail);
		this.providers = providers;
		this.status = upstream;
		this.cause = cause;
	}

	private ModelFailure(HttpStatus status, String type, String detail, boolean providers, String cause) {
		this(status, type, "The language model failed", detail, providers, 0, cause);
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

	/** Whether fewer or shorter passages may fit. */
	public boolean isTooLong() {
		return TOO_LONG.equals(getBody().getTitle());
	}

	/** Whether nobody waits for the answer any more. */
	public boolean isInterrupted() {
		return String.valueOf(getBody().getType()).endsWith(":model-interrupted");
	}

	/** Whether the text passed on so far must not be shown, being reasoning. */
	public boolean isReasoning() {
		return String.valueOf(getBody().getType()).endsWith(":model-reasoning-shown");
	}

	/** What happened, as a sentence for readers. */
	public String sentence() {
		return String.valueOf(getBody().getDetail());
	}

	/** What happened, for operators: what the provider said is in it. */
	String operators() {
		return cause.isEmpty() ? sentence() : cause;
	}

	/** The HTTP status that the provider refused with; 0: it did not refuse. */
	int status() {
		return status;
	}

	static ModelFailure unreachable(String cause) {
		return new ModelFailure(HttpStatus.BAD_GATEWAY, "model-unreachable", "The language model can't be reached.",
				true, cause);
	}

	static ModelFailure refused(int status, String cause) {
		return new ModelFailure((status == 429) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_GATEWAY,
				"model-refused", "The language model refused the request",
				"The language model's endpoint refused the request.",
				// 400, 413, 422: this request was wrong, the next may be right.
				status >= 500 || status == 401 || status == 403 || status == 404 || status == 429, status,
				"Its endpoint answered with status " + status + ": " + cause);
	}

	static ModelFailure unusable(String cause) {
		return new ModelFailure(HttpStatus.BAD_GATEWAY, "model-failed", "The language model failed.", true, cause);
	}

	static ModelFailure tooLong(String cause) {
		return new ModelFailure(HttpStatus.UNPROCESSABLE_CONTENT, "model-context-exceeded", TOO_LONG,
				"Question and passages are too long for the language model.", false, 0, cause);
	}

	static ModelFailure cut() {
		return new ModelFailure(HttpStatus.BAD_GATEWAY, "model-answer-cut", "The language model's answer broke off.",
				true, "Its stream ended before it said that it had finished.");
	}

	static ModelFailure tooSlow(String cause) {
		return new ModelFailure(HttpStatus.GATEWAY_TIMEOUT, "model-too-slow", "The language model took too long.", true,
				cause);
	}

	/** It ended without a text. */
	static ModelFailure silent(Ending ending, boolean reasoning) {
		String sentence = switch (ending) {
			case COMPLETE -> "The language model wrote nothing.";
			case LENGTH ->
				reasoning ? "The language model used up its tokens (lectern.llm.max-tokens) while it was reasoning."
						: "The language model used up its tokens (lectern.llm.max-tokens) before it wrote anything.";
			case FILTERED -> "A content filter of the language model's provider kept the answer back.";
			case TOOL_CALLS -> "The language model called a tool instead of answering.";
			case REFUSED -> "The language model declined to answer.";
		};
		return new ModelFailure(HttpStatus.BAD_GATEWAY, "model-said-nothing", sentence, false, "");
	}

	/** What was passed on turned out to be reasoning. */
	static ModelFailure reasoningShown() {
		return new ModelFailure(HttpStatus.BAD_GATEWAY, "model-reasoning-shown",
				"The language model's answer could not be told from its reasoning.", false,
				"It closed its reasoning without having opened it; from now on its replies are held back until then.");
	}

	static ModelFailure interrupted() {
		return new ModelFailure(HttpStatus.SERVICE_UNAVAILABLE, "model-interrupted",
				"The request was cancelled before the language model had finished.", false, "");
	}

	static ModelFailure resting(Duration pause) {
		ModelFailure failure = new ModelFailure(HttpStatus.SERVICE_UNAVAILABLE, "model-resting", RESTING,
				"The language model fails at the moment.", false, 0,
				"It failed several times in a row and is tried again after at most " + TimeInWords.of(pause) + ".");
		failure.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(pause.toSeconds()));
		return failure;
	}

	static ModelFailure busy(int concurrency, Duration waited) {
		ModelFailure failure = new ModelFailure(HttpStatus.SERVICE_UNAVAILABLE, "model-busy",
				"The language model is busy.", false, concurrency
						+ " answers are being written and none was finished within " + TimeInWords.of(waited) + ".");
		failure.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
		return failure;
	}

}
