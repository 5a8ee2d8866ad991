package io.lectern.system;

import java.net.URI;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Gives every refusal and every fault the shape of an RFC 9457 problem detail with a
 * stable type.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(Problems.class);

	/** Character not in repertoire, untranslatable character. */
	private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

	private static final URI UNTYPED = URI.create("about:blank");

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ProblemDetail problem = ex.getBody();
		problem.setType(type("invalid-request"));
		problem.setDetail(ex.getBindingResult()
			.getFieldErrors()
			.stream()
			.map((field) -> "'" + field.getField() + "' " + field.getDefaultMessage())
			.sorted()
			.collect(Collectors.joining("; ")));
		return handleExceptionInternal(ex, problem, headers, status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		Optional<Problem> refused = Problem.in(ex);
		if (refused.isPresent()) {
			return handleErrorResponseException(refused.get(), refused.get().getHeaders(),
					refused.get().getStatusCode(), request);
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, reason(ex));
		problem.setType(type("unreadable-body"));
		return handleExceptionInternal(ex, problem, headers, status, request);
	}

	/**
	 * Jackson's first line says what and where; the rest of its message is about Java
	 * classes.
	 */
	private static String reason(HttpMessageNotReadableException ex) {
		Throwable cause = ex.getMostSpecificCause();
		if (cause == ex) {
			return "The request needs a JSON body";
		}
		String message = String.valueOf(cause.getMessage());
		return "The JSON body can't be read: " + message.lines()
			.findFirst()
			.orElse("")
			.replaceAll("`?(?:io\\.lectern|java|tools)\\.[\\w.$]+`?", "value");
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ResponseEntity<Object> response = super.handleExceptionInternal(ex, body, headers, status, request);
		if (response != null && response.getBody() instanceof ProblemDetail problem
				&& UNTYPED.equals(problem.getType() == null ? UNTYPED : problem.getType())) {
			problem.setType(type(HttpStatus.valueOf(status.value()).name().toLowerCase(Locale.ROOT).replace('_', '-')));
		}
		return response;
	}

	@ExceptionHandler({ DataAccessResourceFailureException.class, TransientDataAccessException.class,
			TransactionException.class })
	ResponseEntity<ProblemDetail> storeUnavailable(Exception ex) {
		if (DiskFull.isCauseOf(ex)) {
			return diskFull(ex);
		}
		log.warn("The database does not answer: {}", ex.getMessage());
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
				"The database does not answer at the moment; nothing acknowledged is lost. Try again shortly.");
		problem.setType(type("store-unavailable"));
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER)
			.body(problem);
	}

	/** Also where what is sent is put down on its way in. */
	private static ResponseEntity<ProblemDetail> diskFull(Exception ex) {
		log.error("There is no room left on the disk: {}", ex.getMessage());
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.INSUFFICIENT_STORAGE,
				"There is no room left on the server's disk. What was acknowledged is kept, and searches go on; try again"
						+ " when whoever runs the server has made room.");
		problem.setType(type("disk-full"));
		return ResponseEntity.status(HttpStatus.INSUFFICIENT_STORAGE).body(problem);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> notMultipart(MultipartException ex) {
		if (DiskFull.isCauseOf(ex)) {
			return diskFull(ex);
		}
		return badRequest("unreadable-body", "The files can't be read out of the request: "
				+ String.valueOf(ex.getMostSpecificCause().getMessage()).replace('\0', ' '));
	}

	/** Tomcat reads form fields and the address's parameters, and some are too many. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> notParameters(InvalidParameterException ex) {
		return badRequest("invalid-parameters", "The parameters can't be read: " + ex.getMessage());
	}

	/** Whether this is about what a caller sent, though no operation has seen it. */
	static boolean isOfParameters(@Nullable Object error) {
		return error instanceof InvalidParameterException
				|| error instanceof Exception ex && ex.getCause() instanceof InvalidParameterException;
	}

	private static ResponseEntity<ProblemDetail> badRequest(String type, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
		problem.setType(type(type));
		return ResponseEntity.badRequest().body(problem);
	}

	/** PostgreSQL has no place for the character NUL in a text. */
	@ExceptionHandler(DataIntegrityViolationException.class)
	ResponseEntity<ProblemDetail> notStorable(DataIntegrityViolationException ex) throws Exception {
		if (!(ex.getMostSpecificCause() instanceof SQLException cause)
				|| !UNSTORABLE.contains(String.valueOf(cause.getSQLState()))) {
			return fault(ex);
		}
		return badRequest("unstorable-character", "The request holds a character that can't be stored, such as NUL");
	}

	/** The last resort: a fault of ours is logged with its trace and told without. */
	@ExceptionHandler(Exception.class)
	ResponseEntity<ProblemDetail> fault(Exception ex) throws Exception {
		if (ex instanceof AccessDeniedException) {
			throw ex;
		}
		if (DiskFull.isCauseOf(ex)) {
			return diskFull(ex);
		}
		log.error("A request failed", ex);
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR,
				"Something went wrong inside Lectern; the server's log says what");
		problem.setType(type("internal"));
		return ResponseEntity.internalServerError().body(problem);
	}

	private static URI type(String name) {
		return URI.create("urn:lectern:problem:" + name);
	}

}
