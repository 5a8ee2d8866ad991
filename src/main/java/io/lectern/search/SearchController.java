package io.lectern.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.document.DocumentId;
import io.lectern.document.Documents;
import io.lectern.document.Documents.Unread;
import io.lectern.language.Lexicons;
import io.lectern.search.Findings.Found;

/** {@code POST /api/v1/search}. */
@RestController
@RolesAllowed("READER")
class SearchController {

	private final Retrieval retrieval;

	private final Documents documents;

	private final SearchProperties settings;

	SearchController(Retrieval retrieval, Documents documents, SearchProperties settings) {
		this.retrieval = retrieval;
		this.documents = documents;
		this.settings = settings;
	}

	@PostMapping("/api/v1/search")
	Response search(@RequestBody SearchBody body) {
		SearchRequest request = body.request(settings.maxQueryLength());
		// Counted before, so that what is ready right after the search is not missed.
		Unread unread = documents.unread(request.collection(), request.documentIds());
		Findings findings = retrieval.find(request);
		List<String> warnings = new ArrayList<>(findings.warnings());
		if (!unread.isEmpty()) {
			warnings.add(Lexicons.of(request.query()).statements().stillRead(unread.documents()));
		}
		return new Response(findings.found().stream().map(Hit::of).toList(), findings.queries(), findings.timings(),
				warnings);
	}

	/** The answer. */
	record Response(List<Hit> hits, List<String> queries, Map<String, Double> timings, List<String> warnings) {
	}

	/** A passage found. */
	record Hit(String passageId, DocumentId documentId, String documentName, String documentTitle, int page,
			int lastPage, List<String> headings, String text, double score, Map<String, Integer> ranks,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Object> explanation) {

		static Hit of(Found found) {
			return new Hit(found.passage().id(), found.document().id(), found.document().name(),
					found.document().title(), found.page(), found.passage().lastPage(), found.passage().headings(),
					found.passage().text(), found.score(), found.ranks(), found.explanation());
		}

	}

}
