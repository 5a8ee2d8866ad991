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
import io.lectern.openai.ChatCompletion.Head;
import io.lectern.openai.ChatCompletion.Usage;
import io.lectern.openai.Replies.Asked;

/**
 * OpenAI's chat completions, so that any client of theirs can ask the documents. Nothing
 * is kept: the client sends the conversation.
 */
@RestController
@RolesAllowed("READER")
class ChatCompletionsController {

	private final Replies replies;

	private final ModelNames names;

	private final JsonMapper json;

	private final AnswerProperties settings;

	private final Clock clock;

	ChatCompletionsController(Replies replies, ModelNames names, JsonMapper json, AnswerProperties settings,
			Clock clock) {
		this.replies = replies;
		this.names = names;
		this.json = json;
		this.settings = settings;
		this.clock = clock;
	}

	@PostMapping("/v1/chat/completions")
	@Nullable ResponseEntity<ChatCompletion> complete(@RequestBody ChatRequest request, HttpServletRequest caller,
			HttpServletResponse response) {
		Asked asked = request.asked(names.named(request.model(), caller));
		replies.check(asked);
		Head head = new Head("chatcmpl-" + UUID.randomUUID(), clock.instant().getEpochSecond(), asked.model().id());
		if (request.streamed()) {
			stream(request, asked, head, response);
			return null;
		}
		Told told = replies.tell(asked, AnswerListener.NONE);
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(head.whole(told, usage(asked, told)));
	}

	private void stream(ChatRequest request, Asked asked, Head head, HttpServletResponse response) {
		try (EventStream events = new EventStream(response, json, settings.heartbeat())) {
			ChatStream chunks = new ChatStream(events, head);
			events.guard(() -> {
				Told told = replies.tell(asked, chunks);
				chunks.end(told, request.wantsUsage() ? usage(asked, told) : null);
			}, (problem) -> events.data(Failure.of(problem)));
		}
	}

	private static Usage usage(Asked asked, Told told) {
		return Usage.of(Message.all(asked.messages()), told.text());
	}

}
