package io.lectern.llm;

import java.util.List;
import java.util.function.Consumer;

import dev.langchain4j.data.message.ChatMessage;

/** A model whose every request passes the guard and is measured. */
record GuardedModel(LanguageModel model, Guard guard, ModelMeasures measures) implements LanguageModel {

	@Override
	public String name() {
		return model.name();
	}

	@Override
	public String write(List<ChatMessage> conversation, Consumer<String> text) {
		return measures.call(() -> guard.call(() -> model.write(conversation, text)));
	}

}
