package io.lectern.answer;

import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.system.Problem;

/** {@code POST /api/v1/query}. */
@RestController
class QueryController {

	private static final Logger log = LoggerFactory.getLogger(QueryController.class);

	private final Answers answers;

	private final JsonMapper json;

	private final AnswerProperties settings;

	QueryController(Answers answers, JsonMapper json, AnswerProperties settings) {
		this.answers = answers;
		this.json = json;
		this.settings = settings;
	}

	@PostMapping(path = "/api/v1/query", produces = MediaType.APPLICATION_JSON_VALUE)
	Answer query(@RequestBody Query query) {
		return answers.answer(query, AnswerListener.NONE);
	}

	/**
	 * The same as a stream of events. A refusal before the first event is an ordinary
	 * error response; after it, an {@code error} event.
	 */
	@PostMapping(path = "/api/v1/query", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	void stream(@RequestBody Query query, HttpServletResponse response) {
		try (EventStream events = new EventStream(response, json, settings.heartbeat())) {
			end(query, events, response);
		}
		catch (UncheckedIOException ex) {
			log.debug("A client left before its answer was complete");
		}
		finally {
			// An interrupt by the heartbeat was for the answer, not for the server.
			Thread.interrupted();
		}
	}

	private void end(Query query, EventStream events, HttpServletResponse response) {
		try {
			events.end("done", answers.answer(query, events));
		}
		catch (Problem ex) {
			if (!response.isCommitted()) {
				throw ex;
			}
			events.end("error", ex.getBody());
		}
		catch (UncheckedIOException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			if (!response.isCommitted()) {
				throw ex;
			}
			// The status is out; the event is the only way left to say it.
			log.error("An answer failed after its first event", ex);
			ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR,
					"The answer could not be completed.");
			events.end("error", problem);
		}
	}

}
