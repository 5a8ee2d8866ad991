package io.lectern.conversation;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.conversation.Conversations.Conversation;
import io.lectern.conversation.Conversations.Message;
import io.lectern.paper.Paper;
import io.lectern.paper.Papers;

/** Hands a conversation out as a file, with its quotes and where they stand. */
@RestController
@RolesAllowed("READER")
class ExportController {

	private final Conversations conversations;

	private final Papers papers;

	ExportController(Conversations conversations, Papers papers) {
		this.conversations = conversations;
		this.papers = papers;
	}

	/**
	 * @param format {@code md} or {@code docx}
	 */
	@GetMapping("/api/v1/conversations/{id}/export")
	ResponseEntity<byte[]> export(@PathVariable String id, @RequestParam(defaultValue = "md") String format,
			Principal caller, HttpServletRequest request) {
		Conversation one = conversations.require(caller.getName(), id);
		List<Paper.Part> parts = new ArrayList<>();
		@Nullable String question = null;
		for (Message message : conversations.messages(id)) {
			if (message.answer() != null) {
				parts.add(Paper.Part.of(question, message.text(), "", message.answer().path("citations")));
			}
			question = (message.answer() == null) ? message.text() : null;
		}
		return papers.file(new Paper(one.title(), parts), format, request);
	}

}
