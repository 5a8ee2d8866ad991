package io.lectern.openai;

import java.util.Map;
import java.util.OptionalInt;

import io.lectern.llm.LanguageModel;
import io.lectern.llm.ModelFailure;
import io.lectern.llm.ModelRequest;
import io.lectern.llm.Reply;
import io.lectern.llm.ReplyListener;

/** Has the model write an answer as the client wishes. */
final class AskedModel {

	private final Wishes wishes;

	private volatile boolean writing;

	AskedModel(Wishes wishes) {
		this.wishes = wishes;
	}

	/** Whether a model writes, so that it and nobody else counts the tokens. */
	boolean isWriting() {
		return writing;
	}

	LanguageModel of(LanguageModel model) {
		return new LanguageModel() {

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
				writing = true;
				try {
					return model.write(request.with(wished(request.wishes())), listener);
				}
				catch (ModelFailure ex) {
					// Quotes follow.
					writing = false;
					throw ex;
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
