package io.lectern.conversation;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/v1/query/models}: the names that the caller may give as {@code model}
 * of a question.
 */
@RestController
@RolesAllowed("READER")
class ModelChoiceController {

	private final ModelChoice choice;

	ModelChoiceController(ModelChoice choice) {
		this.choice = choice;
	}

	/** Names, the default model first; none where the caller may not choose. */
	record Models(List<String> models) {
	}

	@GetMapping("/api/v1/query/models")
	Models models(HttpServletRequest caller) {
		return new Models(choice.names(caller));
	}

}
