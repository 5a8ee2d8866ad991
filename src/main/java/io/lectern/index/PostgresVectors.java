package io.lectern.index;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.pgvector.PGvector;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.filter.MetadataFilterBuilder;
import dev.langchain4j.store.embedding.pgvector.DefaultMetadataStorageConfig;
import dev.langchain4j.store.embedding.pgvector.MetadataStorageMode;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.index.PassageIndex.Embedded;
import io.lectern.index.PassageIndex.Filter;
import io.lectern.index.PassageIndex.Scored;
import io.lectern.index.Postgres.Plan;

/**
 * The vectors of one embedding space in PostgreSQL, in a table as langchain4j's
 * {@link PgVectorEmbeddingStore} has it, which also writes it. The search is ours: the
 * library's reads every found vector back, and knows no filters that keep recall.
 */
final class PostgresVectors {

	/**
	 * Where a filter leaves no more than this, all of them are compared: 10,000 of a
	 * million take 14 ms, and a walk that passes over the others 110
	 * (docs/benchmarks.md).
	 */
	private static final int FEW = 10_000;

	/**
	 * The walk through the graph keeps this many at hand; recall grows with it. With it
	 * and the index's {@code ef_construction} 99 of 100 nearest neighbours are found
	 * among 100,000 vectors in dense clusters (bench/store.sh).
	 */
	static final int NEIGHBOURS = 400;

	private static final long ENOUGH_FOR = 100_000;

	/**
	 * Beyond, one more for so many passages: 1,000, the most that pgvector allows, find
	 * 96 to 97 of 100 among a million, and 400 find 86 to 93 (docs/benchmarks.md).
	 */
	private static final long PASSAGES_FOR_ONE_MORE = 1_500;

	/**
	 * The longest vectors that an HNSW index takes, and the longest in half precision.
	 */
	private static final int INDEXED = 2_000;

	private static final int INDEXED_AS_HALVES = 4_000;

	private static final JsonMapper JSON = new JsonMapper();

	private static final WhereClause.Passages PASSAGES = new WhereClause.Passages("embedding_id",
			(ids) -> ids.stream().map(PostgresVectors::id).toArray(UUID[]::new));

	private final Postgres postgres;

	private final String table;

	/** The type that the index holds the vectors as. */
	private final String indexed;

	private final PgVectorEmbeddingStore store;

	/** How many rows there are, about, as the database last counted them. */
	private final LoadingCache<String, Long> rows;

	PostgresVectors(Postgres postgres, String table, int dimensions) {
		this.postgres = postgres;
		this.table = table;
		this.indexed = indexed(dimensions);
		this.store = PgVectorEmbeddingStore.datasourceBuilder()
			.datasource(postgres.source())
			.table(table)
			.createTable(false)
			.dropTableFirst(false)
			.useIndex(false)
			.skipCreateVectorExtension(true)
			.metadataStorageConfig(DefaultMetadataStorageConfig.builder()
				.storageMode(MetadataStorageMode.COLUMN_PER_KEY)
				.columnDefinitions(List.of("document_id text", "collection text", "metadata jsonb"))
				.build())
			.build();
		this.rows = Caffeine.newBuilder()
			.expireAfterWrite(Duration.ofMinutes(1))
			.build((name) -> postgres.jdbc()
				.sql("select cast(reltuples as bigint) from pg_class where oid = cast(:name as regclass)")
				.param("name", name)
				.query(Long.class)
				.single());
	}

	/** Makes the table and its index. */
	static void create(Postgres postgres, String table, int dimensions) {
		// In the library's table the text is its user's own; here it is the passage's id.
		postgres.run("""
				create table %1$s (embedding_id uuid primary key, embedding vector(%2$d) not null, text text not null,
					document_id text not null, collection text not null, metadata jsonb not null);
				create index on %1$s (document_id);
				create index on %1$s (collection);
				create index on %1$s using gin (metadata jsonb_path_ops);
				""".formatted(table, dimensions));
		if (dimensions <= INDEXED) {
			postgres.run("create index on %s using hnsw (embedding vector_cosine_ops) with (ef_construction = 128)"
				.formatted(table));
		}
		else if (dimensions <= INDEXED_AS_HALVES) {
			postgres
				.run("create index on %s using hnsw ((embedding::%s) halfvec_cosine_ops) with (ef_construction = 128)"
					.formatted(table, indexed(dimensions)));
		}
	}

	/** What an index holds vectors of so many dimensions as. */
	static String indexed(int dimensions) {
		return (dimensions > INDEXED && dimensions <= INDEXED_AS_HALVES) ? "halfvec(%d)".formatted(dimensions)
				: "vector";
	}

	void add(Document document, List<Embedded> passages) {
		Metadata metadata = Metadata.from(Map.of("document_id", document.id().value(), "collection",
				document.collection(), "metadata", JSON.writeValueAsString(document.filterable())));
		store.addAll(passages.stream().map((each) -> id(each.passage().id()).toString()).toList(),
				passages.stream().map((each) -> Embedding.from(each.vector())).toList(),
				passages.stream().map((each) -> TextSegment.from(each.passage().id(), metadata)).toList());
	}

	void remove(DocumentId document) {
		store.removeAll(MetadataFilterBuilder.metadataKey("document_id").isEqualTo(document.value()));
	}

	/** The document's vectors by passage id. */
	Map<String, float[]> of(DocumentId document) {
		return vectors("document_id = :value", document.value());
	}

	/** The vectors of these passages by their ids. */
	Map<String, float[]> of(Collection<String> passages) {
		return vectors("embedding_id = any(:value)", PASSAGES.values().apply(passages));
	}

	private Map<String, float[]> vectors(String where, Object value) {
		Map<String, float[]> vectors = new HashMap<>();
		postgres.jdbc()
			.sql("select text, cast(embedding as real[]) from %s where %s".formatted(table, where))
			.param("value", value)
			.query((row) -> {
				Float[] values = (Float[]) row.getArray(2).getArray();
				float[] vector = new float[values.length];
				for (int i = 0; i < vector.length; i++) {
					vector[i] = values[i];
				}
				vectors.put(row.getString(1), vector);
			});
		return vectors;
	}

	List<Scored> search(float[] question, Filter filter, int limit) {
		WhereClause where = where(filter);
		boolean few = few(filter, where);
		Map<String, Object> parameters = new HashMap<>(where.parameters());
		parameters.put("question", new PGvector(question));
		parameters.put("limit", limit);
		return postgres.search(few ? limit : Math.max(limit, neighbours(rows.get(table))),
				few ? Plan.ANY : Plan.ORDERED, few ? exact(where) : nearest(where), parameters,
				(row, n) -> new Scored(row.getString(1), new DocumentId(row.getString(2)), 1 - row.getDouble(3)));
	}

	/**
	 * @param rows that the graph is over; below 0 where nobody has counted them yet
	 */
	static int neighbours(long rows) {
		return (int) (NEIGHBOURS + Math.max(0, rows - ENOUGH_FOR) / PASSAGES_FOR_ONE_MORE);
	}

	static WhereClause where(Filter filter) {
		return WhereClause.of(filter, PASSAGES);
	}

	private String nearest(WhereClause where) {
		return nearest(table, indexed, where);
	}

	/**
	 * Along the HNSW index, which yields them in about the right order.
	 * @param indexed the type that the index holds the vectors as
	 */
	static String nearest(String table, String indexed, WhereClause where) {
		return """
				select * from (select text, document_id, embedding <=> :question as distance from %1$s where %2$s
					order by embedding::%3$s <=> cast(:question as %3$s) limit :limit) nearest
				order by distance, text collate "C"
				""".formatted(table, where.sql(), indexed);
	}

	/** All that the filter lets through, compared one by one. */
	private String exact(WhereClause where) {
		return """
				select text, document_id, embedding <=> :question as distance
				from (select * from %s where %s offset 0) few
				order by distance, text collate "C" limit :limit""".formatted(table, where.sql());
	}

	private boolean few(Filter filter, WhereClause where) {
		if (where.parameters().isEmpty()) {
			return false;
		}
		return !filter.passages().isEmpty() || postgres.jdbc()
			.sql("select count(*) from (select 1 from %s where %s limit %d) found".formatted(table, where.sql(),
					FEW + 1))
			.params(where.parameters())
			.query(Integer.class)
			.single() <= FEW;
	}

	private static UUID id(String passage) {
		return UUID.nameUUIDFromBytes(passage.getBytes(StandardCharsets.UTF_8));
	}

}
