package io.lectern.conversation;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.conversation.Feedback.Rating;
import io.lectern.conversation.Feedback.Review;
import io.lectern.system.Problem;

/** Takes thumbs on answers, and shows them to whoever looks after the documents. */
@RestController
class FeedbackController {

	private static final int LONGEST_REASON = 2000;

	private final Feedback feedback;

	private final JsonMapper json;

	FeedbackController(Feedback feedback, JsonMapper json) {
		this.feedback = feedback;
		this.json = json;
	}

	/**
	 * A thumb.
	 *
	 * @param answerId the answer; or else
	 * @param conversationId its conversation and
	 * @param message its place among the conversation's messages, from 0
	 * @param rating {@code up} or {@code down}
	 * @param reason why, in the reader's words
	 */
	record Thumb(@Nullable String answerId, @Nullable String conversationId, @Nullable Integer message,
			@Nullable String rating, @Nullable String reason) {
	}

	/** All verdicts. */
	record FeedbackList(List<Review> feedback) {
	}

	@PostMapping("/api/v1/feedback")
	@RolesAllowed("READER")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void give(@RequestBody Thumb thumb, Principal caller) {
		String reason = thumb.reason();
		if (reason != null && reason.length() > LONGEST_REASON) {
			throw Problem.badRequest("reason-too-long", "'reason' may have " + LONGEST_REASON + " characters.");
		}
		feedback.give(caller.getName(), answer(thumb, caller.getName()), rating(thumb.rating()), reason);
	}

	@GetMapping(path = "/api/v1/admin/feedback", params = "!format")
	@RolesAllowed("ADMIN")
	FeedbackList list() {
		return new FeedbackList(feedback.all());
	}

	/**
	 * The verdicts as an evaluation set, one question a line: what a reader found right
	 * is the expected evidence; what one found wrong waits for somebody to say what is
	 * right.
	 */
	@GetMapping(path = "/api/v1/admin/feedback", params = "format=eval", produces = "application/x-ndjson")
	@RolesAllowed("ADMIN")
	String export() {
		return feedback.all()
			.stream()
			.map((verdict) -> json.writeValueAsString(EvaluationQuestion.of(verdict)) + "\n")
			.collect(Collectors.joining());
	}

	@GetMapping(path = "/api/v1/admin/feedback", params = { "format", "format!=eval" },
			produces = MediaType.APPLICATION_JSON_VALUE)
	@RolesAllowed("ADMIN")
	FeedbackList unknownFormat() {
		throw Problem.badRequest("format-unknown", "'format' may be 'eval' or left out.");
	}

	private String answer(Thumb thumb, String caller) {
		if (thumb.answerId() != null) {
			return thumb.answerId();
		}
		if (thumb.conversationId() == null || thumb.message() == null || thumb.message() < 0) {
			throw Problem.badRequest("answer-missing",
					"Name the answer by 'answerId', or by 'conversationId' and 'message'.");
		}
		return feedback.answerId(caller, thumb.conversationId(), thumb.message())
			.orElseThrow(() -> Problem.notFound("answer-not-found", "That message is not an answer of yours"));
	}

	private static Rating rating(@Nullable String rating) {
		return switch ((rating != null) ? rating.toLowerCase(Locale.ROOT) : "") {
			case "up" -> Rating.UP;
			case "down" -> Rating.DOWN;
			default -> throw Problem.badRequest("rating-invalid", "'rating' must be 'up' or 'down'.");
		};
	}

}
