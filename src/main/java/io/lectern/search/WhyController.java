package io.lectern.search;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.document.DocumentId;
import io.lectern.search.Why.Expected;
import io.lectern.system.Problem;

/**
 * {@code POST /api/v1/search/why}: a search, and what it was expected to find. Answers
 * whether it does and, if not, at which stage the expected was lost.
 */
@RestController
@RolesAllowed("READER")
class WhyController {

	private final Why why;

	private final SearchProperties settings;

	WhyController(Why why, SearchProperties settings) {
		this.why = why;
		this.settings = settings;
	}

	/** A search with {@code expected} beside its own fields. */
	record Body(@JsonUnwrapped SearchBody search, @Nullable ExpectedBody expected) {
	}

	/** A document, by id or name, a page of it, a text in it. */
	record ExpectedBody(@Nullable String documentId, @Nullable String documentName, @Nullable Integer page,
			@Nullable String text) {

		Expected expected() {
			if ((documentId == null) == (documentName == null)) {
				throw Problem.badRequest("expected-document",
						"'expected' must name one document, by 'documentId' or by 'documentName'");
			}
			if (text != null && text.codePoints().noneMatch(Character::isLetterOrDigit)) {
				throw Problem.badRequest("expected-text", "'expected.text' has neither letters nor digits");
			}
			return new Expected((documentId != null) ? id(documentId) : null, documentName, page, text);
		}

		private static DocumentId id(String id) {
			return DocumentId.parse(id)
				.orElseThrow(() -> Problem.badRequest("invalid-document-id",
						"'expected.documentId' is no id of a document: '" + id + "'"));
		}

	}

	@PostMapping("/api/v1/search/why")
	Verdict why(@RequestBody Body body) {
		ExpectedBody expected = Objects.requireNonNullElse(body.expected(), new ExpectedBody(null, null, null, null));
		return why.ask(body.search().request(settings.maxQueryLength()), expected.expected());
	}

}
