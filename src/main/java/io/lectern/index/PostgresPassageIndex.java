package io.lectern.index;

import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Passage;

/**
 * Passages in PostgreSQL, each index in a schema of its own: what passages say, their
 * words for BM25, and a table of vectors for each embedding space. A document changes in
 * one transaction.
 */
final class PostgresPassageIndex implements PassageIndex {

	/** A question has fewer; what somebody pasted in is cut here. */
	private static final int MAX_TERMS = 1024;

	private static final int BATCH = 500;

	private static final JsonMapper JSON = new JsonMapper();

	private final Postgres postgres;

	private final String schema;

	private final PostgresStatistics statistics;

	private final PostgresWords words;

	private final PostgresWordSearch wordSearch;

	private final Map<String, PostgresVectors> spaces = new ConcurrentHashMap<>();

	/** Opens the index in that schema, made when missing. */
	PostgresPassageIndex(Postgres postgres, String schema) {
		this.postgres = postgres;
		this.schema = schema;
		this.statistics = new PostgresStatistics(postgres, schema);
		this.words = new PostgresWords(postgres, schema, statistics);
		this.wordSearch = new PostgresWordSearch(postgres, schema, statistics);
		postgres.exclusively(schema, this::create);
	}

	private void create() {
		postgres.run("""
				create schema if not exists %1$s;
				create table if not exists %1$s.space (id text primary key,
					number int not null generated always as identity,
					dimensions int not null);
				create table if not exists %1$s.passage (passage_id text primary key, document_id text not null,
					space text not null, passage text not null);
				create index if not exists passage_of_document on %1$s.passage (document_id);
				""".formatted(schema));
		words.create();
		statistics.create();
	}

	@Override
	public void replace(Document document, List<Embedded> passages) {
		Map<String, List<Embedded>> bySpace = passages.stream()
			.collect(Collectors.groupingBy(Embedded::space, LinkedHashMap::new, Collectors.toList()));
		bySpace.forEach((space, its) -> {
			if (vectors(space).isEmpty()) {
				postgres.exclusively(schema, () -> makeSpace(space, its.getFirst().vector().length));
			}
		});
		postgres.change(() -> {
			PostgresStatistics.Change change = new PostgresStatistics.Change();
			clear(document.id(), change);
			insert(passages);
			bySpace.forEach((space, its) -> vectors(space).orElseThrow().add(document, its));
			words.add(document, passages, change);
			statistics.apply(change);
		});
		statistics.fold();
	}

	private void makeSpace(String space, int dimensions) {
		sql("insert into %s.space (id, dimensions) values (:space, :dimensions) on conflict do nothing returning number")
			.param("space", space)
			.param("dimensions", dimensions)
			.query(Integer.class)
			.optional()
			.ifPresent((number) -> PostgresVectors.create(postgres, table(number), dimensions));
	}

	@Override
	public void describe(Document document) {
		postgres.change(() -> {
			postgres.lock(schema + "/" + document.id());
			List<Embedded> passages = embedded(document.id());
			if (!passages.isEmpty()) {
				replace(document, passages);
			}
		});
	}

	@Override
	public void remove(DocumentId document) {
		postgres.change(() -> {
			PostgresStatistics.Change change = new PostgresStatistics.Change();
			clear(document, change);
			statistics.apply(change);
		});
		statistics.fold();
	}

	private void clear(DocumentId document, PostgresStatistics.Change change) {
		postgres.lock(schema + "/" + document);
		List<String> spaces = sql("select distinct space from %s.passage where document_id = :document")
			.param("document", document.value())
			.query(String.class)
			.list();
		spaces.forEach((space) -> vectors(space).orElseThrow().remove(document));
		sql("delete from %s.passage where document_id = :document").param("document", document.value()).update();
		words.remove(document, change);
	}

	private void insert(List<Embedded> passages) {
		postgres.batches()
			.batchUpdate("insert into %s.passage (passage_id, document_id, space, passage) values (?, ?, ?, ?)"
				.formatted(schema), passages, BATCH, (PreparedStatement row, Embedded each) -> {
					row.setString(1, each.passage().id());
					row.setString(2, each.passage().documentId().value());
					row.setString(3, each.space());
					row.setString(4, JSON.writeValueAsString(each.passage()));
				});
	}

	@Override
	public Listing lexical(Map<String, Double> terms, Collection<String> collections) {
		Map<String, Double> first = new LinkedHashMap<>();
		terms.entrySet().stream().limit(MAX_TERMS).forEach((each) -> first.put(each.getKey(), each.getValue()));
		return wordSearch.listing(first, collections);
	}

	@Override
	public TermCounts count(Collection<String> terms, Collection<String> collections) {
		return statistics.counts(terms, collections);
	}

	@Override
	public List<Held> holding(Collection<Wording> wordings, Filter filter) {
		return wordSearch.holding(wordings, filter);
	}

	@Override
	public List<Scored> dense(String space, float[] question, Filter filter, int limit) {
		return vectors(space).map((vectors) -> vectors.search(question, filter, limit)).orElse(List.of());
	}

	@Override
	public Map<String, float[]> vectors(String space, Collection<String> ids) {
		return vectors(space).map((vectors) -> vectors.of(ids)).orElse(Map.of());
	}

	@Override
	public Map<String, Passage> passages(Collection<String> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		Map<String, Passage> passages = new HashMap<>();
		sql("select passage from %s.passage where passage_id = any(:ids)").param("ids", ids.toArray(String[]::new))
			.query((row) -> {
				Passage passage = JSON.readValue(row.getString(1), Passage.class);
				passages.put(passage.id(), passage);
			});
		return passages;
	}

	@Override
	public int count(DocumentId document) {
		return sql("select count(*) from %s.passage where document_id = :document").param("document", document.value())
			.query(Integer.class)
			.single();
	}

	@Override
	public boolean isEmpty() {
		return sql("select not exists (select 1 from %s.passage)").query(Boolean.class).single();
	}

	@Override
	public boolean hasSpace(String space) {
		return vectors(space).isPresent();
	}

	@Override
	public List<Embedded> embedded(DocumentId document) {
		Map<String, Map<String, float[]>> vectors = new HashMap<>();
		return sql("select space, passage from %s.passage where document_id = :document")
			.param("document", document.value())
			.query((row, n) -> {
				String space = row.getString(1);
				Passage passage = JSON.readValue(row.getString(2), Passage.class);
				float[] vector = vectors.computeIfAbsent(space, (id) -> vectors(id).orElseThrow().of(document))
					.get(passage.id());
				return new Embedded(passage, space, Objects.requireNonNull(vector));
			})
			.list()
			.stream()
			.sorted(Comparator.comparingInt((each) -> each.passage().ordinal()))
			.toList();
	}

	@Override
	public void close() {
		// The connections are the pool's.
	}

	/** The vectors of that space, empty where no passage has ever been in it. */
	private Optional<PostgresVectors> vectors(String space) {
		PostgresVectors known = spaces.get(space);
		if (known != null) {
			return Optional.of(known);
		}
		return sql("select number, dimensions from %s.space where id = :space").param("space", space)
			.query((row, n) -> new PostgresVectors(postgres, table(row.getInt("number")), row.getInt("dimensions")))
			.optional()
			.map((vectors) -> spaces.computeIfAbsent(space, (id) -> vectors));
	}

	private String table(int number) {
		return schema + ".vectors_" + number;
	}

	private StatementSpec sql(String sql) {
		return postgres.jdbc().sql(sql.formatted(schema));
	}

}
