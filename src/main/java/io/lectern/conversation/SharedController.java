package io.lectern.conversation;

import java.security.Principal;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.conversation.Conversations.Conversation;
import io.lectern.conversation.Conversations.Message;
import io.lectern.conversation.ConversationsController.Transcript;
import io.lectern.system.Problem;

/** Conversations that their owners let others read. */
@RestController
@RolesAllowed("READER")
class SharedController {

	private final Shares shares;

	private final Conversations conversations;

	private final QuotesToday quotes;

	SharedController(Shares shares, Conversations conversations, QuotesToday quotes) {
		this.shares = shares;
		this.conversations = conversations;
		this.quotes = quotes;
	}

	/** What names a conversation in a link. */
	record Share(String token) {
	}

	@PutMapping("/api/v1/conversations/{id}/share")
	Share share(@PathVariable String id, Principal caller) {
		return new Share(shares.share(caller.getName(), id));
	}

	@DeleteMapping("/api/v1/conversations/{id}/share")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void takeBack(@PathVariable String id, Principal caller) {
		shares.takeBack(caller.getName(), id);
	}

	/** What was said, without what its owner thought of it. */
	@GetMapping("/api/v1/shared/{token}")
	Transcript read(@PathVariable String token) {
		Conversation one = shares.find(token)
			.orElseThrow(() -> Problem.notFound("conversation-not-found",
					"There is no conversation behind this link, or it is not shared any more"));
		return Transcript.of(one,
				quotes.of(conversations.messages(one.id())
					.stream()
					.map((said) -> new Message(said.role(), said.text(), said.answer(), null, said.createdAt()))
					.toList()));
	}

}
