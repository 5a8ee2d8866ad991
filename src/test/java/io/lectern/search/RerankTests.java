package io.lectern.search;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.document.Document;
import io.lectern.index.Corpus;
import io.lectern.search.Findings.Found;
import io.lectern.search.SearchRequest.Mode;
import io.lectern.search.Verdict.Stage;

import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** The stage between fusion and hits, with a real cross-encoder and a real endpoint. */
class RerankTests {

	private static final Document RULES = Corpus.document("rules", "rules.txt", "Rules", "port", Map.of());

	private static final String QUESTION = "Where do yachts moor?";

	@TempDir
	static Path folder;

	private static WireMockServer server;

	private static Lab endpoint;

	@BeforeAll
	static void start() {
		server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
		server.start();
		endpoint = lab("endpoint", "--lectern.rerank.provider=endpoint",
				"--lectern.rerank.base-url=" + server.baseUrl() + "/v1", "--lectern.rerank.model=some-reranker",
				"--lectern.rerank.api-key=secret", "--lectern.rerank.timeout=3s", "--lectern.rerank.candidates=3");
	}

	@AfterAll
	static void stop() {
		endpoint.close();
		server.stop();
	}

	private static Lab lab(String name, String... settings) {
		Lab lab = new Lab(folder.resolve(name), settings);
		lab.add(RULES,
				List.of(Corpus.passage(RULES, 0, "Yachts are moored by their owners at berth nine.", List.of()),
						Corpus.passage(RULES, 1, "Where the long quay ends, do not moor yachts at the pilot station.",
								List.of()),
						Corpus.passage(RULES, 2, "Ferries leave every hour.", List.of()),
						Corpus.passage(RULES, 3, "The tide tables hang in the office.", List.of())));
		return lab;
	}

	private static void answer(String results) {
		server.stubFor(post("/v1/rerank").willReturn(WireMock.okJson("{\"results\":" + results + "}")));
	}

	private static Findings find(Lab lab, boolean rerank) {
		return lab.retrieval()
			.find(new SearchRequest(QUESTION, null, List.of(), Map.of(), 10, Mode.HYBRID, true, rerank, true));
	}

	private static List<String> ids(Findings findings) {
		return findings.found().stream().map((found) -> found.passage().id()).toList();
	}

	@Test
	void crossEncoderOrdersTheCandidatesUnlessTheRequestSaysNo() {
		try (Lab lab = lab("djl", "--lectern.rerank.provider=djl",
				"--lectern.rerank.url=" + Path.of("target/test-classes/tiny-cross-encoder"))) {
			List<String> before = ids(find(lab, false));
			Findings after = find(lab, true);

			// It counts equal words, and only this passage has all four.
			assertThat(ids(after)).startsWith("rules-1").containsExactlyInAnyOrderElementsOf(before);
			Found best = after.found().getFirst();
			assertThat(best.score()).isGreaterThan(0.9);
			assertThat(best.explanation().get("rerank"))
				.asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
				.containsEntry("before", before.indexOf("rules-1") + 1)
				.containsEntry("after", 1)
				.containsEntry("score", best.score());
			assertThat(after.timings()).containsKey("rerank");
			assertThat(find(lab, false).found().getFirst().explanation()).doesNotContainKey("rerank");
		}
	}

	@Test
	void endpointIsAskedInTheShapeOfCohereAndJina() {
		List<String> before = ids(find(endpoint, false));
		answer("[{\"index\":2,\"relevance_score\":0.9},{\"index\":0,\"relevance_score\":0.5},"
				+ "{\"index\":1,\"relevance_score\":0.1}]");
		Findings after = find(endpoint, true);

		assertThat(after.warnings()).isEmpty();
		// Only three are read; the fourth follows.
		assertThat(ids(after)).containsExactly(before.get(2), before.get(0), before.get(1), before.get(3));
		assertThat(after.found()).extracting(Found::score).isSortedAccordingTo(Comparator.reverseOrder());
		server.verify(postRequestedFor(urlEqualTo("/v1/rerank"))
			.withHeader("Authorization", WireMock.equalTo("Bearer secret"))
			.withRequestBody(matchingJsonPath("$.model", WireMock.equalTo("some-reranker")))
			.withRequestBody(matchingJsonPath("$.query", WireMock.equalTo(QUESTION)))
			.withRequestBody(matchingJsonPath("$.top_n", WireMock.equalTo("3")))
			.withRequestBody(matchingJsonPath("$.documents.size()", WireMock.equalTo("3")))
			.withRequestBody(matchingJsonPath("$.documents[2]", WireMock.containing("Rules\nrules.txt\n"))));
	}

	@Test
	void orderStaysWithAWarningWhereTheEndpointFailsOrIsSlowOrAnswersNonsense() {
		List<String> before = ids(find(endpoint, false));
		server.stubFor(post("/v1/rerank").willReturn(WireMock.serverError()));
		assertKept(find(endpoint, true), before);
		server.stubFor(post("/v1/rerank").willReturn(WireMock.okJson("{}").withFixedDelay(6000)));
		assertKept(find(endpoint, true), before);
		answer("[{\"index\":7,\"relevance_score\":0.2}]");
		assertKept(find(endpoint, true), before);
		answer("\"none\"");
		assertKept(find(endpoint, true), before);
	}

	private static void assertKept(Findings findings, List<String> before) {
		assertThat(ids(findings)).isEqualTo(before);
		assertThat(findings.warnings()).singleElement().asString().startsWith("Reranking").contains("left out");
	}

	@Test
	void whySaysThatTheRerankerPutItBelow() {
		String first = ids(find(endpoint, false)).getFirst();
		String text = endpoint.generations().active().index().passages(List.of(first)).get(first).text();
		endpoint.documents().add(RULES, List.of(text));
		answer("[{\"index\":2,\"relevance_score\":0.9},{\"index\":1,\"relevance_score\":0.5},"
				+ "{\"index\":0,\"relevance_score\":0.1}]");
		Verdict verdict = endpoint.why()
			.ask(new SearchRequest(QUESTION, null, List.of(), Map.of(), 1, Mode.HYBRID, true, true, false),
					new Why.Expected(RULES.id(), null, null, text));

		assertThat(verdict.stage()).isEqualTo(Stage.RERANKED_BELOW);
		assertThat(verdict.rank()).isEqualTo(3);
	}

}
