package io.lectern.system;

import java.net.URI;
import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells of what went wrong outside of any operation, such as a request that the server
 * itself could not read.
 */
@RestController
@ConditionalOnWebApplication
class ErrorDispatch implements ErrorController {

	@RequestMapping("/error")
	ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
		HttpStatus status = status(request);
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail(status));
		problem.setType(URI.create("urn:lectern:problem:" + status.name().toLowerCase(Locale.ROOT).replace('_', '-')));
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	/** Asked for directly there is no error to tell of. */
	private static HttpStatus status(HttpServletRequest request) {
		if (Problems.isOfParameters(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
			return HttpStatus.BAD_REQUEST;
		}
		if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)) {
			return HttpStatus.NOT_FOUND;
		}
		HttpStatus known = HttpStatus.resolve(code);
		return (known != null) ? known : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	private static String detail(HttpStatus status) {
		if (status == HttpStatus.NOT_FOUND) {
			return "There is nothing at this address";
		}
		return status.is4xxClientError() ? "The request can't be read"
				: "Something went wrong inside Lectern; the server's log says what";
	}

}
