package io.lectern.conversation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.lectern.answer.Answer;
import io.lectern.answer.AnswerListener;
import io.lectern.conversation.ChatCompletion.Choice;
import io.lectern.conversation.ChatCompletion.Message;
import io.lectern.conversation.ChatCompletion.Usage;
import io.lectern.search.Findings.Found;

/** Writes an answer as the chunks of OpenAI's stream. */
class ChatStream implements AnswerListener {

	private final EventStream events;

	private final String id;

	private final long created;

	private final String model;

	ChatStream(EventStream events, String id, long created, String model) {
		this.events = events;
		this.id = id;
		this.created = created;
		this.model = model;
	}

	@Override
	public void sources(List<Found> passages) {
		events.open();
		events.data(chunk(new Message("assistant", ""), null));
	}

	@Override
	public void token(String text) {
		if (!text.isEmpty()) {
			events.data(chunk(new Message(null, text), null));
		}
	}

	void end(Answer answer, @Nullable Usage usage) {
		ChatCompletion last = chunk(new Message(null, null), "stop");
		events.data(new ChatCompletion(last.id(), last.object(), last.created(), last.model(), last.choices(), null,
				answer.citations(), answer.answered(), answer.state(), answer.confidence(), answer.unsupported()));
		if (usage != null) {
			events.data(new ChatCompletion(id, last.object(), created, model, List.of(), usage, null, null, null, null,
					null));
		}
		events.end();
	}

	private ChatCompletion chunk(Message said, @Nullable String finishReason) {
		return new ChatCompletion(id, "chat.completion.chunk", created, model,
				List.of(new Choice(0, null, said, finishReason)), null, null, null, null, null, null);
	}

}
