package io.lectern.llm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.Pair;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.output.TokenUsage;

/**
 * A GGUF file run in this process by llama.cpp. The conversation is laid out by the
 * file's own chat template. It writes one answer at a time, on a platform thread of its
 * own: native code would hold a virtual thread's carrier.
 */
class LocalModel implements LanguageModel, AutoCloseable {

	private static final int MIN_REPLY_TOKENS = 64;

	private static final String OPENED = "<think>";

	private static final String CLOSED = "</think>\n\n";

	private final String name;

	private final LlamaModel model;

	private final LlmProperties settings;

	private final ModelMeasures measures;

	private final ExecutorService thread;

	/** Whether it marks its reasoning: it has tokens of their own for that. */
	private final boolean thinks;

	private LocalModel(String name, LlamaModel model, LlmProperties settings, ModelMeasures measures) {
		this.name = name;
		this.model = model;
		this.settings = settings;
		this.measures = measures;
		this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("llm-local").factory());
		this.thinks = model.encode(OPENED + CLOSED.strip()).length - model.encode("").length <= 2;
	}

	/**
	 * Loads the file.
	 * @throws IllegalStateException where it is missing, no model, or too large for this
	 * machine's free memory
	 */
	static LocalModel load(Path file, LlmProperties settings, ModelMeasures measures) {
		if (!Files.isRegularFile(file)) {
			throw new IllegalStateException("There is no model file " + file.toAbsolutePath() + " (lectern.llm.path)");
		}
		FreeMemory.require(file);
		ModelParameters parameters = new ModelParameters().setModel(file.toString())
			.setCtxSize(settings.localContext())
			.enableJinja()
			.disableLog();
		if (settings.threads() > 0) {
			parameters.setThreads(settings.threads()).setThreadsBatch(settings.threads());
		}
		try {
			return new LocalModel(String.valueOf(file.getFileName()).replaceFirst("(?i)\\.gguf$", ""),
					new LlamaModel(parameters), settings, measures);
		}
		catch (RuntimeException | UnsatisfiedLinkError ex) {
			throw new IllegalStateException("llama.cpp can't load " + file + ": " + ex.getMessage(), ex);
		}
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public Reply write(ModelRequest request, ReplyListener listener) {
		String prompt = prompt(request);
		int read = model.encode(prompt).length;
		int most = mostTokens(request.wishes(), read);
		InferenceParameters parameters = parameters(prompt, most, request.wishes());
		LocalReply reply = new LocalReply(settings);
		thread.execute(() -> reply.generate(model, parameters));
		String written = reply.read(listener::text);
		measures.tokens(new TokenUsage(read, reply.tokens()));
		// It does not say why it ended, and hands letters of several tokens over as one.
		int tokens = Math.max(reply.tokens(), model.encode(written).length);
		return new Reply(written, (tokens >= most) ? Reply.Ending.LENGTH : Reply.Ending.COMPLETE, false);
	}

	@Override
	public OptionalInt contextTokens() {
		return OptionalInt.of(settings.localContext() - Math.min(settings.maxTokens(), settings.localContext() / 2));
	}

	/** What the model continues. */
	String prompt(ModelRequest request) {
		String prompt = prompt(request.messages());
		return request.wishes().thinking() && settings.thinking() ? prompt : withoutThinking(prompt);
	}

	/**
	 * Does what templates do that can be told not to think: the reasoning stands there
	 * already, and is empty. Where the template opens it itself, it is only closed.
	 */
	private String withoutThinking(String prompt) {
		if (prompt.stripTrailing().endsWith(OPENED)) {
			return prompt.stripTrailing() + "\n\n" + CLOSED;
		}
		return thinks ? prompt + OPENED + "\n\n" + CLOSED : prompt;
	}

	private String prompt(List<ChatMessage> conversation) {
		StringBuilder system = new StringBuilder();
		List<Pair<String, String>> turns = new ArrayList<>();
		for (ChatMessage message : conversation) {
			switch (message) {
				case SystemMessage told -> system.append(told.text()).append('\n');
				case UserMessage asked -> turns.add(new Pair<>("user", asked.singleText()));
				case AiMessage said -> turns.add(new Pair<>("assistant", said.text()));
				default -> throw new IllegalArgumentException("Can't be told to a local model: " + message.type());
			}
		}
		return model.applyTemplate(new InferenceParameters("").setMessages(system.toString().strip(), turns));
	}

	private int mostTokens(ModelRequest.Wishes wishes, int read) {
		// llama.cpp would silently leave out the middle of a longer one.
		int left = settings.localContext() - read;
		if (left < MIN_REPLY_TOKENS) {
			throw ModelFailure.tooLong("It reads and writes " + settings.localContext()
					+ " tokens (lectern.llm.context-tokens), and was told " + read + ".");
		}
		int most = (settings.maxTokens() > 0) ? Math.min(settings.maxTokens(), left) : left;
		return (wishes.maxTokens() != null) ? Math.min(most, wishes.maxTokens()) : most;
	}

	private InferenceParameters parameters(String prompt, int most, ModelRequest.Wishes wishes) {
		double temperature = (wishes.temperature() != null) ? wishes.temperature() : settings.temperature();
		InferenceParameters parameters = new InferenceParameters(prompt).setTemperature((float) temperature)
			.setNPredict(most)
			.setCachePrompt(true);
		return wishes.stop().isEmpty() ? parameters : parameters.setStopStrings(wishes.stop().toArray(String[]::new));
	}

	@Override
	public void close() {
		thread.close();
		model.close();
	}

}
