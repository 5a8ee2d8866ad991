package io.lectern.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.lectern.document.DocumentId;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.index.Corpus;
import io.lectern.search.Findings.Found;
import io.lectern.search.SearchRequest.Mode;

import static org.assertj.core.api.Assertions.assertThat;

class SearchControllerTests {

	private final AtomicReference<SearchRequest> asked = new AtomicReference<>();

	private final HeldDocuments documents = new HeldDocuments();

	private final MockMvcTester mvc = MockMvcTester
		.create(MockMvcBuilders.standaloneSetup(new SearchController(this::find, documents, Defaults.search()))
			.setControllerAdvice(new Problems())
			.build());

	private Findings find(SearchRequest request) {
		asked.set(request);
		Passage passage = new Passage(Corpus.TIDES.id(), 0, "Text", List.of("Causes"), "en",
				List.of(new Span(0, 2, 1, 0), new Span(2, 2, 2, 0)));
		return new Findings(List.of(new Found(passage, Corpus.TIDES, 1.5, Map.of("lexical", 1), 2, null)), 1,
				List.of(request.query()), Map.of("total", 1.0), List.of());
	}

	@Test
	void answersInTheShapeOfTheContract() {
		assertThat(mvc.post().uri("/api/v1/search").contentType(MediaType.APPLICATION_JSON).content("""
				{"query": "tides", "limit": 5, "mode": "lexical", "documentIds": ["tides"], "explain": true}"""))
			.hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("""
					{"hits": [{"passageId": "tides-0", "documentId": "tides", "documentName": "tides.txt",
					"documentTitle": "Tides", "page": 2, "lastPage": 2, "headings": ["Causes"], "text": "Text",
					"score": 1.5, "ranks": {"lexical": 1}}],
					"queries": ["tides"], "timings": {"total": 1.0}, "warnings": []}""");
		assertThat(asked.get()).isEqualTo(new SearchRequest("tides", null, List.of(new DocumentId("tides")), Map.of(),
				5, Mode.LEXICAL, true, true, true));
	}

	@Test
	void asksForTenHybridHitsByDefault() {
		assertThat(mvc.post().uri("/api/v1/search").contentType(MediaType.APPLICATION_JSON).content("""
				{"query": "tides"}""")).hasStatusOk();
		assertThat(asked.get())
			.isEqualTo(new SearchRequest("tides", null, List.of(), Map.of(), 10, Mode.HYBRID, true, true, false));
	}

	@Test
	void tellsThatDocumentsAreStillBeingRead() {
		documents.add(Corpus.TIDES);
		documents.receive(Corpus.AMAZON);
		assertThat(mvc.post().uri("/api/v1/search").contentType(MediaType.APPLICATION_JSON).content("""
				{"query": "tides"}""")).bodyJson()
			.extractingPath("$.warnings")
			.isEqualTo(List.of("1 document is still being read and not asked yet, so this may change."));
		assertThat(mvc.post().uri("/api/v1/search").contentType(MediaType.APPLICATION_JSON).content("""
				{"query": "潮汐", "documentIds": ["amazon"]}""")).bodyJson()
			.extractingPath("$.warnings")
			.isEqualTo(List.of("还有 1 份文档正在读取，尚未查阅，结果可能会变。"));
		assertThat(mvc.post().uri("/api/v1/search").contentType(MediaType.APPLICATION_JSON).content("""
				{"query": "tides", "documentIds": ["tides"]}""")).bodyJson()
			.extractingPath("$.warnings")
			.isEqualTo(List.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}                                       | blank-query
			{"query": "  "}                          | blank-query
			{"query": "a", "limit": 0}               | invalid-limit
			{"query": "a", "limit": 101}             | invalid-limit
			{"query": "a", "mode": "HYBRID"}         | unknown-mode
			{"query": "a", "mode": "fuzzy"}          | unknown-mode
			{"query": "a", "documentIds": ["a/b"]}   | invalid-document-id
			{"query": "a", "documentIds": [null]}    | invalid-document-id
			{"query": "a", "metadata": {"a": null}}  | invalid-metadata
			""")
	void refusesWhatMakesNoSense(String body, String type) {
		assertThat(mvc.post().uri("/api/v1/search").contentType(MediaType.APPLICATION_JSON).content(body))
			.hasStatus(400)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("urn:lectern:problem:" + type);
	}

	@Test
	void namesTheModesItKnows() {
		assertThat(mvc.post().uri("/api/v1/search").contentType(MediaType.APPLICATION_JSON).content("""
				{"query": "a", "mode": "fuzzy"}""")).bodyJson()
			.extractingPath("$.detail")
			.asString()
			.contains("hybrid", "dense", "lexical", "fuzzy");
	}

	@Test
	void refusesAnOverlongQuestion() {
		assertThat(mvc.post()
			.uri("/api/v1/search")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"query\": \"" + "a".repeat(2001) + "\"}")).hasStatus(400);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"query":
			[]
			"tides"
			{"query": "a", "limit": "many"}
			{"query": {"a": 1}}
			""")
	void refusesWhatIsNoRequest(String body) {
		assertThat(mvc.post().uri("/api/v1/search").contentType(MediaType.APPLICATION_JSON).content(body))
			.hasStatus(400);
	}

	@RestControllerAdvice
	private static final class Problems extends ResponseEntityExceptionHandler {

	}

}
