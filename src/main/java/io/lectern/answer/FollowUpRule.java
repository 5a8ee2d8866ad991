package io.lectern.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.lectern.language.Lexicons;
import io.lectern.writing.Turn;

/**
 * Makes a follow-up question stand alone without a model: it is asked together with what
 * the questions before it were about. Of those only two are taken, the one before and the
 * one that began the topic, so that nothing grows as a conversation goes on.
 */
public final class FollowUpRule {

	private static final Pattern NUMBER = Pattern
		.compile("(?<![\\p{IsLatin}0-9_-])[0-9０-９][0-9０-９.,]*(?![\\p{IsLatin}_])\\s*(?:%|"
				+ Lexicons.either((language) -> language.numerals().dateSuffix()) + ")?");

	private static final Pattern CODE = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}-]*[0-9_][\\p{IsLatin}0-9_.-]*");

	private static final Pattern NAME = Pattern.compile("(?<=\\S\\s)(?:\\p{Lu}[\\p{L}.'’-]*(?![0-9_])\\s?)+");

	/** What tells a thing apart from others of its kind. */
	private static final List<Pattern> TELLING = List.of(NUMBER, CODE, NAME);

	/** What a question asks with, rather than about. */
	private static final Pattern ASKING = Pattern
		.compile(Lexicons.either((language) -> language.questions().asking()) + "|[?？]\\s*$", Pattern.CASE_INSENSITIVE);

	private static final Pattern ASKS_FOR_KIND = Lexicons.pattern((language) -> language.questions().asksForKind());

	private static final Pattern END = Pattern.compile("[?？!！.。\\s]+$");

	private FollowUpRule() {
	}

	/** The question by itself, as far as its words alone tell that it needs to. */
	public static String standalone(String question, List<Turn> history) {
		return switch (Dependence.of(question, history)) {
			case NONE, UNCERTAIN -> question;
			case POINTS_BACK, FRAGMENT -> merged(question, history);
		};
	}

	/** The question with what those before it were about, in brackets. */
	static String merged(String question, List<Turn> history) {
		return stem(question) + " (" + context(question, history) + ")"
				+ Lexicons.of(question).suggested().questionMark();
	}

	/**
	 * What the questions before were about, as far as this one does not say otherwise.
	 */
	static String context(String question, List<Turn> history) {
		return topics(history).stream()
			.map((topic) -> topic(question, topic))
			.filter((topic) -> !topic.isEmpty())
			.collect(Collectors.joining("; "));
	}

	/** The question before, where it says anything by itself, and the topic's first. */
	private static List<String> topics(List<Turn> history) {
		int first = history.size() - 1;
		while (first > 0 && isMerged(history.get(first))) {
			first--;
		}
		List<String> topics = new ArrayList<>();
		Turn last = history.getLast();
		if (first < history.size() - 1 && !Dependence.isFragment(last.question())) {
			topics.add(last.question());
		}
		Turn begun = history.get(first);
		topics.add(isMerged(begun) ? begun.question() : begun.standalone());
		return topics;
	}

	/** Whether this rule made it stand alone; what a model wrote says all. */
	private static boolean isMerged(Turn turn) {
		return turn.standalone().startsWith(stem(turn.question()) + " (");
	}

	private static String topic(String question, String before) {
		String topic = before.replaceAll("[()（）]", " ");
		// The follow-up's year, figure or name stands in place of the one before.
		for (Pattern telling : TELLING) {
			if (telling.matcher(question).find() && (telling != NAME || Dependence.isFragment(question))) {
				topic = telling.matcher(topic).replaceAll(" ");
			}
		}
		if (asks(question)) {
			topic = ASKING.matcher(topic).replaceAll(" ");
		}
		return stem(topic.replaceAll("\\s+", " ").strip());
	}

	private static String stem(String question) {
		return END.matcher(question).replaceAll("");
	}

	/** Whether it says what kind of thing it asks for; "and in 2024?" does not. */
	private static boolean asks(String question) {
		return ASKS_FOR_KIND.matcher(question).find();
	}

}
