package io.lectern.index;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.lectern.document.Document;
import io.lectern.index.PassageIndex.Embedded;

/** Writes passages into a store as ingestion does, and tells what they take up. */
final class StoreFill {

	/** Parameters of the graph as Lectern makes it. */
	static final String SHIPPED = "ef_construction = 128";

	private final JdbcClient jdbc;

	private final PassageIndex index;

	private final ManyPassages passages;

	StoreFill(JdbcClient jdbc, PassageIndex index, ManyPassages passages) {
		this.jdbc = jdbc;
		this.index = index;
		this.passages = passages;
	}

	/** Makes so many passages without writing them: an earlier run has. */
	void make(int count) {
		while (passages.size() < count) {
			passages.next();
		}
	}

	/**
	 * Makes the passages and writes those that no earlier run has written, several
	 * documents at a time. The large indexes are built at once afterwards; row by row
	 * they take several times as long.
	 */
	void write(int count) throws Exception {
		Stopwatch stopwatch = new Stopwatch();
		int written = 0;
		try (ExecutorService writers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
			List<Future<?>> writes = new ArrayList<>();
			while (passages.size() < count) {
				List<Embedded> next = passages.next();
				Document document = passages.documents().getLast();
				if (index.count(document.id()) > 0) {
					continue;
				}
				Future<?> writing = writers.submit(() -> index.replace(document, next));
				if (written == 0) {
					writing.get();
					dropLargeIndexes();
				}
				written += next.size();
				writes.add(writing);
			}
			for (Future<?> each : writes) {
				each.get();
			}
		}
		System.out.printf("%d of %d passages written in %.0f s%n", written, count, stopwatch.millis() / 1000);
		buildLargeIndexes();
	}

	private void dropLargeIndexes() {
		jdbc.sql("drop index if exists bench.vectors_1_embedding_idx, bench.graph, bench.words_by_term").update();
	}

	private void buildLargeIndexes() {
		Stopwatch stopwatch = new Stopwatch();
		jdbc
			.sql("create index if not exists words_by_term on bench.words using gin (terms) with (fastupdate = off)")
			.update();
		System.out.printf("inverted lists built at once in %.0f s%n", stopwatch.millis() / 1000);
		buildGraph("vector", SHIPPED);
		jdbc.sql("vacuum analyze").update();
	}

	/** Builds the graph at once, over vectors of that type. */
	void buildGraph(String type, String parameters) {
		jdbc.sql("drop index if exists bench.graph").update();
		Stopwatch stopwatch = new Stopwatch();
		String vectors = type.equals("vector") ? "embedding vector_cosine_ops"
				: "(embedding::%s) halfvec_cosine_ops".formatted(type);
		jdbc.sql("create index graph on bench.vectors_1 using hnsw (%s) with (%s)".formatted(vectors, parameters))
			.update();
		System.out.printf("HNSW over %s with %s built at once in %.0f s, %s%n", type, parameters,
				stopwatch.millis() / 1000,
				jdbc.sql("select pg_size_pretty(pg_relation_size('bench.graph'))").query(String.class).single());
	}

	void printSizes() {
		jdbc.sql("""
				select c.relname, pg_size_pretty(pg_relation_size(c.oid)) from pg_class c
				join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'bench' and pg_relation_size(c.oid) > 1e6
				order by pg_relation_size(c.oid) desc""").query((row) -> {
			System.out.printf("  %s %s%n", row.getString(1), row.getString(2));
		});
	}

}
