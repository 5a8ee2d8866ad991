package io.lectern.openai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.lectern.answer.AnswerListener;
import io.lectern.conversation.EventStream;
import io.lectern.openai.ModelResponse.FileCitation;
import io.lectern.openai.ModelResponse.Head;
import io.lectern.openai.ModelResponse.Item;
import io.lectern.openai.ModelResponse.Text;
import io.lectern.openai.ModelResponse.Usage;
import io.lectern.search.Findings.Found;

/** Writes an answer as the events of a response. */
final class ResponseStream implements AnswerListener {

	private final EventStream events;

	private final Head head;

	private int number;

	ResponseStream(EventStream events, Head head) {
		this.events = events;
		this.head = head;
	}

	@Override
	public void sources(List<Found> passages) {
		events.open();
		event("response.created", Map.of("response", head.begun()));
		event("response.in_progress", Map.of("response", head.begun()));
		event("response.output_item.added",
				Map.of("output_index", 0, "item", Item.of(head.itemId(), "in_progress", List.of())));
		part("response.content_part.added", Map.of("part", Text.of("", List.of())));
	}

	@Override
	public void token(String text) {
		if (!text.isEmpty()) {
			part("response.output_text.delta", Map.of("delta", text, "logprobs", List.of()));
		}
	}

	void end(Told told, Usage usage) {
		List<FileCitation> citations = FileCitation.in(told);
		for (int i = 0; i < citations.size(); i++) {
			part("response.output_text.annotation.added",
					Map.of("annotation_index", i, "annotation", citations.get(i)));
		}
		part("response.output_text.done", Map.of("text", told.text(), "logprobs", List.of()));
		part("response.content_part.done", Map.of("part", Text.of(told.text(), citations)));
		event("response.output_item.done", Map.of("output_index", 0, "item", head.item(told)));
		ModelResponse response = head.told(told, usage);
		event("response." + response.status(), Map.of("response", response));
	}

	void fail(Failure failure) {
		event("response.failed", Map.of("response", head.failed(failure.error())));
	}

	/** An event about the one text. */
	private void part(String type, Map<String, Object> fields) {
		Map<String, Object> all = new LinkedHashMap<>(fields);
		all.put("item_id", head.itemId());
		all.put("output_index", 0);
		all.put("content_index", 0);
		event(type, all);
	}

	private void event(String type, Map<String, Object> fields) {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("type", type);
		all.put("sequence_number", number++);
		all.putAll(fields);
		events.event(type, all);
	}

}
