package io.lectern.access;

import java.io.IOException;
import java.net.URI;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes the problem detail of a request that was turned away before any controller saw
 * it.
 */
@Component
class Refusals {

	private final ObjectMapper json;

	Refusals(ObjectMapper json) {
		this.json = json;
	}

	void unauthorized(HttpServletResponse response, String detail) throws IOException {
		response.setHeader("WWW-Authenticate", "Bearer realm=\"lectern\"");
		write(response, HttpStatus.UNAUTHORIZED, "unauthorized", detail);
	}

	void tooMany(HttpServletResponse response, long retryAfter) throws IOException {
		response.setHeader("Retry-After", Long.toString(retryAfter));
		write(response, HttpStatus.TOO_MANY_REQUESTS, "too-many-wrong-keys",
				"Too many unknown keys came from this address; try again in %d s".formatted(retryAfter));
	}

	void write(HttpServletResponse response, HttpStatus status, String type, String detail) throws IOException {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("urn:lectern:problem:" + type));
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		json.writeValue(response.getOutputStream(), problem);
	}

}
