package io.lectern.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.lectern.writing.CitationParser;
import io.lectern.answer.FollowUpRule;
import io.lectern.writing.Turn;

/**
 * A message of a conversation, as chat completions and responses have it.
 *
 * @param type null or {@code message}; responses have other items beside messages
 * @param role {@code user}, {@code assistant}, {@code system}, {@code developer} and so
 * on
 * @param content a string, or parts of text
 */
record Message(@Nullable String type, @Nullable String role, @Nullable JsonNode content) {

	private static final Set<String> OPERATOR = Set.of("system", "developer");

	private static final Set<String> TEXT = Set.of("text", "input_text", "output_text", "refusal");

	boolean isUsers() {
		return "user".equals(role);
	}

	boolean isAssistants() {
		return "assistant".equals(role);
	}

	/** Whether it is about how to behave, and part of no conversation. */
	boolean isOperators() {
		return role != null && OPERATOR.contains(role);
	}

	/**
	 * What it says.
	 * @throws io.lectern.system.Problem 400 where it has something else than text
	 */
	String text() {
		if (content == null || content.isNull()) {
			return "";
		}
		if (!content.isArray()) {
			return content.asString("");
		}
		return content.valueStream()
			.map(Message::text)
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private static String text(JsonNode part) {
		String type = part.path("type").asString("text");
		if (!TEXT.contains(type)) {
			throw Failure.unsupported("messages", "A message has a part of the type '" + type
					+ "'; only text is read here, no images, sound or files.");
		}
		return part.path("text").asString(part.path("refusal").asString(""));
	}

	/** What was said before the last question. */
	static List<Turn> history(List<Message> messages) {
		List<Turn> turns = new ArrayList<>();
		String asked = null;
		for (Message message : messages) {
			if (message.isUsers()) {
				asked = Wrapped.question(message.text());
			}
			else if (message.isAssistants() && asked != null && !message.text().isBlank()) {
				// Only a rule could tell what an earlier follow-up meant, and it needs
				// the ones before it.
				turns.add(new Turn(asked, FollowUpRule.standalone(asked, turns),
						CitationParser.withoutMarkers(message.text())));
				asked = null;
			}
		}
		return turns;
	}

	/** All that is said, in one text. */
	static String all(List<Message> messages) {
		return messages.stream().map(Message::text).collect(Collectors.joining("\n"));
	}

	/** What tells a model how to behave. */
	static Stream<String> operators(List<Message> messages) {
		return messages.stream().filter(Message::isOperators).map(Message::text);
	}

}
