package io.lectern.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.document.DocumentId;
import io.lectern.search.Findings.Found;
import io.lectern.search.SearchRequest.Mode;
import io.lectern.system.Problem;

/** {@code POST /api/v1/search}. */
@RestController
class SearchController {

	private static final int DEFAULT_LIMIT = 10;

	private static final int MAX_LIMIT = 100;

	private final Retrieval retrieval;

	private final SearchProperties settings;

	SearchController(Retrieval retrieval, SearchProperties settings) {
		this.retrieval = retrieval;
		this.settings = settings;
	}

	@PostMapping("/api/v1/search")
	Response search(@RequestBody Body body) {
		return Response.of(this.retrieval.find(request(body)));
	}

	private SearchRequest request(Body body) {
		String query = Objects.requireNonNullElse(body.query(), "");
		if (query.isBlank()) {
			throw Problem.badRequest("blank-query", "'query' must say what to look for");
		}
		if (query.length() > this.settings.maxQueryLength()) {
			throw Problem.badRequest("query-too-long", "'query' has %d characters, at most %d are allowed"
				.formatted(query.length(), this.settings.maxQueryLength()));
		}
		int limit = Objects.requireNonNullElse(body.limit(), DEFAULT_LIMIT);
		if (limit < 1 || limit > MAX_LIMIT) {
			throw Problem.badRequest("invalid-limit",
					"'limit' must lie between 1 and %d, not %d".formatted(MAX_LIMIT, limit));
		}
		return new SearchRequest(query, body.collection(), documentIds(body), metadata(body), limit, mode(body),
				!Boolean.FALSE.equals(body.fusion()), !Boolean.FALSE.equals(body.rerank()),
				Boolean.TRUE.equals(body.explain()));
	}

	private static Mode mode(Body body) {
		String mode = Objects.requireNonNullElse(body.mode(), "hybrid");
		return Arrays.stream(Mode.values())
			.filter((each) -> name(each).equals(mode))
			.findFirst()
			.orElseThrow(() -> Problem.badRequest("unknown-mode",
					"'mode' must be one of "
							+ Arrays.stream(Mode.values()).map(SearchController::name).collect(Collectors.joining(", "))
							+ ", not '" + mode + "'"));
	}

	private static String name(Mode mode) {
		return mode.name().toLowerCase(Locale.ROOT);
	}

	private static List<DocumentId> documentIds(Body body) {
		try {
			return Objects.requireNonNullElse(body.documentIds(), List.<@Nullable String>of())
				.stream()
				.map((id) -> new DocumentId(Objects.requireNonNullElse(id, "")))
				.toList();
		}
		catch (IllegalArgumentException ex) {
			throw Problem.badRequest("invalid-document-id",
					"'documentIds' holds something else than ids: " + ex.getMessage());
		}
	}

	private static Map<String, String> metadata(Body body) {
		Map<String, String> metadata = Objects.requireNonNullElse(body.metadata(), Map.of());
		if (metadata.values().stream().anyMatch(Objects::isNull)) {
			throw Problem.badRequest("invalid-metadata", "'metadata' must not hold null values");
		}
		return metadata;
	}

	/** The request; only {@code query} is needed. */
	record Body(@Nullable String query, @Nullable String collection, @Nullable List<@Nullable String> documentIds,
			@Nullable Map<String, String> metadata, @Nullable Integer limit, @Nullable String mode,
			@Nullable Boolean fusion, @Nullable Boolean rerank, @Nullable Boolean explain) {
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
