package io.lectern.llm;

/** An endpoint said what it did not like about a request. */
final class Refusal extends RuntimeException {

	private final ModelFailure failure;

	private final ErrorBody body;

	private final int status;

	/**
	 * @param status the HTTP status; 0 where it was told in the stream
	 */
	Refusal(ModelFailure failure, ErrorBody body, int status) {
		super(failure);
		this.failure = failure;
		this.body = body;
		this.status = status;
	}

	ModelFailure failure() {
		return failure;
	}

	ErrorBody body() {
		return body;
	}

	/** Whether it may have been for the request's length. */
	boolean mayBeLength() {
		return isForms() || status == 0 || status == 413 || status == 500;
	}

	/** Whether another form of the request may be accepted. */
	boolean isForms() {
		return status == 400 || status == 422;
	}

}
