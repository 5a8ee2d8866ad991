package io.lectern.search;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.langchain4j.model.scoring.ScoringModel;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Documents;
import io.lectern.document.PageText;
import io.lectern.document.Passage;
import io.lectern.embedding.EmbeddingSpace;
import io.lectern.embedding.Embeddings;
import io.lectern.embedding.EmbeddingsFactory;
import io.lectern.glossary.Glossaries;
import io.lectern.index.GenerationStore;
import io.lectern.index.IndexGenerations;
import io.lectern.index.PassageIndex;
import io.lectern.index.VectorFile;
import io.lectern.llm.LanguageModel;

/** Hybrid retrieval as it is where nothing is configured, over one index. */
public final class BenchRetrieval {

	private static final SearchProperties SETTINGS = new Binder(new MapConfigurationPropertySource(Map.of()))
		.bindOrCreate("lectern.search", SearchProperties.class);

	private static final QueryVariants QUERY_VARIANTS = new QueryVariants(
			new StaticListableBeanFactory().getBeanProvider(LanguageModel.class), new StaticListableBeanFactory().getBeanProvider(WordingsPrompt.class), Glossaries.BUNDLED, (words, collections) -> new double[words.size()], SETTINGS);

	private BenchRetrieval() {
	}

	/** The wordings that a question is asked in. */
	public static Stream<String> wordings(String question) {
		return QUERY_VARIANTS.of(question, null).texts().stream();
	}

	/**
	 * Whatever is asked must have its vector in that file.
	 * @param jdbc a database to read as many rows from as a search does; null for none
	 */
	public static Retrieval over(PassageIndex index, @Nullable JdbcClient jdbc, List<Document> documents, VectorFile vectors) {
		Embeddings embeddings = new KnownQuestions(vectors);
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
		IndexGenerations generations = new IndexGenerations(new OneGeneration(index), embeddings, factory, () -> "",
				Duration.ofHours(1));
		Documents held = new Held(jdbc, documents);
		return new HybridRetrieval(generations, held, SETTINGS, QUERY_VARIANTS,
				new Reranker(new StaticListableBeanFactory().getBeanProvider(ScoringModel.class), null, held),
				new SearchMeasures(new StaticListableBeanFactory().getBeanProvider(MeterRegistry.class),
						new StaticListableBeanFactory().getBeanProvider(ObservationRegistry.class)));
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
			return index;
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
	private record Held(@Nullable JdbcClient jdbc, List<Document> documents) implements Documents {

		@Override
		public Optional<Document> find(DocumentId id) {
			return Optional.empty();
		}

		@Override
		public Map<DocumentId, Document> findAll(Collection<DocumentId> ids) {
			if (jdbc != null) {
				read(ids);
			}
			Map<DocumentId, Document> found = new HashMap<>();
			ids.forEach((id) -> found.put(id, documents.get(Integer.parseInt(id.value().substring(1)))));
			return found;
		}

		/** About as long as a document's row. */
		private void read(Collection<DocumentId> ids) {
			jdbc.sql("select document_id, left(passage, 500) from bench.passage where passage_id = any(:ids)")
				.param("ids", ids.stream().map((id) -> Passage.id(id, 0)).toArray(String[]::new))
				.query()
				.listOfRows();
		}

		@Override
		public Map<DocumentId, Document> answering(Collection<DocumentId> ids) {
			return findAll(ids);
		}

		@Override
		public List<Document> named(String name, String collection) {
			return List.of();
		}

		@Override
		public List<String> titles(String collection, int most) {
			return List.of();
		}

		@Override
		public List<Document> answering(String collection) {
			return List.of();
		}

		@Override
		public boolean hasCollection(String name) {
			return true;
		}

		@Override
		public List<String> texts(Document document) {
			return List.of();
		}

		@Override
		public Optional<PageText> page(DocumentId id, int number) {
			return Optional.empty();
		}

	}

	/** Questions that have been embedded before. */
	private record KnownQuestions(VectorFile vectors) implements Embeddings, EmbeddingSpace {

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
			// A wording made of what passages define can't be known before; it takes as long with any vector.
			return vectors.has(question) ? vectors.of(question) : vectors.any();
		}

	}

}
