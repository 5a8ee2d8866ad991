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

	private final String name;

	private final LlamaModel model;

	private final LlmProperties settings;

	private final ModelMeasures measures;

	private final ExecutorService thread;

	private LocalModel(String name, LlamaModel model, LlmProperties settings, ModelMeasures measures) {
		this.name = name;
		this.model = model;
		this.settings = settings;
		this.measures = measures;
		this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("llm-local").factory());
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
		String prompt = prompt(request.messages());
		int read = model.encode(prompt).length;
		InferenceParameters parameters = request(prompt, read);
		LocalReply reply = new LocalReply(settings);
		thread.execute(() -> reply.generate(model, parameters));
		String written = reply.read(listener::text);
		measures.tokens(new TokenUsage(read, reply.tokens()));
		return Reply.complete(written);
	}

	@Override
	public OptionalInt contextTokens() {
		return OptionalInt.of(settings.localContext() - Math.min(settings.maxTokens(), settings.localContext() / 2));
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

	private InferenceParameters request(String prompt, int tokens) {
		// llama.cpp would silently leave out the middle of a longer one.
		int left = settings.localContext() - tokens;
		if (left < MIN_REPLY_TOKENS) {
			throw ModelFailure.tooLong("It reads and writes " + settings.localContext()
					+ " tokens (lectern.llm.context-tokens), and was told " + tokens + ".");
		}
		return new InferenceParameters(prompt).setTemperature((float) settings.temperature())
			.setNPredict(Math.min(settings.maxTokens(), left))
			.setCachePrompt(true);
	}

	@Override
	public void close() {
		thread.close();
		model.close();
	}

}
