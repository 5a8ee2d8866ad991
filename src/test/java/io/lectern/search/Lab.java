package io.lectern.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

import io.lectern.document.Document;
import io.lectern.document.Passage;
import io.lectern.embedding.EmbeddingSpace;
import io.lectern.embedding.Embeddings;
import io.lectern.glossary.Glossaries;
import io.lectern.index.IndexGenerations;
import io.lectern.index.PassageIndex.Embedded;

/** Search with the real models over a registry in memory. */
final class Lab implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	Lab(Path dataDir, String... settings) {
		List<String> arguments = new ArrayList<>(List.of(settings));
		arguments.add("--lectern.data-dir=" + dataDir);
		this.context = new SpringApplicationBuilder(Parts.class).web(WebApplicationType.NONE)
			.run(arguments.toArray(String[]::new));
	}

	HeldDocuments documents() {
		return context.getBean(HeldDocuments.class);
	}

	Retrieval retrieval() {
		return context.getBean(Retrieval.class);
	}

	Why why() {
		return context.getBean(Why.class);
	}

	IndexGenerations generations() {
		return context.getBean(IndexGenerations.class);
	}

	/** Embeds the passages as ingestion does and puts them into the index. */
	void add(Document document, List<Passage> passages) {
		Embeddings embeddings = context.getBean(Embeddings.class);
		Map<EmbeddingSpace, List<Passage>> bySpace = new HashMap<>();
		for (Passage passage : passages) {
			bySpace.computeIfAbsent(embeddings.forLanguage(passage.language()), (space) -> new ArrayList<>())
				.add(passage);
		}
		List<Embedded> embedded = new ArrayList<>();
		bySpace.forEach((space, of) -> {
			List<float[]> vectors = space.embedPassages(of.stream()
				.map((passage) -> document.title() + "\n" + String.join("\n", passage.headings()) + "\n"
						+ passage.text())
				.toList());
			for (int i = 0; i < vectors.size(); i++) {
				embedded.add(new Embedded(of.get(i), space.id(), vectors.get(i)));
			}
		});
		documents().add(document);
		generations().active().index().replace(document, embedded);
	}

	@Override
	public void close() {
		context.close();
	}

	// No @Configuration: the whole server, started by other tests, must not find this
	// one.
	@ComponentScan({ "io.lectern.embedding", "io.lectern.index", "io.lectern.search" })
	@ConfigurationPropertiesScan("io.lectern")
	static class Parts {

		@Bean
		Glossaries glossaries() {
			return Glossaries.BUNDLED;
		}

		@Bean
		HeldDocuments documents() {
			return new HeldDocuments();
		}

	}

}
