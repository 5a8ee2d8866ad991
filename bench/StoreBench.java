package io.lectern.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import io.lectern.search.BenchRetrieval;
import io.lectern.search.Retrieval;

/**
 * The PostgreSQL store with many passages: real ones, repeated with noise in words and
 * vectors. The vectors of the questions are made beforehand, because that takes the same
 * time with any store.
 */
class StoreBench {

	public static void main(String[] args) throws Exception {
		int count = (args.length > 5) ? Integer.parseInt(args[5]) : 100_000;
		Set<String> parts = Set.of(((args.length > 6) ? args[6] : "fill,search,build").split(","));
		GrowingPostgres store = new GrowingPostgres(args[0], args[1], args[2]);
		RealPassages real = RealPassages.read(args[3], Path.of(args[4]));
		run(store, real.repeated(), real.questions(), real.vectors(), count, parts);
		System.exit(0);
	}

	private static void run(GrowingPostgres store, ManyPassages passages, List<String> questions, VectorFile vectors,
			int count, Set<String> parts) throws Exception {
		Postgres postgres = store.postgres();
		PostgresPassageIndex index = store.open();
		StoreFill fill = new StoreFill(postgres.jdbc(), index, passages);
		StoreRecall recall = new StoreRecall(postgres, index, passages, questions, vectors);
		if (parts.contains("fill")) {
			fill.write(count);
		}
		else {
			fill.make(count);
		}
		fill.printSizes();
		if (parts.contains("search")) {
			Retrieval hybrid = BenchRetrieval.over(index, postgres.jdbc(), passages.documents(), vectors);
			new StoreLatency(postgres, index, hybrid, vectors).print(questions);
			recall.print();
		}
		if (parts.contains("walk")) {
			recall.printByMemory("vector");
		}
		if (parts.contains("build")) {
			for (String parameters : List.of("ef_construction = 64", "m = 24, ef_construction = 128")) {
				fill.buildGraph("vector", parameters);
				recall.printByMemory("vector");
			}
			for (String type : List.of("halfvec(384)", "vector")) {
				fill.buildGraph(type, StoreFill.SHIPPED);
				recall.printByMemory(type);
			}
		}
	}

}
