package io.lectern.library;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.document.Collections;
import io.lectern.document.Collections.DocumentCollection;

/**
 * {@code GET /api/v1/collections}: where questions can be put. Those without documents
 * are known to administrators only.
 */
@RestController
@RolesAllowed("READER")
class CollectionsOfReadersController {

	private final Collections collections;

	CollectionsOfReadersController(Collections collections) {
		this.collections = collections;
	}

	/** Collections by name, and how many documents each holds. */
	record CollectionsAsked(List<DocumentCollection> collections) {
	}

	@GetMapping("/api/v1/collections")
	CollectionsAsked list(HttpServletRequest caller) {
		boolean all = caller.isUserInRole("ADMIN");
		return new CollectionsAsked(collections.all().stream().filter((each) -> all || each.documents() > 0).toList());
	}

}
