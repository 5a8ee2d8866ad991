package io.lectern.conversation;

import java.security.Principal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.answer.Answer;
import io.lectern.answer.AnswerListener;
import io.lectern.answer.AnswerProperties;
import io.lectern.answer.Query;

/** {@code POST /api/v1/query}. */
@RestController
@RolesAllowed("READER")
class QueryController {

	private final Chat chat;

	private final ModelChoice choice;

	private final JsonMapper json;

	private final AnswerProperties settings;

	QueryController(Chat chat, ModelChoice choice, JsonMapper json, AnswerProperties settings) {
		this.chat = chat;
		this.choice = choice;
		this.json = json;
		this.settings = settings;
	}

	@PostMapping(path = "/api/v1/query", produces = MediaType.APPLICATION_JSON_VALUE)
	Answer query(@RequestBody Query query, HttpServletRequest request, Principal caller) {
		choice.check(query.model(), request);
		return chat.ask(query, caller.getName(), AnswerListener.NONE);
	}

	/**
	 * The same as a stream of events. A refusal before the first event is an ordinary
	 * error response; after it, an {@code error} event.
	 */
	@PostMapping(path = "/api/v1/query", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	void stream(@RequestBody Query query, HttpServletRequest request, Principal caller, HttpServletResponse response) {
		choice.check(query.model(), request);
		try (EventStream events = new EventStream(response, json, settings.heartbeat())) {
			events.guard(() -> events.event("done", chat.ask(query, caller.getName(), new AnswerStream(events))),
					(problem) -> events.event("error", problem.getBody()));
		}
	}

}
