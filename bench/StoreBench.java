package io.lectern.index;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.embedding.Embeddings;
import io.lectern.search.BenchRetrieval;
import io.lectern.search.Retrieval;

/**
 * The PostgreSQL store with many passages: real ones, repeated with noise in words and
 * vectors. The vectors of the questions are made beforehand, because that takes the same
 * time with any store.
 */
class StoreBench {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Path VECTORS = Path.of("target/bench-data/vectors");

	private static final int QUESTIONS = 200;

	public static void main(String[] args) throws Exception {
		int count = (args.length > 5) ? Integer.parseInt(args[5]) : 100_000;
		Set<String> parts = Set.of(((args.length > 6) ? args[6] : "fill,search,build").split(","));
		Postgres postgres = postgres(args[0], args[1], args[2]);
		List<String> texts = new ArrayList<>();
		for (String corpus : args[3].split(",")) {
			texts.addAll(values(Path.of(corpus), "text"));
		}
		List<String> asked = values(Path.of(args[4]), "question");
		List<String> questions = IntStream.range(0, asked.size())
			.filter((n) -> n % Math.max(1, asked.size() / QUESTIONS) == 0)
			.mapToObj(asked::get)
			.toList();
		System.out.printf("%d real passages, %d questions%n", texts.size(), questions.size());
		VectorFile vectors = vectors(texts, questions);
		run(postgres, new ManyPassages(texts, vectors.of(texts)), questions, vectors, count, parts);
		System.exit(0);
	}

	private static void run(Postgres postgres, ManyPassages passages, List<String> questions, VectorFile vectors,
			int count, Set<String> parts) throws Exception {
		PostgresPassageIndex index = new PostgresPassageIndex(postgres, "bench");
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

	private static Postgres postgres(String url, String user, String password) {
		HikariDataSource source = new HikariDataSource();
		source.setJdbcUrl(url);
		source.setUsername(user);
		source.setPassword(password);
		source.addDataSourceProperty("reWriteBatchedInserts", "true");
		return new Postgres(source, new JdbcTransactionManager(source));
	}

	/** Embeds what no earlier run has embedded. */
	private static VectorFile vectors(List<String> texts, List<String> questions) throws Exception {
		VectorFile vectors = new VectorFile(VECTORS);
		List<String> wordings = questions.stream()
			.flatMap(BenchRetrieval::wordings)
			.toList();
		if (!vectors.missing(texts).isEmpty() || !vectors.missing(wordings).isEmpty()) {
			try (ConfigurableApplicationContext models = new SpringApplicationBuilder(Models.class)
				.web(WebApplicationType.NONE)
				.run("--lectern.data-dir=target/bench-data")) {
				vectors.add(models.getBean(Embeddings.class).forLanguage("en"), texts, wordings);
			}
		}
		return vectors;
	}

	private static List<String> values(Path file, String key) throws Exception {
		return Files.readAllLines(file).stream().map((line) -> JSON.readValue(line, Map.class).get(key).toString()).toList();
	}

	@ComponentScan("io.lectern.embedding")
	@ConfigurationPropertiesScan("io.lectern")
	static class Models {

	}

}
