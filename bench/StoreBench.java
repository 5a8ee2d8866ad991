package io.lectern.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.pgvector.PGvector;
import com.zaxxer.hikari.HikariDataSource;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.scoring.ScoringModel;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.pgvector.DefaultMetadataStorageConfig;
import dev.langchain4j.store.embedding.pgvector.MetadataStorageMode;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Documents;
import io.lectern.document.PageText;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.embedding.EmbeddingSpace;
import io.lectern.embedding.Embeddings;
import io.lectern.embedding.EmbeddingsFactory;
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

	private static final int TO_A_DOCUMENT = 50;

	private static final QueryVariants QUERY_VARIANTS = new QueryVariants();

	private final Random random = new Random(7);

	private final JdbcClient jdbc;

	/** Whether to use what an earlier run has written. */
	private final boolean keep;

	private final PostgresPassageIndex index;

	private final Postgres postgres;

	private final Map<String, float[]> questions = new HashMap<>();

	/** The vectors of the questions and of what hybrid search asks besides. */
	private final Map<String, float[]> wordings = new HashMap<>();

	private final List<float[]> vectors = new ArrayList<>();

	private final Map<String, Set<String>> exact = new HashMap<>();

	private final List<Document> documents = new ArrayList<>();

	private StoreBench(HikariDataSource source, boolean keep) {
		this.jdbc = JdbcClient.create(source);
		this.postgres = new Postgres(source, new JdbcTransactionManager(source));
		this.keep = keep;
		if (!keep) {
			this.jdbc.sql("drop schema if exists bench cascade").update();
		}
		this.index = new PostgresPassageIndex(this.postgres, "bench");
	}

	public static void main(String[] args) throws Exception {
		int count = (args.length > 5) ? Integer.parseInt(args[5]) : 100_000;
		HikariDataSource source = new HikariDataSource();
		source.setJdbcUrl(args[0]);
		source.setUsername(args[1]);
		source.setPassword(args[2]);
		source.addDataSourceProperty("reWriteBatchedInserts", "true");
		new StoreBench(source, args.length > 6).run(args[3].split(","), Path.of(args[4]), count);
		System.exit(0);
	}

	private void run(String[] corpora, Path queries, int count) throws Exception {
		List<String> texts = new ArrayList<>();
		List<float[]> originals = new ArrayList<>();
		try (ConfigurableApplicationContext models = new SpringApplicationBuilder(Models.class)
			.web(WebApplicationType.NONE)
			.run("--lectern.data-dir=target/bench-data")) {
			EmbeddingSpace space = models.getBean(Embeddings.class).forLanguage("en");
			for (String corpus : corpora) {
				lines(Path.of(corpus)).map((line) -> line.get("text").toString()).forEach(texts::add);
			}
			originals.addAll(space.embedPassages(texts));
			List<Map<?, ?>> asked = lines(queries).toList();
			for (int i = 0; i < asked.size(); i += Math.max(1, asked.size() / 200)) {
				String question = asked.get(i).get("question").toString();
				this.questions.put(question, space.embedQuestion(question));
				QUERY_VARIANTS.of(question)
					.forEach((variant) -> this.wordings.computeIfAbsent(variant.text(), space::embedQuestion));
			}
		}
		System.out.printf("%d real passages, %d questions%n", texts.size(), this.questions.size());
		fill(texts, originals, count);
		sizes();
		search();
		recallByMemory();
		for (String parameters : List.of("ef_construction = 64", "ef_construction = 128", "m = 24, ef_construction = 128")) {
			rebuild(parameters);
		}
	}

	/** As ingestion does, several documents at a time. */
	private void fill(List<String> texts, List<float[]> originals, int count) throws Exception {
		List<String> vocabulary = texts.stream().flatMap((text) -> Stream.of(text.split("\\s+"))).toList();
		long start = System.nanoTime();
		try (ExecutorService writers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
			List<Future<?>> written = new ArrayList<>();
			for (int from = 0; from < count; from += TO_A_DOCUMENT) {
				int number = this.documents.size();
				Document document = new Document(new DocumentId("d" + number), "d" + number + ".txt",
						"Document " + number, "bench", "text/plain", 1, "00", "en", 1, TO_A_DOCUMENT,
						DocumentStatus.INDEXED, 1, null, Map.of("tenth", "" + number % 10, "hundredth",
								"" + number % 100, "thousandth", "" + number % 1000),
						Instant.EPOCH, Instant.EPOCH);
				this.documents.add(document);
				List<Embedded> passages = new ArrayList<>();
				for (int i = 0; i < TO_A_DOCUMENT; i++) {
					int original = this.random.nextInt(texts.size());
					String text = noisy(texts.get(original), vocabulary);
					float[] vector = noisy(originals.get(original));
					this.vectors.add(vector);
					passages.add(new Embedded(new Passage(document.id(), i, text, List.of(), "en",
							List.of(new Span(0, text.length(), 1, 0))), "bench", vector));
				}
				if (!this.keep) {
					written.add(writers.submit(() -> this.index.replace(document, passages)));
				}
			}
			for (Future<?> each : written) {
				each.get();
			}
		}
		System.out.printf("%d passages in %d documents written in %.0f s%n", this.vectors.size(), this.documents.size(),
				(System.nanoTime() - start) / 1e9);
		if (!this.keep) {
			this.jdbc.sql("vacuum analyze").update();
		}
	}

	/** A fifth of the words is another text's. */
	private String noisy(String text, List<String> vocabulary) {
		String[] words = text.split("\\s+");
		for (int i = 0; i < words.length; i++) {
			if (this.random.nextInt(5) == 0) {
				words[i] = vocabulary.get(this.random.nextInt(vocabulary.size()));
			}
		}
		return String.join(" ", words);
	}

	/** Turned away by about 27 degrees. */
	private float[] noisy(float[] vector) {
		float[] noisy = new float[vector.length];
		double length = 0;
		for (int i = 0; i < noisy.length; i++) {
			noisy[i] = (float) (vector[i] + 0.5 * this.random.nextGaussian() / Math.sqrt(noisy.length));
			length += noisy[i] * noisy[i];
		}
		for (int i = 0; i < noisy.length; i++) {
			noisy[i] /= (float) Math.sqrt(length);
		}
		return noisy;
	}

	private void sizes() {
		this.jdbc.sql("""
				select c.relname, pg_size_pretty(pg_relation_size(c.oid)) from pg_class c
				join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'bench' and pg_relation_size(c.oid) > 1e6
				order by pg_relation_size(c.oid) desc""").query((row) -> {
			System.out.printf("  %s %s%n", row.getString(1), row.getString(2));
		});
	}

	private void search() {
		Filter none = Filter.NONE;
		System.out.printf("recall@10: all %.4f, 10 %% %.4f, 1 %% %.4f, 0.1 %% %.4f%n", recall(none),
				recall(metadata("tenth")), recall(metadata("hundredth")), recall(metadata("thousandth")));
		PassageAnalyzer analyzer = new PassageAnalyzer();
		String bare = "select text, document_id, embedding <=> :question from bench.vectors_1"
				+ " order by embedding <=> :question limit 100";
		PgVectorEmbeddingStore library = PgVectorEmbeddingStore.datasourceBuilder()
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
		HybridRetrieval hybrid = hybrid();
		Map<String, Function<String, Object>> ways = new LinkedHashMap<>();
		ways.put("bare vector query", (question) -> this.postgres.search(PostgresVectors.NEIGHBOURS, Postgres.Plan.ORDERED,
				() -> this.jdbc.sql(bare).param("question", new PGvector(this.questions.get(question))).query().listOfRows()));
		ways.put("the library's", (question) -> this.postgres.search(PostgresVectors.NEIGHBOURS, Postgres.Plan.ORDERED,
				() -> library.search(EmbeddingSearchRequest.builder()
					.queryEmbedding(Embedding.from(this.questions.get(question)))
					.maxResults(100)
					.build())));
		ways.put("dense", (question) -> this.index.dense("bench", this.questions.get(question), none, 100));
		ways.put("dense, 10 %", (question) -> this.index.dense("bench", this.questions.get(question), metadata("tenth"), 100));
		ways.put("dense, 1 %", (question) -> this.index.dense("bench", this.questions.get(question), metadata("hundredth"), 100));
		ways.put("lexical", (question) -> this.index.lexical(QuestionTerms.of(question, analyzer), none, 100));
		ways.put("hybrid, one wording", (question) -> hybrid.find(ask(question, false)));
		ways.put("hybrid, as asked over REST", (question) -> hybrid.find(ask(question, true)));
		Map<String, List<Double>> times = new HashMap<>();
		for (int round = 0; round < 4; round++) {
			for (String question : this.questions.keySet()) {
				for (Map.Entry<String, Function<String, Object>> way : ways.entrySet()) {
					long start = System.nanoTime();
					way.getValue().apply(question);
					if (round > 0) {
						times.computeIfAbsent(way.getKey(), (name) -> new ArrayList<>())
							.add((System.nanoTime() - start) / 1e6);
					}
				}
			}
		}
		ways.keySet().forEach((way) -> {
			List<Double> sorted = times.get(way).stream().sorted().toList();
			System.out.printf("%-27s p50 %.1f ms, p95 %.1f ms%n", way, sorted.get(sorted.size() / 2),
					sorted.get(sorted.size() * 95 / 100));
		});
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
		for (Map.Entry<String, float[]> question : this.questions.entrySet()) {
			Set<String> exact = this.exact.computeIfAbsent(question.getKey() + filter,
					(key) -> exact(question.getValue(), filter));
			Set<String> found = new HashSet<>(search.apply(question.getValue()));
			found.retainAll(exact);
			recall += (double) found.size() / exact.size();
		}
		return recall / this.questions.size();
	}

	private Set<String> exact(float[] question, Filter filter) {
		double[] cosines = new double[this.vectors.size()];
		for (int i = 0; i < cosines.length; i++) {
			boolean kept = this.documents.get(i / TO_A_DOCUMENT)
				.metadata()
				.entrySet()
				.containsAll(filter.metadata().entrySet());
			cosines[i] = kept ? cosine(question, this.vectors.get(i)) : -1;
		}
		double tenth = DoubleStream.of(cosines).sorted().skip(cosines.length - 10).findFirst().orElseThrow();
		return Set.copyOf(IntStream.range(0, cosines.length)
			.filter((i) -> cosines[i] >= tenth)
			.mapToObj((i) -> Passage.id(this.documents.get(i / TO_A_DOCUMENT).id(), i % TO_A_DOCUMENT))
			.toList());
	}

	private static double cosine(float[] a, float[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

	/** Builds the index at once with other parameters, and asks it with a longer and longer memory. */
	private void rebuild(String parameters) {
		this.jdbc.sql("drop index if exists bench.vectors_1_embedding_idx, bench.rebuilt").update();
		long start = System.nanoTime();
		this.jdbc.sql("create index rebuilt on bench.vectors_1 using hnsw (embedding vector_cosine_ops)"
				+ " with (" + parameters + ")").update();
		System.out.printf("HNSW with %s built at once in %.0f s, %s%n", parameters, (System.nanoTime() - start) / 1e9,
				this.jdbc.sql("select pg_size_pretty(pg_relation_size('bench.rebuilt'))").query(String.class).single());
		recallByMemory();
	}

	private void recallByMemory() {
		for (int neighbours : new int[] { 100, 200, 400, 800 }) {
			List<Double> times = new ArrayList<>();
			String found = Stream.of(Filter.NONE, metadata("tenth")).map((filter) -> {
				WhereClause where = PostgresVectors.where(filter);
				return "%.4f".formatted(recall(filter, (question) -> {
					long start = System.nanoTime();
					List<String> ids = this.postgres.search(neighbours, Postgres.Plan.ORDERED,
							() -> this.jdbc.sql(new PostgresVectors(this.postgres, "bench.vectors_1", 384).nearest(where))
								.params(where.parameters())
								.param("question", new PGvector(question))
								.param("limit", 100)
								.query((row, n) -> row.getString(1))
								.list());
					times.add((System.nanoTime() - start) / 1e6);
					return ids.stream().limit(10).toList();
				}));
			}).collect(Collectors.joining(", 10 % "));
			times.sort(null);
			System.out.printf("  ef_search %d: recall@10 all %s, p50 of both %.1f ms%n", neighbours, found,
					times.get(times.size() / 2));
		}
	}

	private HybridRetrieval hybrid() {
		Embeddings embeddings = new Asked(this.wordings);
		EmbeddingsFactory factory = new EmbeddingsFactory() {
			@Override
			public Embeddings open(String spec) {
				return embeddings;
			}

			@Override
			public String spec() {
				return "";
			}
		};
		IndexGenerations generations = new IndexGenerations(new OneGeneration(this.index), embeddings, factory, () -> "",
				Duration.ofHours(1));
		Documents held = new Held(this.jdbc, this.documents);
		return new HybridRetrieval(generations, held,
				new SearchProperties(Duration.ofSeconds(5), 100, 0.5, 0.1, 1, 2000), QUERY_VARIANTS,
				new Reranker(new StaticListableBeanFactory().getBeanProvider(ScoringModel.class), null, held));
	}

	private static Stream<Map<?, ?>> lines(Path file) throws Exception {
		return Files.readAllLines(file).stream().map((line) -> JSON.readValue(line, Map.class));
	}

	@ComponentScan("io.lectern.embedding")
	@ConfigurationPropertiesScan("io.lectern")
	static class Models {

	}

	/** The index of the benchmark as the only one. */
	private record OneGeneration(PassageIndex index) implements GenerationStore {

		@Override
		public Optional<String> active() {
			return Optional.empty();
		}

		@Override
		public void activate(String fingerprint) {
		}

		@Override
		public void describe(String fingerprint, String embeddings) {
		}

		@Override
		public Optional<String> embeddings(String fingerprint) {
			return Optional.empty();
		}

		@Override
		public PassageIndex open(String fingerprint) {
			return this.index;
		}

		@Override
		public Set<String> all() {
			return Set.of();
		}

		@Override
		public void keep(Collection<String> used) {
		}

	}

	/** The rows that a search joins with, by a query of the same kind. */
	private record Held(JdbcClient jdbc, List<Document> documents) implements Documents {

		@Override
		public Optional<Document> find(DocumentId id) {
			return Optional.empty();
		}

		@Override
		public Map<DocumentId, Document> findAll(Collection<DocumentId> ids) {
			this.jdbc.sql("select document_id, max(passage) from bench.passage where passage_id in (:ids) group by document_id")
				.param("ids", ids.stream().map((id) -> Passage.id(id, 0)).toList())
				.query()
				.listOfRows();
			Map<DocumentId, Document> found = new HashMap<>();
			ids.forEach((id) -> found.put(id, this.documents.get(Integer.parseInt(id.value().substring(1)))));
			return found;
		}

		@Override
		public List<Document> named(String name, String collection) {
			return List.of();
		}

		@Override
		public boolean hasCollection(String name) {
			return true;
		}

		@Override
		public Optional<PageText> page(DocumentId id, int number) {
			return Optional.empty();
		}

	}

	/** Questions that have been embedded before. */
	private record Asked(Map<String, float[]> questions) implements Embeddings, EmbeddingSpace {

		@Override
		public List<EmbeddingSpace> spaces() {
			return List.of(this);
		}

		@Override
		public EmbeddingSpace forLanguage(String language) {
			return this;
		}

		@Override
		public List<EmbeddingSpace> forQuestion(String question) {
			return List.of(this);
		}

		@Override
		public String id() {
			return "bench";
		}

		@Override
		public int dimensions() {
			return 384;
		}

		@Override
		public int maxTokens() {
			return 512;
		}

		@Override
		public int countTokens(String text) {
			return 1;
		}

		@Override
		public List<float[]> embedPassages(List<String> passages) {
			throw new UnsupportedOperationException();
		}

		@Override
		public float[] embedQuestion(String question) {
			return this.questions.get(question);
		}

	}

}
