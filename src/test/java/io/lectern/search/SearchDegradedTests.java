package io.lectern.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import dev.langchain4j.model.scoring.ScoringModel;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.embedding.EmbeddingSpace;
import io.lectern.embedding.Embeddings;
import io.lectern.embedding.EmbeddingsFactory;
import io.lectern.embedding.RerankProperties;
import io.lectern.glossary.Glossary;
import io.lectern.index.Corpus;
import io.lectern.index.FolderGenerations;
import io.lectern.index.IndexGenerations;
import io.lectern.index.SingleSpace;
import io.lectern.index.TroubledIndex;
import io.lectern.llm.LanguageModel;
import io.lectern.llm.ModelRequest;
import io.lectern.llm.Reply;
import io.lectern.llm.ReplyListener;
import io.lectern.search.SearchRequest.Mode;
import io.lectern.system.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** When the model fails or hangs, words still find. */
class SearchDegradedTests {

	@TempDir
	Path folder;

	private final CountDownLatch hang = new CountDownLatch(1);

	private final AtomicInteger reads = new AtomicInteger();

	private final HeldDocuments documents = new HeldDocuments();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final StaticListableBeanFactory beans = new StaticListableBeanFactory(
			new HashMap<>(Map.of("meters", this.meters)));

	private final Map<String, String> settings = new HashMap<>(Map.of("lectern.search.deadline", "1s"));

	private IndexGenerations generations;

	@AfterEach
	void close() {
		hang.countDown();
		generations.close();
	}

	private Retrieval retrieval(Function<String, float[]> embed) {
		return retrieval(embed, TroubledIndex.NO_TROUBLE);
	}

	private Retrieval retrieval(Function<String, float[]> embed, TroubledIndex.Trouble trouble) {
		return retrieval(new AskedSpace(Corpus.SPACE, embed), trouble);
	}

	private Retrieval retrieval(EmbeddingSpace space, TroubledIndex.Trouble trouble) {
		Embeddings embeddings = new SingleSpace(space);
		generations = new IndexGenerations(TroubledIndex.of(new FolderGenerations(folder), trouble), embeddings,
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
		Corpus.load(generations.active().index());
		documents.add(Corpus.TIDES);
		return new HybridRetrieval(generations, documents, Defaults.with(settings),
				new QueryVariants(beans.getBeanProvider(LanguageModel.class),
						beans.getBeanProvider(WordingsPrompt.class), (collection) -> Glossary.EMPTY,
						(words, collections) -> new double[words.size()], Defaults.with(settings)),
				new Reranker(new StaticListableBeanFactory().getBeanProvider(ScoringModel.class),
						new RerankProperties(RerankProperties.Provider.NONE, 50, Duration.ofSeconds(2), "OnnxRuntime",
								"cpu", null, true, 512, null, null, null),
						documents),
				new SearchMeasures(beans.getBeanProvider(MeterRegistry.class),
						beans.getBeanProvider(ObservationRegistry.class)));
	}

	private static SearchRequest ask(Mode mode) {
		return new SearchRequest("moon", null, List.of(), Map.of(), 10, mode, true, true, false);
	}

	@Test
	void leavesOutAListThatIsTooLate() {
		Retrieval retrieval = retrieval((question) -> {
			try {
				hang.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return new float[] { 1, 0, 0 };
		});
		Findings findings = retrieval.find(ask(Mode.HYBRID));
		assertThat(findings.found()).hasSize(2).allSatisfy((found) -> assertThat(found.ranks()).containsKey("lexical"));
		assertThat(findings.warnings()).singleElement().asString().contains("dense", "800 ms");
	}

	@Test
	@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
	void waitsForNoWordingsOfALanguageModel() {
		settings.put("lectern.search.deadline", "30s");
		beans.addBean("prompt", (WordingsPrompt) (collection) -> "<question>\n{question}\n</question>");
		beans.addBean("model", new LanguageModel() {

			@Override
			public String name() {
				return "slow";
			}

			@Override
			public Reply write(ModelRequest request, ReplyListener listener) {
				try {
					hang.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
				return Reply.complete("REWRITE: tide");
			}
		});
		Retrieval retrieval = retrieval(SearchDegradedTests::tide);
		long began = System.nanoTime();
		assertThat(retrieval.find(ask(Mode.HYBRID)).warnings()).isEmpty();
		// The model never comes, and would be waited for until the deadline's end.
		assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
		assertThat(retrieval.find(ask(Mode.HYBRID).explained(10)).warnings()).singleElement()
			.asString()
			.contains("wordings", "left out");
		assertThat(lost("wordings", "late")).isEqualTo(2);
	}

	@Test
	void usesTheWordingsThatALanguageModelHasInTime() {
		settings.put("lectern.search.wordings-timeout", "20s");
		settings.put("lectern.search.deadline", "30s");
		beans.addBean("prompt", (WordingsPrompt) (collection) -> "<question>\n{question}\n</question>");
		beans.addBean("model", new LanguageModel() {

			@Override
			public String name() {
				return "quick";
			}

			@Override
			public Reply write(ModelRequest request, ReplyListener listener) {
				listener.text("REWRITE: neap tide");
				return Reply.complete("REWRITE: neap tide");
			}
		});
		Findings findings = retrieval(SearchDegradedTests::tide).find(ask(Mode.HYBRID).explained(10));
		assertThat(findings.queries()).containsExactly("moon", "neap tide");
		assertThat(findings.warnings()).isEmpty();
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

	@Test
	void aListThatCannotScoreTheOthersPassagesCountsWithItsOwn() {
		settings.put("lectern.search.candidates", "1");
		Retrieval retrieval = retrieval(SearchDegradedTests::tide, (method, filter) -> {
			if (method.equals("dense") && !filter.passages().isEmpty()) {
				throw new UncheckedIOException(new IOException("disk is gone"));
			}
		});
		Findings findings = retrieval.find(new SearchRequest("neap tide at right angles", null, List.of(), Map.of(), 10,
				Mode.HYBRID, false, true, false));
		assertThat(findings.found()).extracting((found) -> found.ranks().keySet())
			.containsExactlyInAnyOrder(Set.of("dense"), Set.of("lexical"));
		assertThat(findings.warnings()).singleElement()
			.asString()
			.contains("dense list", "failed")
			.doesNotContain("disk");
		assertThat(lost("rescoring", "failed")).isEqualTo(1);
	}

	@Test
	@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
	void slowRescoringHoldsNothingUp() {
		Retrieval retrieval = retrieval(SearchDegradedTests::tide, (method, filter) -> {
			if (method.equals("lexical") && !filter.passages().isEmpty()) {
				hang();
			}
		});
		Findings findings = retrieval.find(ask(Mode.HYBRID));
		assertThat(findings.found()).hasSize(2);
		assertThat(findings.warnings()).first().asString().contains("lexical list", "880 ms");
		assertThat(lost("rescoring", "late")).isEqualTo(1);
	}

	@Test
	void failingToLookForDefinitionsIsLeftOut() {
		Retrieval retrieval = retrieval(SearchDegradedTests::tide, (method, filter) -> {
			if (method.equals("passages") && reads.getAndIncrement() == 0) {
				throw new IllegalStateException("damaged");
			}
		});
		Findings findings = retrieval.find(ask(Mode.HYBRID));
		assertThat(findings.found()).hasSize(2);
		assertThat(findings.warnings()).singleElement().asString().contains("definitions failed");
	}

	@Test
	@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
	void slowOrFailingCloseReadingIsLeftOut() {
		AtomicBoolean fails = new AtomicBoolean(true);
		Retrieval retrieval = retrieval(SearchDegradedTests::tide, (method, filter) -> {
			// What is read first are definitions.
			if (method.equals("passages") && reads.getAndIncrement() == 1) {
				if (fails.get()) {
					throw new IllegalStateException("damaged");
				}
				hang();
			}
		});
		SearchRequest withNumber = new SearchRequest("moon of 1987", null, List.of(), Map.of(), 10, Mode.HYBRID, true,
				true, false);
		Findings failed = retrieval.find(withNumber);
		assertThat(failed.found()).hasSize(2);
		assertThat(failed.warnings()).singleElement().asString().startsWith("Reading").contains("failed");

		fails.set(false);
		reads.set(0);
		Findings slow = retrieval.find(withNumber);
		assertThat(slow.found()).hasSize(2);
		assertThat(slow.warnings()).first().asString().startsWith("Reading").contains("920 ms");
	}

	@Test
	void failingFeedbackIsLeftOut() {
		Retrieval retrieval = retrieval(SearchDegradedTests::tide, (method, filter) -> {
			if (method.equals("vectors")) {
				throw new IllegalStateException("damaged");
			}
		});
		Findings findings = retrieval.find(ask(Mode.HYBRID));
		assertThat(findings.found()).hasSize(2);
		assertThat(findings.warnings()).singleElement().asString().contains("Asking again", "failed");
	}

	@Test
	@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
	void onlyWithoutPassagesToShowThereIsNoAnswer() {
		Retrieval retrieval = retrieval(SearchDegradedTests::tide, (method, filter) -> {
			if (method.equals("passages")) {
				hang();
			}
		});
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> retrieval.find(ask(Mode.HYBRID)))
			.satisfies((problem) -> {
				assertThat(problem.getStatusCode().value()).isEqualTo(503);
				assertThat(problem.getBody().getDetail()).contains("2000 ms");
			});
	}

	@Test
	void nobodyWorksOnOnceTheAnswerIsThere() throws Exception {
		CompletableFuture<String> model = new CompletableFuture<>();
		Retrieval retrieval = retrieval((question) -> {
			try {
				hang.await();
				model.complete("finished");
			}
			catch (InterruptedException ex) {
				model.complete("interrupted");
			}
			return new float[] { 1, 0, 0 };
		}, (method, filter) -> {
			if (method.equals("dense")) {
				reads.incrementAndGet();
			}
		});
		assertThat(retrieval.find(ask(Mode.HYBRID)).warnings()).hasSize(1);
		assertThat(model.get(10, TimeUnit.SECONDS)).isEqualTo("interrupted");
		hang.countDown();
		assertThat(retrieval.find(ask(Mode.LEXICAL)).warnings()).isEmpty();
		assertThat(reads).hasValue(0);
	}

	@Test
	void asksNoModelThatHasEmbeddedNoPassage() {
		Retrieval retrieval = retrieval(new AskedSpace("elsewhere", (question) -> {
			throw new IllegalStateException("asked for nothing");
		}), TroubledIndex.NO_TROUBLE);
		Findings findings = retrieval.find(ask(Mode.HYBRID));
		assertThat(findings.warnings()).isEmpty();
		assertThat(findings.found()).isNotEmpty();
	}

	private double lost(String part, String reason) {
		return meters.get("lectern.search.lost").tag("part", part).tag("reason", reason).counter().count();
	}

	private static float[] tide(String question) {
		return new float[] { 1, 0, 0 };
	}

	private void hang() {
		try {
			hang.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private record AskedSpace(String id, Function<String, float[]> embed) implements EmbeddingSpace {

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
			return embed.apply(question);
		}

	}

}
