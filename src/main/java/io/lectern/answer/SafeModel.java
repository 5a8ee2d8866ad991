package io.lectern.answer;

import java.util.OptionalInt;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;

import io.lectern.llm.LanguageModel;
import io.lectern.llm.ModelRequest;
import io.lectern.llm.Reply;
import io.lectern.llm.ReplyListener;
import io.lectern.safety.Safeguards;
import io.lectern.safety.Stage;

/** A language model that is told only what may pass. */
record SafeModel(LanguageModel model, Safeguards safeguards) implements LanguageModel {

	@Override
	public String name() {
		return model.name();
	}

	@Override
	public OptionalInt contextTokens() {
		return model.contextTokens();
	}

	@Override
	public Reply write(ModelRequest request, ReplyListener listener) {
		return model.write(new ModelRequest(request.messages().stream().map(this::masked).toList(), request.wishes()),
				listener);
	}

	private ChatMessage masked(ChatMessage message) {
		return switch (message) {
			case UserMessage user when user.hasSingleText() -> UserMessage.from(masked(user.singleText()));
			case AiMessage answer when answer.text() != null -> AiMessage.from(masked(answer.text()));
			case SystemMessage system -> system;
			default -> message;
		};
	}

	private String masked(String text) {
		return safeguards.masked(Stage.PASSAGES, text);
	}

}
