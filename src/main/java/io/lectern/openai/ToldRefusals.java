package io.lectern.openai;

import java.util.List;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

import io.lectern.system.Problem;

/** Tells OpenAI's clients of a refusal in the shape that they read. */
@RestControllerAdvice(basePackageClasses = ToldRefusals.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ToldRefusals {

	@ExceptionHandler
	ResponseEntity<Failure> refused(Problem problem) {
		return ResponseEntity.status(problem.getStatusCode()).headers(problem.getHeaders()).body(Failure.of(problem));
	}

	@ExceptionHandler
	ResponseEntity<Failure> unreadable(HttpMessageNotReadableException ex) {
		return refused(Problem.in(ex).orElseGet(() -> unreadable(ex.getMostSpecificCause())));
	}

	private static Problem unreadable(Throwable cause) {
		List<JacksonException.Reference> path = (cause instanceof DatabindException wrong) ? wrong.getPath()
				: List.of();
		if (path.isEmpty() || path.getFirst().getPropertyName() == null) {
			return Problem.badRequest("unreadable-body", "The body is not a request in JSON.");
		}
		String param = path.getFirst().getPropertyName();
		return Failure.refusal(param, "invalid_type", "'" + param + "' is not of the type that it has to be.");
	}

}
