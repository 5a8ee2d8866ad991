package io.lectern.conversation;

import java.util.List;
import java.util.Map;

import io.lectern.answer.AnswerListener;
import io.lectern.answer.Source;
import io.lectern.citation.Citation;
import io.lectern.search.Findings.Found;

/** Writes an answer as the events of the REST contract. */
record AnswerStream(EventStream events) implements AnswerListener {

	@Override
	public void sources(List<Found> passages) {
		events.open();
		events.event("sources", Map.of("passages", passages.stream().map(Source::of).toList()));
	}

	@Override
	public void thinking() {
		events.event("thinking", Map.of());
	}

	@Override
	public void token(String text) {
		if (!text.isEmpty()) {
			events.event("token", Map.of("text", text));
		}
	}

	@Override
	public void citation(Citation citation) {
		events.event("citation", citation);
	}

}
