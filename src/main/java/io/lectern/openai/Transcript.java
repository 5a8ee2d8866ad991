package io.lectern.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.lectern.writing.Turn;
import io.lectern.language.Lexicons;

/**
 * A conversation that somebody quotes, line by line under who says it.
 *
 * @param turns what was asked and answered, oldest first; an answer may be empty
 */
record Transcript(List<Turn> turns) {

	private static final String ASKER = Lexicons.either((language) -> language.chatTasks().asker());

	private static final Pattern SPEAKER = Pattern.compile("(?m)^[\\s\"*|>]*(?:(" + ASKER + ")|"
			+ Lexicons.either((language) -> language.chatTasks().answerer()) + ")[\"*]*[ \\t]*[:：][*]*",
			Pattern.CASE_INSENSITIVE);

	static Transcript of(List<Message> messages) {
		List<Turn> turns = new ArrayList<>();
		for (Message message : messages) {
			add(turns, message.isUsers(), message.isUsers() ? Wrapped.question(message.text()) : message.text());
		}
		return new Transcript(turns);
	}

	/** Whatever says of nobody who says it is a question. */
	static Transcript of(String text) {
		List<Turn> turns = new ArrayList<>();
		Matcher speaker = SPEAKER.matcher(text);
		boolean asks = true;
		int from = 0;
		while (speaker.find()) {
			add(turns, asks, text.substring(from, speaker.start()));
			asks = speaker.group(1) != null;
			from = speaker.end();
		}
		add(turns, asks, text.substring(from));
		return new Transcript(turns);
	}

	/** Whether somebody asks in it and somebody answers. */
	static boolean isIn(String text) {
		List<Boolean> asking = SPEAKER.matcher(text).results().map((found) -> found.group(1) != null).toList();
		return asking.contains(true) && asking.contains(false);
	}

	private static void add(List<Turn> turns, boolean asks, String said) {
		String text = said.strip();
		if (text.isEmpty()) {
			return;
		}
		if (asks) {
			turns.add(new Turn(text, text, ""));
		}
		else if (!turns.isEmpty()) {
			Turn last = turns.removeLast();
			turns.add(new Turn(last.question(), last.standalone(), text));
		}
	}

	/** What stands in front of the first who speaks is no part of the conversation. */
	Transcript withoutFirst() {
		return (turns.size() > 1) ? new Transcript(turns.subList(1, turns.size())) : this;
	}

	/** As a model reads it. */
	String text() {
		StringBuilder text = new StringBuilder();
		for (Turn turn : turns) {
			text.append("User: ").append(turn.question()).append("\nAssistant: ").append(turn.answer()).append('\n');
		}
		return text.toString();
	}

}
