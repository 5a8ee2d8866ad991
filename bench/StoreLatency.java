package io.lectern.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.pgvector.PGvector;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.pgvector.DefaultMetadataStorageConfig;
import dev.langchain4j.store.embedding.pgvector.MetadataStorageMode;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;

import io.lectern.index.PassageIndex.Filter;
import io.lectern.search.Findings;
import io.lectern.search.Retrieval;
import io.lectern.search.SearchRequest.Mode;
import io.lectern.search.SearchRequest;

/** How long the ways to ask the store take, asked in turns by one caller. */
final class StoreLatency {

	/** The first of them only warms up. */
	private static final int ROUNDS = 4;

	private final Postgres postgres;

	private final PassageIndex index;

	private final Retrieval hybrid;

	private final VectorFile vectors;

	private final PassageAnalyzer analyzer = new PassageAnalyzer();

	private final PgVectorEmbeddingStore library;

	private final Map<String, List<Double>> stages = new LinkedHashMap<>();

	StoreLatency(Postgres postgres, PassageIndex index, Retrieval hybrid, VectorFile vectors) {
		this.postgres = postgres;
		this.index = index;
		this.hybrid = hybrid;
		this.vectors = vectors;
		this.library = PgVectorEmbeddingStore.datasourceBuilder()
			.datasource(postgres.source())
			.table("bench.vectors_1")
			.createTable(false)
			.dropTableFirst(false)
			.useIndex(false)
			.skipCreateVectorExtension(true)
			.metadataStorageConfig(DefaultMetadataStorageConfig.builder()
				.storageMode(MetadataStorageMode.COLUMN_PER_KEY)
				// It can't read the column of JSON.
				.columnDefinitions(List.of("document_id text", "collection text"))
				.build())
			.build();
	}

	private Map<String, Consumer<String>> ways() {
		Map<String, Consumer<String>> ways = new LinkedHashMap<>();
		ways.put("bare vector query", this::bare);
		ways.put("the library's", this::library);
		ways.put("dense", (asked) -> dense(asked, Filter.NONE));
		ways.put("dense, 10 %", (asked) -> dense(asked, Recall.metadata("tenth")));
		ways.put("dense, 1 %", (asked) -> dense(asked, Recall.metadata("hundredth")));
		ways.put("lexical", (asked) -> index.lexical(QuestionTerms.of(asked, analyzer), Filter.NONE, 100));
		ways.put("hybrid, one wording", (asked) -> hybrid(asked, false));
		ways.put("hybrid, as asked over REST", (asked) -> hybrid(asked, true));
		return ways;
	}

	void print(List<String> questions) {
		Map<String, Consumer<String>> ways = ways();
		Map<String, List<Double>> times = new LinkedHashMap<>();
		for (int round = 0; round < ROUNDS; round++) {
			boolean warmingUp = round == 0;
			for (String question : questions) {
				ways.forEach((name, way) -> {
					Stopwatch stopwatch = new Stopwatch();
					way.accept(question);
					if (!warmingUp) {
						times.computeIfAbsent(name, (key) -> new ArrayList<>()).add(stopwatch.millis());
					}
				});
			}
		}
		double bare = Stopwatch.quantile(times.get("bare vector query"), 0.5);
		times.forEach((way, its) -> System.out.printf("%-27s p50 %.1f ms (%.1f), p95 %.1f ms%n", way,
				Stopwatch.quantile(its, 0.5), Stopwatch.quantile(its, 0.5) / bare, Stopwatch.quantile(its, 0.95)));
		stages.forEach((stage, its) -> System.out.printf("  %s %.1f ms%n", stage, Stopwatch.quantile(its, 0.5)));
	}

	/** With the settings of our own search, over the same connections. */
	private void bare(String question) {
		postgres.search(PostgresVectors.NEIGHBOURS, Postgres.Plan.ORDERED,
				"select text, document_id, embedding <=> :question from bench.vectors_1"
						+ " order by embedding <=> :question limit 100",
				Map.of("question", new PGvector(vectors.of(question))),
				(row, n) -> row.getString(1) + row.getDouble(3));
	}

	private void library(String question) {
		postgres.change(() -> {
			postgres.jdbc()
				.sql("select set_config('hnsw.ef_search', '%d', true)".formatted(PostgresVectors.NEIGHBOURS))
				.query()
				.singleRow();
			library.search(EmbeddingSearchRequest.builder()
				.queryEmbedding(Embedding.from(vectors.of(question)))
				.maxResults(100)
				.build());
		});
	}

	private void dense(String question, Filter filter) {
		index.dense("bench", vectors.of(question), filter, 100);
	}

	private void hybrid(String question, boolean fusion) {
		Findings found = hybrid
			.find(new SearchRequest(question, null, List.of(), Map.of(), 10, Mode.HYBRID, fusion, false, false));
		String wordings = fusion ? "all wordings: " : "one wording: ";
		found.timings()
			.forEach((stage, time) -> stages.computeIfAbsent(wordings + stage, (name) -> new ArrayList<>())
				.add(time));
	}

}
