package io.lectern.llm;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

import io.lectern.llm.Reply.Ending;

/**
 * Any endpoint that speaks OpenAI's chat completions. {@link StreamTransport} keeps the
 * time limits and retries. What a request must leave out to be accepted is learned from
 * refusals and remembered.
 */
class OpenAiModel implements LanguageModel {

	/** More than there are fields that are refused one by one. */
	private static final int MOST_FORMS = 6;

	private final String name;

	private final StreamTransport transport;

	private final ModelMeasures measures;

	/** As accepted last. */
	private volatile RequestForm form;

	OpenAiModel(URI baseUrl, String name, LlmProperties settings, ModelMeasures measures) {
		this.name = name;
		this.measures = measures;
		this.transport = new StreamTransport(new ChatAddress(baseUrl), settings);
		this.form = RequestForm.of(settings);
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public OptionalInt contextTokens() {
		int tokens = form.readTokens();
		return (tokens > 0) ? OptionalInt.of(tokens) : OptionalInt.empty();
	}

	/** What is sent, and what not. */
	RequestForm form() {
		return form;
	}

	@Override
	public Reply write(ModelRequest request, ReplyListener listener) {
		RequestForm tried = form;
		for (int i = 1;; i++) {
			Map<String, Object> body = tried.body(name, request);
			Collected reply = new Collected(listener);
			try {
				transport.send(Chunk.JSON.writeValueAsString(body), reply);
				Reply whole = reply.reply();
				measures.tokens(reply.usage);
				form = tried;
				return whole;
			}
			catch (Refusal ex) {
				ErrorBody error = ex.body();
				if (ex.mayBeLength() && error.isTooLong()) {
					int limit = error.limit();
					if (limit > 0) {
						form = tried.within(limit);
					}
					throw ModelFailure.tooLong(ex.failure().operators());
				}
				Optional<RequestForm> other = (i < MOST_FORMS && ex.isForms()) ? tried.after(error, body)
						: Optional.empty();
				tried = other.orElseThrow(ex::failure);
			}
		}
	}

	/** Collects one reply. */
	private final class Collected implements StreamTransport.Events {

		private final ReplyListener reader;

		private final StringBuilder received = new StringBuilder();

		private @Nullable String finishReason;

		private boolean done;

		private boolean reasons;

		private boolean refusal;

		private boolean toolCall;

		private @Nullable TokenUsage usage;

		private Collected(ReplyListener reader) {
			this.reader = reader;
		}

		@Override
		public void data(String data) {
			if (data.strip().equals(Chunk.DONE)) {
				done = true;
			}
			if (done) {
				return;
			}
			Chunk chunk = Chunk.of(data);
			if (chunk.error() != null) {
				ErrorBody error = ErrorBody.of(chunk.error());
				throw new Refusal(ModelFailure.unusable("It reported: " + error.message()), error, 0);
			}
			finishReason = (chunk.finishReason() != null) ? chunk.finishReason() : finishReason;
			usage = (chunk.usage() != null) ? chunk.usage() : usage;
			refusal |= chunk.refusal();
			toolCall |= chunk.toolCall();
			if (chunk.reasoning() && !reasons) {
				reader.thinking();
			}
			reasons = chunk.reasoning();
			if (!chunk.text().isEmpty()) {
				received.append(chunk.text());
				reader.text(chunk.text());
			}
		}

		@Override
		public void complete() {
			done = true;
		}

		private Ending ending() {
			return switch ((finishReason != null) ? finishReason : "") {
				case "length", "max_tokens", "model_length" -> Ending.LENGTH;
				case "content_filter", "safety", "sensitive" -> Ending.FILTERED;
				default -> refusal ? Ending.REFUSED : toolCall ? Ending.TOOL_CALLS : Ending.COMPLETE;
			};
		}

		private Reply reply() {
			// Reasons that nobody knows end it as well as "stop" does.
			if (!done && finishReason == null || "error".equals(finishReason)) {
				throw ModelFailure.cut();
			}
			return new Reply(received.toString(), ending(), false);
		}

	}

}
