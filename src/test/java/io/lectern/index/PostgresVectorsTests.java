package io.lectern.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import com.pgvector.PGvector;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import io.lectern.Needs;
import io.lectern.PostgresServer;
import io.lectern.document.Document;
import io.lectern.document.Passage;
import io.lectern.index.PassageIndex.Embedded;
import io.lectern.index.PassageIndex.Filter;
import io.lectern.index.PassageIndex.Scored;

import static org.assertj.core.api.Assertions.assertThat;

/** Nearest neighbours among many, with filters that keep much or little. */
@Needs.Docker
class PostgresVectorsTests {

	private static final int DOCUMENTS = 200;

	private static final int TO_A_DOCUMENT = 60;

	private static final int DIMENSIONS = 16;

	private static final Random RANDOM = new Random(3);

	private static final List<float[]> VECTORS = new ArrayList<>();

	private static final List<Document> HELD = new ArrayList<>();

	private static HikariDataSource source;

	private static Postgres postgres;

	private static PostgresVectors vectors;

	@BeforeAll
	static void fill() {
		source = PostgresServer.newPool();
		postgres = new Postgres(source, new JdbcTransactionManager(source));
		PostgresVectors.create(postgres, "many", DIMENSIONS);
		vectors = new PostgresVectors(postgres, "many", DIMENSIONS);
		postgres.change(() -> {
			for (int d = 0; d < DOCUMENTS; d++) {
				Document document = Corpus.document("d" + d, "n", "t", (d % 10 < 5) ? "large" : "rest",
						Map.of("tenth", "" + d % 10, "hundredth", "" + d % 100, "single", "" + d));
				HELD.add(document);
				List<Embedded> passages = new ArrayList<>();
				for (int i = 0; i < TO_A_DOCUMENT; i++) {
					VECTORS.add(vector());
					Passage passage = Corpus.passage(document, i, "text", List.of());
					passages.add(new Embedded(passage, "many", VECTORS.getLast()));
				}
				vectors.add(document, passages);
			}
		});
		postgres.run("analyze many");
	}

	@AfterAll
	static void disconnect() {
		source.close();
	}

	private static float[] vector() {
		float[] vector = new float[DIMENSIONS];
		double length = 0;
		for (int i = 0; i < DIMENSIONS; i++) {
			vector[i] = (float) RANDOM.nextGaussian();
			length += vector[i] * vector[i];
		}
		for (int i = 0; i < DIMENSIONS; i++) {
			vector[i] /= (float) Math.sqrt(length);
		}
		return vector;
	}

	@ParameterizedTest
	@CsvSource({ "all, 0.98", "collection, 0.97", "tenth, 0.97", "hundredth, 0.97", "single, 0.97" })
	void findsTheNearestWhateverTheFilterKeeps(String kept, double recall) {
		Filter filter = filter(kept);
		double found = 0;
		for (int question = 0; question < 50; question++) {
			float[] vector = vector();
			Set<String> exact = exact(vector, filter);
			Set<String> hits = new HashSet<>(
					vectors.search(vector, filter, 10).stream().map(Scored::passageId).toList());
			hits.retainAll(exact);
			found += (double) hits.size() / exact.size() / 50;
		}
		assertThat(found).isGreaterThanOrEqualTo(recall);
	}

	private static Filter filter(String kept) {
		return switch (kept) {
			case "all" -> Filter.NONE;
			case "collection" -> new Filter(List.of("large"), List.of(), Map.of());
			default -> new Filter(List.of(), List.of(), Map.of(kept, "3"));
		};
	}

	private static Set<String> exact(float[] question, Filter filter) {
		return Set.copyOf(IntStream.range(0, VECTORS.size())
			.filter((i) -> passes(HELD.get(i / TO_A_DOCUMENT), filter))
			.boxed()
			.sorted(Comparator.comparingDouble((i) -> -cosine(question, VECTORS.get(i))))
			.limit(10)
			.map((i) -> Passage.id(HELD.get(i / TO_A_DOCUMENT).id(), i % TO_A_DOCUMENT))
			.toList());
	}

	private static boolean passes(Document document, Filter filter) {
		return (filter.collections().isEmpty() || filter.collections().contains(document.collection()))
				&& filter.conditions().stream().allMatch((condition) -> condition.admits(document));
	}

	private static double cosine(float[] a, float[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

	@Test
	void walksTheHnswIndexWithAndWithoutAFilter() {
		assertThat(plan("many", vector(), Filter.NONE)).contains("Index Scan using many_embedding_idx");
		assertThat(plan("many", vector(), filter("collection"))).contains("Index Scan using many_embedding_idx");
	}

	@ParameterizedTest
	@CsvSource({ "-1, 400", "100000, 400", "250000, 500", "1000000, 1000" })
	void looksFurtherAmongMore(long rows, int neighbours) {
		assertThat(PostgresVectors.neighbours(rows)).isEqualTo(neighbours);
	}

	@Test
	void indexesLongVectorsInHalfPrecision() {
		PostgresVectors.create(postgres, "long", 3072);
		assertThat(plan("long", new float[3072], Filter.NONE)).contains("Index Scan using long_embedding_idx");
	}

	private static String plan(String table, float[] question, Filter filter) {
		WhereClause where = PostgresVectors.where(filter);
		Map<String, Object> parameters = new HashMap<>(where.parameters());
		parameters.put("question", new PGvector(question));
		parameters.put("limit", 100);
		return String.join("\n",
				postgres.search(PostgresVectors.NEIGHBOURS, Postgres.Plan.ORDERED,
						"explain " + PostgresVectors.nearest(table, PostgresVectors.indexed(question.length), where),
						parameters, (row, n) -> row.getString(1)));
	}

}
