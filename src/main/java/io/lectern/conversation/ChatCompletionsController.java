package io.lectern.conversation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.answer.Answer;
import io.lectern.answer.AnswerListener;
import io.lectern.answer.AnswerProperties;
import io.lectern.answer.Answers;
import io.lectern.answer.Query;
import io.lectern.conversation.ChatCompletion.Usage;
import io.lectern.document.Collections;
import io.lectern.system.Problem;

/**
 * OpenAI's chat completions, so that any client of theirs can ask the documents. Nothing
 * is kept: the client sends the conversation.
 */
@RestController
@RolesAllowed("READER")
class ChatCompletionsController {

	private final Answers answers;

	private final Collections collections;

	private final JsonMapper json;

	private final AnswerProperties settings;

	private final Clock clock;

	ChatCompletionsController(Answers answers, Collections collections, JsonMapper json, AnswerProperties settings,
			Clock clock) {
		this.answers = answers;
		this.collections = collections;
		this.json = json;
		this.settings = settings;
		this.clock = clock;
	}

	/** OpenAI's list of models: all collections together, and each. */
	record Models(String object, List<Model> data) {
	}

	/** A collection, as OpenAI's clients see it. */
	record Model(String id, String object, long created, @JsonProperty("owned_by") String ownedBy) {

		static Model of(String id) {
			return new Model(id, "model", 0, "lectern");
		}

	}

	/** OpenAI's shape of an error. */
	record Failure(Detail error) {

		@JsonInclude
		record Detail(String message, String type, @Nullable String param, @Nullable String code) {
		}

		static Failure of(Problem problem) {
			String code = String.valueOf(problem.getBody().getType()).replaceFirst(".*:", "");
			String type = problem.getStatusCode().is4xxClientError() ? "invalid_request_error" : "server_error";
			return new Failure(new Detail(String.valueOf(problem.getBody().getDetail()), type, null, code));
		}

	}

	@GetMapping("/v1/models")
	Models models() {
		return new Models("list", names().map(Model::of).toList());
	}

	@GetMapping("/v1/models/{id}")
	Model model(@PathVariable String id) {
		return names().filter(id::equals).findFirst().map(Model::of).orElseThrow(() -> unknown(id));
	}

	@PostMapping("/v1/chat/completions")
	@Nullable ResponseEntity<ChatCompletion> complete(@RequestBody ChatRequest request, HttpServletResponse response) {
		String model = model(request.modelName()).id();
		Query query = request.query();
		String id = "chatcmpl-" + UUID.randomUUID();
		long created = clock.instant().getEpochSecond();
		if (request.streamed()) {
			stream(request, query, id, created, model, response);
			return null;
		}
		Answer answer = answers.answer(query, null, request.history(), AnswerListener.NONE).answer();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.body(ChatCompletion.whole(id, created, model, query.asked(), answer));
	}

	private void stream(ChatRequest request, Query query, String id, long created, String model,
			HttpServletResponse response) {
		try (EventStream events = new EventStream(response, json, settings.heartbeat())) {
			ChatStream chunks = new ChatStream(events, id, created, model);
			events.guard(() -> {
				Answer answer = answers.answer(query, null, request.history(), chunks).answer();
				chunks.end(answer, request.wantsUsage() ? Usage.of(query.asked(), answer.answer()) : null);
			}, (problem) -> events.data(Failure.of(problem)));
		}
	}

	@ExceptionHandler
	ResponseEntity<Failure> refused(Problem problem) {
		return ResponseEntity.status(problem.getStatusCode()).headers(problem.getHeaders()).body(Failure.of(problem));
	}

	@ExceptionHandler
	ResponseEntity<Failure> unreadable(HttpMessageNotReadableException ex) {
		return refused(Problem.in(ex)
			.orElseGet(() -> Problem.badRequest("unreadable-body", "The body is not a JSON chat completion request.")));
	}

	private Stream<String> names() {
		return Stream
			.concat(Stream.of(ChatRequest.EVERYWHERE),
					collections.all().stream().map(Collections.DocumentCollection::name))
			.distinct();
	}

	private static Problem unknown(String id) {
		return Problem.notFound("model_not_found", "There is no collection '" + id + "'; GET /v1/models lists them.");
	}

}
