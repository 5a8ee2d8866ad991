package io.lectern.openai;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.answer.AnswerListener;
import io.lectern.answer.AnswerProperties;
import io.lectern.conversation.EventStream;
import io.lectern.openai.ModelResponse.Head;
import io.lectern.openai.ModelResponse.Usage;
import io.lectern.openai.Replies.Asked;

/**
 * OpenAI's responses: what chat completions give, with citations as annotations of the
 * text. Nothing is kept.
 */
@RestController
@RolesAllowed("READER")
class ResponsesController {

	private final Replies replies;

	private final ModelNames names;

	private final JsonMapper json;

	private final AnswerProperties settings;

	private final Clock clock;

	ResponsesController(Replies replies, ModelNames names, JsonMapper json, AnswerProperties settings, Clock clock) {
		this.replies = replies;
		this.names = names;
		this.json = json;
		this.settings = settings;
		this.clock = clock;
	}

	@PostMapping("/v1/responses")
	@Nullable ResponseEntity<ModelResponse> respond(@RequestBody ResponsesRequest request, HttpServletRequest caller,
			HttpServletResponse response) {
		Asked asked = request.asked(names.named(request.model(), caller));
		replies.check(asked);
		Head head = new Head(id("resp_"), id("msg_"), clock.instant().getEpochSecond(), asked.model().id(), request);
		if (request.streamed()) {
			stream(asked, head, response);
			return null;
		}
		Told told = replies.tell(asked, AnswerListener.NONE);
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(head.told(told, usage(asked, told)));
	}

	private void stream(Asked asked, Head head, HttpServletResponse response) {
		try (EventStream events = new EventStream(response, json, settings.heartbeat())) {
			ResponseStream stream = new ResponseStream(events, head);
			events.guard(() -> {
				Told told = replies.tell(asked, stream);
				stream.end(told, usage(asked, told));
			}, (problem) -> stream.fail(Failure.of(problem)));
		}
	}

	private static Usage usage(Asked asked, Told told) {
		return Usage.of(Message.all(asked.messages()), told.text());
	}

	private static String id(String prefix) {
		return prefix + UUID.randomUUID().toString().replace("-", "");
	}

}
