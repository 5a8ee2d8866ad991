package io.lectern.openai;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.lectern.llm.LanguageModel;
import io.lectern.llm.ModelRequest;
import io.lectern.llm.Reply;
import io.lectern.llm.ReplyListener;

/** Has the model write an answer as the client wishes, and remembers how it ended. */
final class AskedModel {

	private final Wishes wishes;

	private volatile boolean writing;

	private volatile Reply.@Nullable Ending ending;

	AskedModel(Wishes wishes) {
		this.wishes = wishes;
	}

	/** Whether a model writes, so that it and nobody else counts the tokens. */
	boolean isWriting() {
		return writing;
	}

	/** How the model ended; empty where it did not write the answer. */
	Optional<Reply.Ending> ending() {
		return Optional.ofNullable(ending);
	}

	LanguageModel of(LanguageModel model) {
		return new LanguageModel() {

			@Override
			public String name() {
				return model.name();
			}

			@Override
			public Reply write(ModelRequest request, ReplyListener listener) {
				writing = true;
				try {
					Reply reply = model.write(request.with(wished(request.wishes())), listener);
					ending = reply.ending();
					return reply;
				}
				finally {
					// Where it failed, quotes may follow.
					writing = ending != null;
				}
			}
		};
	}

	private ModelRequest.Wishes wished(ModelRequest.Wishes usual) {
		// Text that is put into JSON is neither cut nor counted before.
		boolean text = wishes.json() == null;
		return new ModelRequest.Wishes(usual.thinking(),
				(wishes.temperature() != null) ? wishes.temperature() : usual.temperature(),
				(text && wishes.maxTokens() != null) ? wishes.maxTokens() : usual.maxTokens(),
				text ? wishes.stop() : usual.stop(), Map.copyOf(usual.fields()));
	}

}
