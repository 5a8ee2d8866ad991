package io.lectern.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import io.lectern.conversation.Conversations.Message;
import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Documents;

/**
 * Says of the quotes in kept answers whether they still stand, where a newer version of
 * their document answers by now. Their citation has {@code superseded {by, version,
 * stillStands}} then.
 */
@Component
class QuotesToday {

	private final Documents documents;

	QuotesToday(Documents documents) {
		this.documents = documents;
	}

	/** The messages, their citations completed. */
	List<Message> of(List<Message> messages) {
		Map<String, Optional<Newer>> newer = new HashMap<>();
		for (Message message : messages) {
			if (message.answer() != null) {
				for (JsonNode citation : message.answer().path("citations")) {
					newer.computeIfAbsent(citation.path("documentId").asString(""), this::newer)
						.ifPresent((version) -> complete((ObjectNode) citation, version));
				}
			}
		}
		return messages;
	}

	private Optional<Newer> newer(String id) {
		return DocumentId.parse(id)
			.flatMap(documents::find)
			.map((document) -> document.edition().supersededBy())
			.flatMap(documents::find)
			.map((newest) -> new Newer(newest, StandingText.of(documents.texts(newest))));
	}

	private static void complete(ObjectNode citation, Newer newest) {
		citation.putObject("superseded")
			.put("by", newest.document().id().value())
			.put("version", newest.document().edition().version())
			.put("stillStands", newest.text().holds(citation.path("quote").asString("")));
	}

	/** The version that answers, and what it says. */
	private record Newer(Document document, StandingText text) {
	}

}
