package io.lectern.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.embedding.Embeddings;
import io.lectern.search.BenchRetrieval;

/**
 * Passages of public sets, questions, and the vectors of both, which are made once:
 * embedding takes the same time with any store.
 */
record RealPassages(List<String> texts, List<String> questions, VectorFile vectors) {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Path VECTORS = Path.of("target/bench-data/vectors");

	private static final int QUESTIONS = 200;

	/**
	 * Embeds what no earlier run has embedded.
	 * @param corpora files of passages, with commas between them
	 * @param asked file of questions, of which some 200 are taken evenly
	 */
	static RealPassages read(String corpora, Path asked) throws Exception {
		List<String> texts = new ArrayList<>();
		for (String corpus : corpora.split(",")) {
			texts.addAll(values(Path.of(corpus), "text"));
		}
		List<String> all = values(asked, "question");
		List<String> questions = IntStream.range(0, all.size())
			.filter((n) -> n % Math.max(1, all.size() / QUESTIONS) == 0)
			.mapToObj(all::get)
			.toList();
		System.out.printf("%d real passages, %d questions%n", texts.size(), questions.size());
		return new RealPassages(texts, questions, vectors(texts, questions));
	}

	/** The same passages again and again, with noise. */
	ManyPassages repeated() {
		return new ManyPassages(texts, vectors.of(texts));
	}

	private static VectorFile vectors(List<String> texts, List<String> questions) throws Exception {
		VectorFile vectors = new VectorFile(VECTORS);
		List<String> wordings = questions.stream().flatMap(BenchRetrieval::wordings).toList();
		if (!vectors.missing(texts).isEmpty() || !vectors.missing(wordings).isEmpty()) {
			try (ConfigurableApplicationContext models = new SpringApplicationBuilder(Models.class)
				.web(WebApplicationType.NONE)
				.run("--lectern.data-dir=target/bench-data")) {
				vectors.add(models.getBean(Embeddings.class).forLanguage("en"), texts, wordings);
			}
		}
		return vectors;
	}

	private static List<String> values(Path file, String key) throws IOException {
		return Files.readAllLines(file).stream().map((line) -> JSON.readTree(line).path(key).asString()).toList();
	}

	@ComponentScan("io.lectern.embedding")
	@ConfigurationPropertiesScan("io.lectern")
	static class Models {

	}

}
