package io.lectern.llm;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What an endpoint says of a failure: JSON of several shapes, or any text.
 *
 * @param message the sentence for people, without keys
 * @param raw all of it, as far as it was read
 */
record ErrorBody(String message, String raw) {

	private static final int LONGEST_MESSAGE = 300;

	/** Keys of the providers that name theirs so, shown in part or whole. */
	private static final Pattern KEY = Pattern.compile("(?i)\\b(?:sk|pk|key|gsk|xai)[-_=][\\w*.=-]{4,}|bearer\\s+\\S+");

	private static final Pattern TOO_LONG = Pattern
		.compile("(?i)context[_ -]?(?:length|window|size)|n_ctx|max_model_len|max_new_tokens|too many (?:input )?tokens"
				+ "|(?:prompt|input|request|message)s? (?:is|are) too (?:long|large)|reduce the length"
				+ "|token count|range of input length|exceeds? the (?:maximum|available|model)");

	private static final Pattern LIMIT = Pattern.compile(
			"(?i)(?:n_ctx|max_model_len|maximum context length|context[_ -](?:length|window|size)|maximum number of tokens"
					+ "|<=?|limit|maximum|\\[1,)\\D{0,30}?(\\d{3,7})|(\\d{3,7})\\s*(?:tokens\\s*)?maximum");

	static ErrorBody of(String raw) {
		String message = raw;
		try {
			String said = message(Chunk.JSON.readTree(raw));
			message = said.isBlank() ? raw : said;
		}
		catch (JacksonException ex) {
			// A page or plain text says it.
		}
		return new ErrorBody(excerpt(message), raw);
	}

	private static String message(JsonNode node) {
		if (node.isString()) {
			return node.stringValue();
		}
		if (node.isArray()) {
			return node.isEmpty() ? "" : message(node.get(0));
		}
		StringBuilder said = new StringBuilder();
		for (String field : new String[] { "error", "message", "detail", "msg", "title" }) {
			if (node.has(field) && said.isEmpty()) {
				said.append(message(node.get(field)));
			}
		}
		return said.toString();
	}

	/** The beginning of a text on one line, without keys. */
	static String excerpt(String text) {
		String line = KEY.matcher(text.replaceAll("\\s+", " ").strip()).replaceAll("(key)");
		return line.substring(0, Math.min(line.length(), LONGEST_MESSAGE));
	}

	/** Whether it says that the request was longer than the model reads at a time. */
	boolean isTooLong() {
		return TOO_LONG.matcher(message).find() || raw.contains("context_length_exceeded");
	}

	/** Whether it speaks of the model that was asked for. */
	boolean isAboutModel() {
		return message.toLowerCase(Locale.ROOT).contains("model");
	}

	/** How many tokens the model reads and writes at a time; 0 where it does not say. */
	int limit() {
		Matcher limit = LIMIT.matcher(raw);
		if (!limit.find()) {
			return 0;
		}
		return Integer.parseInt((limit.group(1) != null) ? limit.group(1) : limit.group(2));
	}

}
