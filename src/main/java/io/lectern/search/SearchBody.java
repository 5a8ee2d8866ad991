package io.lectern.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.lectern.document.DocumentId;
import io.lectern.index.Condition;
import io.lectern.search.SearchRequest.Mode;
import io.lectern.system.Problem;

/** A search as callers put it; only {@code query} is needed. */
record SearchBody(@Nullable String query, @Nullable String collection, @Nullable List<@Nullable String> documentIds,
		@Nullable Map<String, String> metadata, @Nullable Map<String, @Nullable Object> filter, @Nullable Integer limit,
		@Nullable String mode, @Nullable Boolean fusion, @Nullable Boolean rerank, @Nullable Boolean explain) {

	private static final int DEFAULT_LIMIT = 10;

	private static final int MAX_LIMIT = 100;

	/**
	 * @throws Problem with status 400 when it makes no sense
	 */
	SearchRequest request(int maxQueryLength) {
		String asked = Objects.requireNonNullElse(query, "");
		if (asked.isBlank()) {
			throw Problem.badRequest("blank-query", "'query' must say what to look for");
		}
		if (asked.length() > maxQueryLength) {
			throw Problem.badRequest("query-too-long",
					"'query' has %d characters, at most %d are allowed".formatted(asked.length(), maxQueryLength));
		}
		int hits = Objects.requireNonNullElse(limit, DEFAULT_LIMIT);
		if (hits < 1 || hits > MAX_LIMIT) {
			throw Problem.badRequest("invalid-limit",
					"'limit' must lie between 1 and %d, not %d".formatted(MAX_LIMIT, hits));
		}
		return new SearchRequest(asked, collection, ids(), conditions(), hits, askedMode(),
				!Boolean.FALSE.equals(fusion), !Boolean.FALSE.equals(rerank), Boolean.TRUE.equals(explain));
	}

	private Mode askedMode() {
		String asked = Objects.requireNonNullElse(mode, "hybrid");
		return Arrays.stream(Mode.values())
			.filter((each) -> name(each).equals(asked))
			.findFirst()
			.orElseThrow(() -> Problem.badRequest("unknown-mode",
					"'mode' must be one of "
							+ Arrays.stream(Mode.values()).map(SearchBody::name).collect(Collectors.joining(", "))
							+ ", not '" + asked + "'"));
	}

	private static String name(Mode mode) {
		return mode.name().toLowerCase(Locale.ROOT);
	}

	private List<DocumentId> ids() {
		return DocumentId.named(documentIds);
	}

	private List<Condition> conditions() {
		Map<String, String> asked = Objects.requireNonNullElse(metadata, Map.of());
		if (asked.values().stream().anyMatch(Objects::isNull)) {
			throw Problem.badRequest("invalid-metadata", "'metadata' must not hold null values");
		}
		return Stream.concat(Condition.equal(asked).stream(), AskedFilter.conditions(filter).stream()).toList();
	}

}
