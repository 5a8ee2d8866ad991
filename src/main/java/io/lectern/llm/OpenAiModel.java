package io.lectern.llm;

import java.net.URI;
import java.util.function.Consumer;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import org.jspecify.annotations.Nullable;

/**
 * Any endpoint that speaks OpenAI's chat completions. The library builds requests and
 * reads the stream's events; {@link StreamTransport} keeps the time limits, retries and
 * sees whether a stream came to its end.
 */
class OpenAiModel implements LanguageModel {

	private final String name;

	private final StreamingChatModel model;

	private final ModelMeasures measures;

	OpenAiModel(URI baseUrl, String name, LlmProperties settings, ModelMeasures measures) {
		this.name = name;
		this.measures = measures;
		this.model = OpenAiStreamingChatModel.builder()
			.httpClientBuilder(new StreamTransport.Builder(settings))
			.baseUrl(baseUrl.toString())
			.apiKey(settings.apiKey())
			.modelName(name)
			.temperature(settings.temperature())
			.maxTokens(settings.maxTokens())
			.build();
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public Reply write(ModelRequest request, ReplyListener listener) {
		Collected reply = new Collected(listener::text, measures);
		// Returns when the stream has ended: the transport works on this thread.
		model.chat(ChatRequest.builder().messages(request.messages()).build(), reply);
		return Reply.complete(reply.whole());
	}

	/** Collects one reply, and ends it when its reader fails. */
	private static final class Collected implements StreamingChatResponseHandler {

		private final Consumer<String> reader;

		private final ModelMeasures measures;

		private final StringBuilder received = new StringBuilder();

		private boolean finished;

		private @Nullable RuntimeException readerFailure;

		private @Nullable Throwable modelFailure;

		private Collected(Consumer<String> reader, ModelMeasures measures) {
			this.reader = reader;
			this.measures = measures;
		}

		@Override
		public void onPartialResponse(PartialResponse part, PartialResponseContext context) {
			if (readerFailure != null) {
				return;
			}
			received.append(part.text());
			try {
				reader.accept(part.text());
			}
			catch (RuntimeException ex) {
				// The library would log it and read on.
				readerFailure = ex;
				context.streamingHandle().cancel();
			}
		}

		@Override
		public void onCompleteResponse(ChatResponse response) {
			finished = response.finishReason() != null;
			measures.tokens(response.tokenUsage());
		}

		@Override
		public void onError(Throwable error) {
			if (modelFailure == null) {
				modelFailure = error;
			}
		}

		private String whole() {
			if (readerFailure != null) {
				throw readerFailure;
			}
			for (Throwable cause = modelFailure; cause != null; cause = cause.getCause()) {
				if (cause instanceof ModelFailure failure) {
					throw failure;
				}
			}
			if (modelFailure != null) {
				throw ModelFailure.unusable("It sent something that can't be read: " + modelFailure.getMessage());
			}
			if (!finished) {
				throw ModelFailure.cut();
			}
			return received.toString();
		}

	}

}
