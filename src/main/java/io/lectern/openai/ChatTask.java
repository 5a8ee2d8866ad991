package io.lectern.openai;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.lectern.language.ChatTasks;
import io.lectern.language.Lexicons;

/**
 * What a program asks about a chat rather than about the documents. It is known by the
 * conversation that it quotes, between tags such as {@code <chat_history>}, together with
 * the name of a field to write ({@code "title"}, {@code "tags"}, {@code "follow_ups"},
 * {@code "queries"}) or a word for it; or, at the end of a conversation or in front of a
 * quoted one, by asking in so many words for a title or a summary of it.
 *
 * @param kind what is asked for
 * @param json whether as JSON
 * @param prompt all that a model needs to do it
 * @param chat the conversation
 */
record ChatTask(Kind kind, boolean json, String prompt, Transcript chat) {

	/** What can be asked for. */
	enum Kind {

		FOLLOW_UPS("follow_ups", ChatTasks::followUps), QUERIES("queries", ChatTasks::queries),
		TAGS("tags", ChatTasks::tags), TITLE("title", ChatTasks::title),
		SUMMARY("summary", ChatTasks::summaryOfConversation), COMPLETION("text", (words) -> ""),
		IMAGE("prompt", (words) -> "");

		private final String field;

		private final Pattern words;

		private final Pattern quoted;

		Kind(String field, Function<ChatTasks, String> words) {
			this.field = field;
			this.quoted = Pattern.compile("\"" + field + "\"\\s*:");
			this.words = any(words);
		}

		/** The field of the JSON to write. */
		String field() {
			return field;
		}

	}

	private static final Pattern QUOTED_CHAT = Pattern.compile("<(chat_history|conversation|messages|chat)>(.*)</\\1>",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern TITLE_OF_CHAT = any(ChatTasks::titleOfConversation);

	private static final Pattern SUMMARY_OF_CHAT = any(ChatTasks::summaryOfConversation);

	private static final Pattern JSON = Pattern.compile("\\bJSON\\b", Pattern.CASE_INSENSITIVE);

	/** An instruction is no longer; what it quotes may be. */
	private static final int LONGEST = 1000;

	private static Pattern any(Function<ChatTasks, String> words) {
		String either = Lexicons.either((language) -> words.apply(language.chatTasks()));
		return Pattern.compile(either.isEmpty() ? "(?!)" : either, Pattern.CASE_INSENSITIVE);
	}

	/**
	 * @param messages the conversation, the last one of which is the user's
	 */
	static Optional<ChatTask> of(List<Message> messages) {
		String last = messages.getLast().text();
		Matcher quoted = QUOTED_CHAT.matcher(last);
		if (quoted.find()) {
			String instruction = last.substring(0, quoted.start()) + last.substring(quoted.end());
			return kind(instruction).map((kind) -> new ChatTask(kind, isJson(kind, instruction),
					String.join("\n\n", Message.operators(messages).toList()) + last, Transcript.of(quoted.group(2))));
		}
		List<Message> before = messages.stream()
			.limit(messages.size() - 1L)
			.filter((message) -> !message.isOperators())
			.toList();
		return before.isEmpty() ? aboutQuoted(messages, last) : aboutThis(before, last);
	}

	/**
	 * The program quotes the chat in one message, and says what to do there or before.
	 */
	private static Optional<ChatTask> aboutQuoted(List<Message> messages, String last) {
		String told = String.join("\n", Message.operators(messages).toList());
		if (told.length() <= LONGEST && TITLE_OF_CHAT.matcher(told).find()) {
			return Optional.of(title(told, told + "\n\n" + last, Transcript.of(last)));
		}
		boolean tells = TITLE_OF_CHAT.matcher(start(last)).find() || TITLE_OF_CHAT.matcher(end(last)).find();
		if (!tells || last.strip().lines().count() < 2) {
			return Optional.empty();
		}
		Transcript chat = Transcript.isIn(last) ? Transcript.of(last).withoutFirst() : Transcript.of(quoted(last));
		return Optional.of(title(start(last) + end(last), last, chat));
	}

	private static ChatTask title(String instruction, String prompt, Transcript chat) {
		return new ChatTask(Kind.TITLE, isJson(Kind.TITLE, instruction), prompt, chat);
	}

	/** The first line that neither says what to do nor that something follows. */
	private static String quoted(String text) {
		return text.lines()
			.map(String::strip)
			.filter((line) -> !line.matches("\\W*|.*[:：]") && !TITLE_OF_CHAT.matcher(line).find())
			.findFirst()
			.orElse("");
	}

	private static Optional<ChatTask> aboutThis(List<Message> before, String last) {
		if (last.length() > LONGEST) {
			return Optional.empty();
		}
		Kind kind = SUMMARY_OF_CHAT.matcher(last).find() ? Kind.SUMMARY
				: TITLE_OF_CHAT.matcher(last).find() ? Kind.TITLE : null;
		if (kind == null) {
			return Optional.empty();
		}
		Transcript chat = Transcript.of(before);
		return Optional.of(new ChatTask(kind, isJson(kind, last), chat.text() + "\n" + last, chat));
	}

	private static String start(String text) {
		return text.substring(0, Math.min(LONGEST, text.length()));
	}

	private static String end(String text) {
		return text.substring(Math.max(0, text.length() - LONGEST));
	}

	/** The same, to be answered in JSON whatever its words say. */
	ChatTask asJson() {
		return new ChatTask(kind, true, prompt, chat);
	}

	private static Optional<Kind> kind(String instruction) {
		for (Kind kind : Kind.values()) {
			if (kind.quoted.matcher(instruction).find()) {
				return Optional.of(kind);
			}
		}
		for (Kind kind : Kind.values()) {
			if (kind.words.matcher(instruction).find()) {
				return Optional.of(kind);
			}
		}
		return Optional.empty();
	}

	private static boolean isJson(Kind kind, String instruction) {
		return kind.quoted.matcher(instruction).find() || JSON.matcher(instruction).find();
	}

}
