package io.lectern.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.lectern.writing.CitationParser;
import io.lectern.answer.FollowUpRule;
import io.lectern.answer.Query;
import io.lectern.writing.Turn;
import io.lectern.system.Problem;

/**
 * OpenAI's request for a chat completion, as far as it means something here; what else a
 * client sends is passed over.
 *
 * @param model where to look: a collection's name, or {@code lectern} for all of them
 * @param messages the conversation; the last one is the question. What a system message
 * says is passed over: prompts are the administrator's
 * @param stream whether the answer is sent as it is made
 * @param streamOptions what else the stream holds
 * @param n how many answers; one only
 */
record ChatRequest(@Nullable String model, @Nullable List<Message> messages, @Nullable Boolean stream,
		@JsonProperty("stream_options") @Nullable StreamOptions streamOptions, @Nullable Integer n) {

	/** The model that looks everywhere. */
	static final String EVERYWHERE = "lectern";

	/**
	 * A message.
	 *
	 * @param content a string, or parts of which those of text are read
	 */
	record Message(@Nullable String role, @Nullable JsonNode content) {

		String text() {
			if (content == null || content.isNull()) {
				return "";
			}
			if (content.isArray()) {
				return content.valueStream()
					.map((part) -> part.path("text").asString(""))
					.filter((text) -> !text.isEmpty())
					.collect(Collectors.joining("\n"));
			}
			return content.asString("");
		}

	}

	/** Whether the stream ends with how much it was. */
	record StreamOptions(@JsonProperty("include_usage") @Nullable Boolean includeUsage) {
	}

	boolean streamed() {
		return Boolean.TRUE.equals(stream);
	}

	boolean wantsUsage() {
		return streamOptions != null && Boolean.TRUE.equals(streamOptions.includeUsage());
	}

	String modelName() {
		if (model == null || model.isBlank()) {
			throw Problem.badRequest("model-missing",
					"'model' is missing: name a collection, or '" + EVERYWHERE + "' for all of them.");
		}
		return model;
	}

	Query query() {
		if (n != null && n != 1) {
			throw Problem.badRequest("n-unsupported", "'n' may be 1 only.");
		}
		if (messages == null || messages.isEmpty() || messages.stream().anyMatch(Objects::isNull)
				|| !"user".equals(messages.getLast().role())) {
			throw Problem.badRequest("question-missing", "The last of the 'messages' must be the user's.");
		}
		String collection = modelName().equals(EVERYWHERE) ? null : modelName();
		return new Query(messages.getLast().text(), collection, null, null, null);
	}

	/** What was said before the question. */
	List<Turn> history() {
		List<Turn> turns = new ArrayList<>();
		String asked = null;
		for (Message message : (messages != null) ? messages : List.<Message>of()) {
			if ("user".equals(message.role())) {
				asked = message.text();
			}
			else if ("assistant".equals(message.role()) && asked != null) {
				// Only a rule could tell what an earlier follow-up meant, and it needs
				// the ones before it.
				turns.add(new Turn(asked, FollowUpRule.standalone(asked, turns),
						CitationParser.withoutMarkers(message.text())));
				asked = null;
			}
		}
		return turns;
	}

}
