package io.lectern.search;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.document.DocumentId;
import io.lectern.search.Findings.Found;

/** {@code POST /api/v1/search}. */
@RestController
@RolesAllowed("READER")
class SearchController {

	private final Retrieval retrieval;

	private final SearchProperties settings;

	SearchController(Retrieval retrieval, SearchProperties settings) {
		this.retrieval = retrieval;
		this.settings = settings;
	}

	@PostMapping("/api/v1/search")
	Response search(@RequestBody SearchBody body) {
		return Response.of(retrieval.find(body.request(settings.maxQueryLength())));
	}

	/** The answer. */
	record Response(List<Hit> hits, List<String> queries, Map<String, Double> timings, List<String> warnings) {

		static Response of(Findings findings) {
			return new Response(findings.found().stream().map(Hit::of).toList(), findings.queries(), findings.timings(),
					findings.warnings());
		}

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
