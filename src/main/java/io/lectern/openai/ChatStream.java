package io.lectern.openai;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.lectern.answer.AnswerListener;
import io.lectern.conversation.EventStream;
import io.lectern.openai.ChatCompletion.Head;
import io.lectern.openai.ChatCompletion.Usage;
import io.lectern.search.Findings.Found;

/** Writes an answer as the chunks of OpenAI's stream. */
record ChatStream(EventStream events, Head head) implements AnswerListener {

	@Override
	public void sources(List<Found> passages) {
		events.open();
		events.data(head.chunk("assistant", ""));
	}

	@Override
	public void token(String text) {
		if (!text.isEmpty()) {
			events.data(head.chunk(null, text));
		}
	}

	void end(Told told, @Nullable Usage usage) {
		events.data(head.last(told));
		if (usage != null) {
			events.data(head.usage(usage));
		}
		events.end();
	}

}
