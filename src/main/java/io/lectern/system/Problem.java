package io.lectern.system;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A refusal that the caller is told about as an RFC 9457 problem detail. */
public class Problem extends ErrorResponseException {

	/** Seconds after which it is worth trying again. */
	static final String RETRY_AFTER = "5";

	/**
	 * @param status HTTP status
	 * @param type last part of the stable type URI, such as {@code document-not-found}
	 * @param title what went wrong, in a few words
	 * @param detail what exactly and what to do about it
	 */
	public Problem(HttpStatus status, String type, String title, String detail) {
		super(status);
		setType(URI.create("urn:lectern:problem:" + type));
		setTitle(title);
		setDetail(detail);
	}

	/** The refusal that another exception, such as a parser's, was made of. */
	public static Optional<Problem> in(@Nullable Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof Problem problem) {
				return Optional.of(problem);
			}
		}
		return Optional.empty();
	}

	public static Problem badRequest(String type, String detail) {
		return new Problem(HttpStatus.BAD_REQUEST, type, "Bad request", detail);
	}

	public static Problem notFound(String type, String detail) {
		return new Problem(HttpStatus.NOT_FOUND, type, "Not found", detail);
	}

	/**
	 * What was asked for can't be had now; the caller is to come back in a few seconds.
	 */
	public static Problem unavailable(String type, String detail) {
		Problem problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, type, "Not available at the moment", detail);
		problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
		return problem;
	}

}
