package io.lectern.suggest;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.document.DocumentId;
import io.lectern.document.Documents;
import io.lectern.suggest.Suggestions.Suggestion;
import io.lectern.system.Problem;

/** {@code GET /api/v1/suggestions}: questions that the documents answer. */
@RestController
@RolesAllowed("READER")
class SuggestionsController {

	private static final int MOST = 50;

	private final Suggestions suggestions;

	private final Documents documents;

	SuggestionsController(Suggestions suggestions, Documents documents) {
		this.suggestions = suggestions;
		this.documents = documents;
	}

	/** The questions, those of different documents by turns. */
	record Suggested(List<Suggestion> suggestions) {
	}

	@GetMapping("/api/v1/suggestions")
	Suggested suggest(@RequestParam(required = false) @Nullable String collection,
			@RequestParam(defaultValue = "") List<String> documentIds, @RequestParam(defaultValue = "6") int limit,
			@RequestParam(required = false) @Nullable String language,
			@RequestParam(required = false) @Nullable String asked) {
		if (limit < 1 || limit > MOST) {
			throw Problem.badRequest("limit-out-of-range", "'limit' must be between 1 and " + MOST + ".");
		}
		if (collection != null && !documents.hasCollection(collection)) {
			throw Problem.notFound("collection-not-found", "There is no collection '" + collection + "'");
		}
		return new Suggested(suggestions.of(collection, DocumentId.named(documentIds), limit, language, asked));
	}

}
