package io.lectern.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.pgvector.PGvector;

import io.lectern.index.PassageIndex.Filter;

/** How many of the ten nearest passages the store finds, against all compared one by one. */
final class StoreRecall {

	private final Postgres postgres;

	private final PassageIndex index;

	private final Recall recall;

	StoreRecall(Postgres postgres, PassageIndex index, ManyPassages passages, List<String> questions,
			VectorFile vectors) {
		this.postgres = postgres;
		this.index = index;
		this.recall = new Recall(passages, questions, vectors);
	}

	/** As Lectern asks, with filters that keep less and less. */
	void print() {
		System.out.printf("recall@10: all %.4f, 10 %% %.4f, 1 %% %.4f, 0.1 %% %.4f%n", recall.of(index, Filter.NONE),
				recall.of(index, Recall.metadata("tenth")), recall.of(index, Recall.metadata("hundredth")),
				recall.of(index, Recall.metadata("thousandth")));
	}

	/** With a longer and longer memory of the walk, over a graph of vectors of that type. */
	void printByMemory(String type) {
		for (int neighbours : new int[] { 100, 200, 400, 700, 1000 }) {
			List<Double> times = new ArrayList<>();
			String found = Stream.of(Filter.NONE, Recall.metadata("tenth"))
				.map((filter) -> "%.4f"
					.formatted(recall.of(filter, (question) -> nearest(type, neighbours, filter, question, times))))
				.collect(Collectors.joining(", 10 % "));
			System.out.printf("  ef_search %d: recall@10 all %s, p50 of both %.1f ms%n", neighbours, found,
					Stopwatch.quantile(times, 0.5));
		}
	}

	private List<String> nearest(String type, int neighbours, Filter filter, float[] question, List<Double> times) {
		WhereClause where = PostgresVectors.where(filter);
		Map<String, Object> parameters = new HashMap<>(where.parameters());
		parameters.put("question", new PGvector(question));
		parameters.put("limit", 100);
		Stopwatch stopwatch = new Stopwatch();
		List<String> ids = postgres.search(neighbours, Postgres.Plan.ORDERED,
				PostgresVectors.nearest("bench.vectors_1", type, where), parameters, (row, n) -> row.getString(1));
		times.add(stopwatch.millis());
		return ids.stream().limit(10).toList();
	}

}
