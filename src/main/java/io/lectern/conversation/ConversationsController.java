package io.lectern.conversation;

import java.security.Principal;
import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.conversation.Conversations.Conversation;
import io.lectern.conversation.Conversations.Message;
import io.lectern.system.Problem;

/** The caller's own conversations, latest first. */
@RestController
@RolesAllowed("READER")
@RequestMapping("/api/v1/conversations")
class ConversationsController {

	private static final int MOST = 200;

	private final Conversations conversations;

	private final QuotesToday quotes;

	ConversationsController(Conversations conversations, QuotesToday quotes) {
		this.conversations = conversations;
		this.quotes = quotes;
	}

	/** A conversation with all that was said in it. */
	record Transcript(String id, String title, @Nullable String collection, List<String> documentIds,
			@Nullable String shared, Instant createdAt, Instant updatedAt, List<Message> messages) {

		static Transcript of(Conversation one, List<Message> messages) {
			return new Transcript(one.id(), one.title(), one.collection(), one.documentIds(), one.shared(),
					one.createdAt(), one.updatedAt(), messages);
		}

	}

	/** A new title. */
	record Renaming(@Nullable String title) {
	}

	/**
	 * @param words those only in which each of these words occurs
	 */
	@GetMapping
	ConversationList list(@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "50") int size, Principal caller) {
		if (page < 0 || size < 1 || size > MOST) {
			throw Problem.badRequest("page-out-of-range",
					"'page' must not be negative and 'size' must be between 1 and " + MOST + ".");
		}
		return conversations.of(caller.getName(), words, page, size);
	}

	@GetMapping("/{id}")
	Transcript read(@PathVariable String id, Principal caller) {
		Conversation one = conversations.require(caller.getName(), id);
		return Transcript.of(one, quotes.of(conversations.messages(id)));
	}

	@PatchMapping("/{id}")
	Conversation rename(@PathVariable String id, @RequestBody Renaming renaming, Principal caller) {
		conversations.rename(caller.getName(), id, (renaming.title() != null) ? renaming.title() : "");
		return conversations.require(caller.getName(), id);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String id, Principal caller) {
		conversations.delete(caller.getName(), id);
	}

	@DeleteMapping("/{id}/messages")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void takeBack(@PathVariable String id, @RequestParam int from, Principal caller) {
		conversations.takeBack(caller.getName(), id, from);
	}

}
