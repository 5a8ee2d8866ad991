package io.lectern.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

import dev.langchain4j.model.scoring.ScoringModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.embedding.EmbeddingSpace;
import io.lectern.embedding.Embeddings;
import io.lectern.embedding.EmbeddingsFactory;
import io.lectern.embedding.RerankProperties;
import io.lectern.index.Corpus;
import io.lectern.index.FolderGenerations;
import io.lectern.index.IndexGenerations;
import io.lectern.index.SingleSpace;
import io.lectern.llm.LanguageModel;
import io.lectern.search.SearchRequest.Mode;
import io.lectern.system.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** When the model fails or hangs, words still find. */
class SearchDegradedTests {

	@TempDir
	Path folder;

	private final CountDownLatch hang = new CountDownLatch(1);

	private IndexGenerations generations;

	@AfterEach
	void close() {
		this.hang.countDown();
		this.generations.close();
	}

	private Retrieval retrieval(Function<String, float[]> embed) {
		Embeddings embeddings = new SingleSpace(new AskedSpace(embed));
		this.generations = new IndexGenerations(new FolderGenerations(this.folder), embeddings,
				new EmbeddingsFactory() {

					@Override
					public Embeddings open(String spec) {
						return embeddings;
					}

					@Override
					public String spec() {
						return "{}";
					}
				}, () -> "", Duration.ofHours(1));
		Corpus.load(this.generations.active().index());
		HeldDocuments documents = new HeldDocuments();
		documents.add(Corpus.TIDES);
		return new HybridRetrieval(this.generations, documents,
				Defaults.with(Map.of("lectern.search.deadline", "300ms")),
				new QueryVariants(new StaticListableBeanFactory().getBeanProvider(LanguageModel.class),
						Defaults.search()),
				new Reranker(new StaticListableBeanFactory().getBeanProvider(ScoringModel.class),
						new RerankProperties(RerankProperties.Provider.NONE, 50, Duration.ofSeconds(2), "OnnxRuntime",
								null, true, 512, null, null, null),
						documents));
	}

	private static SearchRequest ask(Mode mode) {
		return new SearchRequest("moon", null, List.of(), Map.of(), 10, mode, true, true, false);
	}

	@Test
	void leavesOutAListThatIsTooLate() {
		Retrieval retrieval = retrieval((question) -> {
			try {
				this.hang.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return new float[] { 1, 0, 0 };
		});
		Findings findings = retrieval.find(ask(Mode.HYBRID));
		assertThat(findings.found()).hasSize(2).allSatisfy((found) -> assertThat(found.ranks()).containsKey("lexical"));
		assertThat(findings.warnings()).singleElement().asString().contains("dense", "300 ms");
	}

	@Test
	void leavesOutAListThatFails() {
		Retrieval retrieval = retrieval((question) -> {
			throw new IllegalStateException("endpoint is down");
		});
		Findings findings = retrieval.find(ask(Mode.HYBRID));
		assertThat(findings.found()).hasSize(2);
		assertThat(findings.warnings()).singleElement().asString().contains("dense").doesNotContain("endpoint");
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> retrieval.find(ask(Mode.DENSE)))
			.satisfies((problem) -> assertThat(problem.getStatusCode().value()).isEqualTo(503));
		assertThat(retrieval.find(ask(Mode.LEXICAL)).warnings()).isEmpty();
	}

	private record AskedSpace(Function<String, float[]> embed) implements EmbeddingSpace {

		@Override
		public String id() {
			return Corpus.SPACE;
		}

		@Override
		public int dimensions() {
			return 3;
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
			return this.embed.apply(question);
		}

	}

}
