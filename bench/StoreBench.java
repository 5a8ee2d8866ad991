package io.lectern.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.pgvector.PGvector;
import com.zaxxer.hikari.HikariDataSource;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.pgvector.DefaultMetadataStorageConfig;
import dev.langchain4j.store.embedding.pgvector.MetadataStorageMode;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.document.Document;
import io.lectern.embedding.Embeddings;
import io.lectern.search.PassageIndex.Embedded;
import io.lectern.search.PassageIndex.Filter;
import io.lectern.search.PassageIndex.Scored;
import io.lectern.search.SearchRequest.Mode;

/**
 * The PostgreSQL store with many passages: real ones, repeated with noise in words and
 * vectors. Recall is that of the ten best against all vectors compared one by one. The
 * vectors of the questions are made beforehand, because that takes the same time with any
 * store.
 */
class StoreBench {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Path VECTORS = Path.of("target/bench-data/vectors");

	private static final int ROUNDS = 4;

	private static final String SHIPPED = "ef_construction = 128";

	private final JdbcClient jdbc;

	private final Postgres postgres;

	private final PostgresPassageIndex index;

	private final VectorFile vectors = new VectorFile(VECTORS);

	private final List<String> questions = new ArrayList<>();

	private final ManyPassages passages;

	private final Map<String, Set<String>> exact = new HashMap<>();

	private StoreBench(HikariDataSource source, String[] corpora, Path queries) throws Exception {
		this.jdbc = JdbcClient.create(source);
		this.postgres = new Postgres(source, new JdbcTransactionManager(source));
		this.index = new PostgresPassageIndex(this.postgres, "bench");
		List<String> texts = new ArrayList<>();
		for (String corpus : corpora) {
			texts.addAll(values(Path.of(corpus), "text"));
		}
		List<String> asked = values(queries, "question");
		for (int i = 0; i < asked.size(); i += Math.max(1, asked.size() / 200)) {
			this.questions.add(asked.get(i));
		}
		embed(texts);
		this.passages = new ManyPassages(texts, this.vectors.of(texts));
		System.out.printf("%d real passages, %d questions%n", texts.size(), this.questions.size());
	}

	public static void main(String[] args) throws Exception {
		int count = (args.length > 5) ? Integer.parseInt(args[5]) : 100_000;
		Set<String> parts = Set.of(((args.length > 6) ? args[6] : "fill,search,build").split(","));
		HikariDataSource source = new HikariDataSource();
		source.setJdbcUrl(args[0]);
		source.setUsername(args[1]);
		source.setPassword(args[2]);
		source.addDataSourceProperty("reWriteBatchedInserts", "true");
		StoreBench bench = new StoreBench(source, args[3].split(","), Path.of(args[4]));
		bench.fill(count, parts.contains("fill"));
		bench.sizes();
		if (parts.contains("search")) {
			bench.recall();
			bench.latency();
		}
		if (parts.contains("build")) {
			for (String parameters : List.of("ef_construction = 64", "m = 24, ef_construction = 128")) {
				bench.build("vector", parameters);
				bench.recallByMemory("vector");
			}
			for (String type : List.of("halfvec(384)", "vector")) {
				bench.build(type, SHIPPED);
				bench.recallByMemory(type);
			}
		}
		System.exit(0);
	}

	/** What no earlier run has embedded. */
	private void embed(List<String> texts) throws Exception {
		List<String> asked = this.questions.stream()
			.flatMap((question) -> BenchRetrieval.QUERY_VARIANTS.of(question).stream())
			.map(QueryVariant::text)
			.toList();
		if (this.vectors.missing(texts).isEmpty() && this.vectors.missing(asked).isEmpty()) {
			return;
		}
		try (ConfigurableApplicationContext models = new SpringApplicationBuilder(Models.class)
			.web(WebApplicationType.NONE)
			.run("--lectern.data-dir=target/bench-data")) {
			this.vectors.add(models.getBean(Embeddings.class).forLanguage("en"), texts, asked);
		}
	}

	/**
	 * Makes the passages and writes those that no earlier run has written, as ingestion
	 * does, several documents at a time. The large indexes are built at once afterwards;
	 * row by row they take several times as long.
	 */
	private void fill(int count, boolean write) throws Exception {
		long start = System.nanoTime();
		int written = 0;
		try (ExecutorService writers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
			List<Future<?>> writes = new ArrayList<>();
			while (this.passages.size() < count) {
				List<Embedded> next = this.passages.next();
				Document document = this.passages.documents().getLast();
				if (!write || this.index.count(document.id()) > 0) {
					continue;
				}
				Future<?> writing = writers.submit(() -> this.index.replace(document, next));
				if (written == 0) {
					writing.get();
					this.jdbc.sql("drop index if exists bench.vectors_1_embedding_idx, bench.graph, bench.words_by_term")
						.update();
				}
				written += next.size();
				writes.add(writing);
			}
			for (Future<?> each : writes) {
				each.get();
			}
		}
		if (written > 0) {
			System.out.printf("%d of %d passages written in %.0f s%n", written, count, seconds(start));
			start = System.nanoTime();
			this.jdbc.sql("create index words_by_term on bench.words using gin (terms) with (fastupdate = off)")
				.update();
			System.out.printf("inverted lists built at once in %.0f s%n", seconds(start));
			build("vector", SHIPPED);
			this.jdbc.sql("vacuum analyze").update();
		}
	}

	private static double seconds(long start) {
		return (System.nanoTime() - start) / 1e9;
	}

	private void sizes() {
		this.jdbc.sql("""
				select c.relname, pg_size_pretty(pg_relation_size(c.oid)) from pg_class c
				join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'bench' and pg_relation_size(c.oid) > 1e6
				order by pg_relation_size(c.oid) desc""").query((row) -> {
			System.out.printf("  %s %s%n", row.getString(1), row.getString(2));
		});
	}

	private void recall() {
		System.out.printf("recall@10: all %.4f, 10 %% %.4f, 1 %% %.4f, 0.1 %% %.4f%n", recall(Filter.NONE),
				recall(metadata("tenth")), recall(metadata("hundredth")), recall(metadata("thousandth")));
	}

	private void latency() {
		Retrieval hybrid = BenchRetrieval.over(this.index, this.jdbc, this.passages.documents(), this.vectors);
		PassageAnalyzer analyzer = new PassageAnalyzer();
		PgVectorEmbeddingStore library = library();
		Map<String, List<Double>> stages = new LinkedHashMap<>();
		Map<String, UnaryOperator<Object>> ways = new LinkedHashMap<>();
		ways.put("bare vector query", (asked) -> bare(vector(asked)));
		ways.put("the library's", (asked) -> searched(library, vector(asked)));
		ways.put("dense", (asked) -> this.index.dense("bench", vector(asked), Filter.NONE, 100));
		ways.put("dense, 10 %", (asked) -> this.index.dense("bench", vector(asked), metadata("tenth"), 100));
		ways.put("dense, 1 %", (asked) -> this.index.dense("bench", vector(asked), metadata("hundredth"), 100));
		ways.put("lexical", (asked) -> this.index.lexical(QuestionTerms.of((String) asked, analyzer), Filter.NONE, 100));
		ways.put("hybrid, one wording", (asked) -> hybrid.find(ask((String) asked, false)));
		ways.put("hybrid, as asked over REST", (asked) -> {
			Findings found = hybrid.find(ask((String) asked, true));
			found.timings()
				.forEach((stage, time) -> stages.computeIfAbsent(stage, (name) -> new ArrayList<>()).add(time));
			return found;
		});
		Map<String, List<Double>> times = new LinkedHashMap<>();
		for (int round = 0; round < ROUNDS; round++) {
			for (String question : this.questions) {
				for (Map.Entry<String, UnaryOperator<Object>> way : ways.entrySet()) {
					long start = System.nanoTime();
					way.getValue().apply(question);
					if (round > 0) {
						times.computeIfAbsent(way.getKey(), (name) -> new ArrayList<>()).add(1000 * seconds(start));
					}
				}
			}
		}
		double bare = quantile(times.get("bare vector query"), 0.5);
		times.forEach((way, its) -> System.out.printf("%-27s p50 %.1f ms (%.1f), p95 %.1f ms%n", way,
				quantile(its, 0.5), quantile(its, 0.5) / bare, quantile(its, 0.95)));
		System.out.println("  the last one's stages: " + stages.entrySet()
			.stream()
			.map((stage) -> "%s %.1f".formatted(stage.getKey(), quantile(stage.getValue(), 0.5)))
			.collect(Collectors.joining(", ")));
	}

	private static double quantile(List<Double> times, double share) {
		return times.stream().sorted().skip((long) (times.size() * share)).findFirst().orElseThrow();
	}

	private float[] vector(Object question) {
		return this.vectors.of((String) question);
	}

	/** With the settings of our own search, over the same connections. */
	private Object bare(float[] question) {
		return this.postgres.search(PostgresVectors.NEIGHBOURS, Postgres.Plan.ORDERED,
				"select text, document_id, embedding <=> :question from bench.vectors_1"
						+ " order by embedding <=> :question limit 100",
				Map.of("question", new PGvector(question)), (row, n) -> row.getString(1) + row.getDouble(3));
	}

	private Object searched(PgVectorEmbeddingStore library, float[] question) {
		this.postgres.change(() -> {
			this.jdbc.sql("select set_config('hnsw.ef_search', '%d', true)".formatted(PostgresVectors.NEIGHBOURS))
				.query()
				.singleRow();
			library.search(
					EmbeddingSearchRequest.builder().queryEmbedding(Embedding.from(question)).maxResults(100).build());
		});
		return library;
	}

	private PgVectorEmbeddingStore library() {
		return PgVectorEmbeddingStore.datasourceBuilder()
			.datasource(this.postgres.source())
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

	private static SearchRequest ask(String question, boolean fusion) {
		return new SearchRequest(question, null, List.of(), Map.of(), 10, Mode.HYBRID, fusion, false, false);
	}

	private static Filter metadata(String key) {
		return new Filter(List.of(), List.of(), Map.of(key, "3"));
	}

	private double recall(Filter filter) {
		return recall(filter, (question) -> this.index.dense("bench", question, filter, 10)
			.stream()
			.map(Scored::passageId)
			.toList());
	}

	private double recall(Filter filter, Function<float[], List<String>> search) {
		double recall = 0;
		for (String question : this.questions) {
			Set<String> nearest = this.exact.computeIfAbsent(question + filter,
					(key) -> this.passages.exact(vector(question), filter));
			Set<String> found = new HashSet<>(search.apply(vector(question)));
			found.retainAll(nearest);
			recall += (double) found.size() / nearest.size();
		}
		return recall / this.questions.size();
	}

	/** Builds the graph at once, over vectors of that type. */
	private void build(String type, String parameters) {
		this.jdbc.sql("drop index if exists bench.graph").update();
		long start = System.nanoTime();
		String vectors = type.equals("vector") ? "embedding vector_cosine_ops" : "(embedding::%s) halfvec_cosine_ops".formatted(type);
		this.jdbc.sql("create index graph on bench.vectors_1 using hnsw (%s) with (%s)".formatted(vectors, parameters))
			.update();
		System.out.printf("HNSW over %s with %s built at once in %.0f s, %s%n", type, parameters, seconds(start),
				this.jdbc.sql("select pg_size_pretty(pg_relation_size('bench.graph'))").query(String.class).single());
	}

	/** Asks with a longer and longer memory. */
	private void recallByMemory(String type) {
		for (int neighbours : new int[] { 100, 200, 400, 800 }) {
			List<Double> times = new ArrayList<>();
			String found = Stream.of(Filter.NONE, metadata("tenth")).map((filter) -> {
				WhereClause where = PostgresVectors.where(filter);
				return "%.4f".formatted(recall(filter, (question) -> {
					Map<String, Object> parameters = new HashMap<>(where.parameters());
					parameters.put("question", new PGvector(question));
					parameters.put("limit", 100);
					long start = System.nanoTime();
					List<String> ids = this.postgres.search(neighbours, Postgres.Plan.ORDERED,
							PostgresVectors.nearest("bench.vectors_1", type, where), parameters,
							(row, n) -> row.getString(1));
					times.add(1000 * seconds(start));
					return ids.stream().limit(10).toList();
				}));
			}).collect(Collectors.joining(", 10 % "));
			System.out.printf("  ef_search %d: recall@10 all %s, p50 of both %.1f ms%n", neighbours, found,
					quantile(times, 0.5));
		}
	}

	private static List<String> values(Path file, String key) throws Exception {
		return Files.readAllLines(file).stream().map((line) -> JSON.readValue(line, Map.class).get(key).toString()).toList();
	}

	@ComponentScan("io.lectern.embedding")
	@ConfigurationPropertiesScan("io.lectern")
	static class Models {

	}

}
