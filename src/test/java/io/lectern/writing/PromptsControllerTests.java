package io.lectern.writing;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.answer.Fixtures;
import io.lectern.document.TestDatabase;
import io.lectern.document.Documents.Unread;

import static org.assertj.core.api.Assertions.assertThat;

class PromptsControllerTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Principal ADA = () -> "Ada";

	private final PromptEdits edits = new PromptEdits(JdbcClient.create(TestDatabase.create()), Clock.systemUTC());

	private final Prompts prompts = new Prompts(
			new PromptProperties(null, 4000, 1500, PlantedText.Treatment.LEAVE_OUT, Map.of()), edits);

	private final MockMvcTester server = MockMvcTester.create(MockMvcBuilders
		.standaloneSetup(new PromptsController(prompts, edits, Fixtures.pages(),
				(request) -> Fixtures.findings(Fixtures.found("pier", "The pier was built in 1904."))))
		.setMessageConverters(new JacksonJsonHttpMessageConverter(JSON))
		.build());

	@Test
	void editCountsAtOnceForItsCollectionOnly() {
		String before = told("plans");
		assertThat(ask(HttpMethod.PUT, "system.md", "{\"text\":\"Answer like a clerk, or write {not_found}.\"}"))
			.hasStatusOk();
		assertThat(told("plans")).contains("Answer like a clerk").isNotEqualTo(before);
		assertThat(told("others")).doesNotContain("clerk");
		assertThat(told(null)).doesNotContain("clerk");
	}

	@Test
	void historyKeepsWhatWasWrittenAndTheFileCanBeTakenAgain() throws Exception {
		String own = json(ask(HttpMethod.GET, "wordings.md", null)).path("text").asString();
		ask(HttpMethod.PUT, "wordings.md", "{\"text\":\"First {question}\"}");
		ask(HttpMethod.PUT, "wordings.md", "{\"text\":\"Second {question}\"}");
		JsonNode shown = json(ask(HttpMethod.GET, "wordings.md", null));
		assertThat(shown.path("text").asString()).isEqualTo("Second {question}").isEqualTo(prompts.wordings("plans"));
		assertThat(shown.path("edited").asBoolean()).isTrue();
		assertThat(shown.at("/history/0/text").asString()).isEqualTo("Second {question}");
		assertThat(shown.at("/history/1/text").asString()).isEqualTo("First {question}");
		assertThat(shown.at("/history/0/by").asString()).isEqualTo("Ada");
		JsonNode restored = json(ask(HttpMethod.DELETE, "wordings.md", null));
		assertThat(restored.path("text").asString()).isEqualTo(own).isEqualTo(prompts.wordings("plans"));
		assertThat(restored.path("edited").asBoolean()).isFalse();
		assertThat(restored.path("history").size()).isEqualTo(3);
	}

	@Test
	void previewShowsWhatTheModelWouldBeToldAndChangesNothing() throws Exception {
		String before = told("plans");
		JsonNode system = json(ask(HttpMethod.POST, "system.md/preview",
				"{\"text\":\"Be brief, or write {not_found}.\",\"question\":\"When was the pier built?\"}"));
		assertThat(system.at("/messages/0/role").asString()).isEqualTo("system");
		assertThat(system.at("/messages/0/text").asString()).startsWith("Be brief, or write ");
		assertThat(system.at("/messages/1/text").asString()).contains("The pier was built in 1904.",
				"When was the pier built?");
		JsonNode standalone = json(ask(HttpMethod.POST, "standalone.md/preview",
				"{\"text\":\"{conversation} then {question}\",\"question\":\"And the lamp?\","
						+ "\"history\":[{\"question\":\"When was the pier built?\",\"answer\":\"1904.\"}]}"));
		assertThat(standalone.at("/messages/0/text").asString()).contains("When was the pier built?", "1904.")
			.endsWith("then And the lamp?");
		JsonNode wordings = json(ask(HttpMethod.POST, "wordings.md/preview", "{\"question\":\"Which lamp?\"}"));
		assertThat(wordings.at("/messages/0/text").asString()).contains("Which lamp?").doesNotContain("{question}");
		assertThat(told("plans")).isEqualTo(before);
		assertThat(edits.of("plans")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "system.md | {\"text\":\"No place\"}", "question.md | {\"text\":\"{question} {passages}\"}",
					"wordings.md | {\"text\":\"{question} {fence}\"}", "system.md | {}",
					"system.md | {\"text\":\" \"}" })
	void textThatLacksItsPlacesIsRefused(String file, String body) {
		assertThat(ask(HttpMethod.PUT, file, body)).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(edits.history("plans", file)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"question\":\"Why?\",\"history\":[null]}",
			"{\"question\":\"Why?\",\"history\":[{\"question\":\"When?\"}]}", "{\"question\":\" \"}", "{}" })
	void previewOfNothingThatCanBeAskedIsRefused(String body) {
		assertThat(ask(HttpMethod.POST, "standalone.md/preview", body)).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void tellsWhatCanBeEditedAndWhatWas() throws Exception {
		ask(HttpMethod.PUT, "system.md", "{\"text\":\"Brief, or {not_found}.\"}");
		JsonNode prompts = json(ask(HttpMethod.GET, "", null)).path("prompts");
		assertThat(prompts.findValuesAsString("file")).containsExactly("system.md", "question.md", "standalone.md",
				"wordings.md");
		assertThat(prompts.at("/0/edited").asBoolean()).isTrue();
		assertThat(prompts.at("/1/edited").asBoolean()).isFalse();
	}

	@Test
	void anAnswerIsMadeByOneStateOfThePromptsReadOnce() {
		AtomicInteger read = new AtomicInteger();
		Prompts counted = prompts.editedBy((collection) -> {
			read.incrementAndGet();
			return edits.of(collection);
		});
		Prompts now = counted.now("plans");
		ask(HttpMethod.PUT, "system.md", "{\"text\":\"Answer like a clerk, or write {not_found}.\"}");
		assertThat(now.conversation("plans", "Why?", List.of(), List.of()).toString()).doesNotContain("clerk");
		now.notFound("plans", "Why?", List.of(), Unread.NONE);
		now.standalone("plans", "Why?", List.of());
		assertThat(read).hasValue(1);
		assertThat(counted.now("plans").conversation("plans", "Why?", List.of(), List.of()).toString())
			.contains("clerk");
	}

	@Test
	void fileThatIsNoPromptIsNotFound() {
		assertThat(ask(HttpMethod.GET, "json.md", null)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(ask(HttpMethod.PUT, "..", "{\"text\":\"x\"}").getResponse().getStatus()).isBetween(400, 499);
	}

	private String told(String collection) {
		return prompts.conversation(collection, "Why?", List.of(), List.of()).getFirst().toString();
	}

	private MvcTestResult ask(HttpMethod method, String path, String body) {
		MockMvcTester.MockMvcRequestBuilder request = server.method(method)
			.uri("/api/v1/admin/collections/plans/prompts" + (path.isEmpty() ? "" : "/" + path))
			.principal(ADA);
		return ((body != null) ? request.contentType(MediaType.APPLICATION_JSON).content(body) : request).exchange();
	}

	private static JsonNode json(MvcTestResult result) throws Exception {
		return JSON.readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
	}

}
