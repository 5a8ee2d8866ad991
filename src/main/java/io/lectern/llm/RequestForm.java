package io.lectern.llm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;

import io.lectern.llm.ModelRequest.Wishes;

/**
 * The form of request that a model's endpoint takes: all that is of use, less what it
 * refuses.
 *
 * @param settings the model's settings
 * @param refused fields that are left out; {@code max_tokens} among them has
 * {@code max_completion_tokens} sent in its place, and {@link #SYSTEM} has what the
 * system is told said by the user
 * @param contextTokens tokens read and written at a time; 0: not known
 */
record RequestForm(LlmProperties settings, Set<String> refused, int contextTokens) {

	/** Stands for the role among the fields. */
	static final String SYSTEM = "system";

	private static final String MAX_TOKENS = "max_tokens";

	private static final String MAX_COMPLETION_TOKENS = "max_completion_tokens";

	private static final Set<String> NEEDED = Set.of("model", "messages", "stream");

	/** How templates of vLLM, SGLang and llama.cpp are told. */
	private static final Map<String, Object> NO_THINKING = Map.of("chat_template_kwargs",
			Map.of("enable_thinking", false));

	private static final Pattern NO_SYSTEM = Pattern
		.compile("(?i)\\bsystem\\b|developer instruction|roles must alternate|only user and (?:assistant|model)");

	static RequestForm of(LlmProperties settings) {
		return new RequestForm(settings, Set.copyOf(settings.leaveOut()),
				(settings.contextTokens() != null) ? settings.contextTokens() : 0);
	}

	/** The request's body. */
	Map<String, Object> body(String model, ModelRequest request) {
		Wishes wishes = request.wishes();
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("model", model);
		body.put("messages", messages(request.messages()));
		body.put("stream", true);
		body.put("stream_options", Map.of("include_usage", true));
		body.put("temperature", (wishes.temperature() != null) ? wishes.temperature() : settings.temperature());
		int most = mostTokens(wishes);
		if (most > 0) {
			body.put(refused.contains(MAX_TOKENS) ? MAX_COMPLETION_TOKENS : MAX_TOKENS, most);
		}
		if (!wishes.stop().isEmpty()) {
			body.put("stop", wishes.stop());
		}
		if (settings.reasoningEffort() != null) {
			body.put("reasoning_effort", settings.reasoningEffort());
		}
		body.putAll(Fields.typed(settings.fields()));
		if (!wishes.thinking() || !settings.thinking()) {
			body.putAll(settings.noThinking().isEmpty() ? NO_THINKING : Fields.typed(settings.noThinking()));
		}
		body.putAll(wishes.fields());
		body.keySet().removeAll(refused);
		return body;
	}

	/** Most tokens of the reply; 0: as many as the endpoint lets it. */
	private int mostTokens(Wishes wishes) {
		int most = settings.maxTokens();
		if (wishes.maxTokens() != null) {
			most = (most > 0) ? Math.min(most, wishes.maxTokens()) : wishes.maxTokens();
		}
		return (contextTokens > 0) ? Math.min(most, contextTokens / 2) : most;
	}

	/** What may be read beside a reply of full length; 0: not known. */
	int readTokens() {
		return (contextTokens > 0) ? contextTokens - mostTokens(Wishes.NONE) : 0;
	}

	private List<Map<String, String>> messages(List<ChatMessage> conversation) {
		List<Map<String, String>> messages = new ArrayList<>();
		StringBuilder told = new StringBuilder();
		for (ChatMessage message : conversation) {
			switch (message) {
				case SystemMessage system -> {
					if (refused.contains(SYSTEM)) {
						told.append(system.text()).append("\n\n");
					}
					else {
						messages.add(Map.of("role", SYSTEM, "content", system.text()));
					}
				}
				case UserMessage asked -> {
					messages.add(Map.of("role", "user", "content", told + asked.singleText()));
					told.setLength(0);
				}
				case AiMessage said -> messages.add(Map.of("role", "assistant", "content", said.text()));
				default -> throw new IllegalArgumentException("Can't be told to a model: " + message.type());
			}
		}
		return messages;
	}

	/**
	 * The form to try after a refusal.
	 * @param body what was sent
	 * @return empty where all that can be left out was left out before
	 */
	Optional<RequestForm> after(ErrorBody error, Map<String, Object> body) {
		Set<String> more = new TreeSet<>();
		body.forEach((field, value) -> {
			if (!NEEDED.contains(field) && names(error.raw(), field, value)) {
				more.add(field);
			}
		});
		// "Use 'max_completion_tokens' instead" names the one that was not sent.
		if (more.isEmpty() && NO_SYSTEM.matcher(error.message()).find()) {
			more.add(SYSTEM);
		}
		if (more.isEmpty()) {
			body.keySet().stream().filter((field) -> !NEEDED.contains(field)).forEach(more::add);
		}
		more.removeAll(refused);
		if (more.isEmpty()) {
			return Optional.empty();
		}
		more.addAll(refused);
		return Optional.of(new RequestForm(settings, Set.copyOf(more), contextTokens));
	}

	private static boolean names(String error, String field, Object value) {
		boolean named = Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(field) + "(?![A-Za-z0-9_])")
			.matcher(error)
			.find();
		return named || value instanceof Map<?, ?> parts
				&& parts.keySet().stream().map(String::valueOf).anyMatch(error::contains);
	}

	/** The same, once it is known how much the model reads. */
	RequestForm within(int tokens) {
		return new RequestForm(settings, refused, tokens);
	}

}
