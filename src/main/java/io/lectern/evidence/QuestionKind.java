package io.lectern.evidence;

import java.util.function.Function;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.lectern.language.Lexicon.Questions;
import io.lectern.language.Lexicons;
import io.lectern.language.Terms;

/** What kind of thing a question asks for, and how to tell whether a sentence has one. */
enum QuestionKind {

	/** A request for no single thing. */
	OVERVIEW(Questions::overview), NUMBER(Questions::number), DATE(Questions::date), PERSON(Questions::person),
	PLACE(Questions::place), OTHER((language) -> "");

	private static final Pattern NUMBER_IN = Pattern
		.compile("[0-9０-９]|" + Lexicons.either((language) -> language.numerals().amount()));

	/** Figures that count nothing. */
	private static final Pattern DATE_FIGURES = Pattern
		.compile(Lexicons.either((language) -> language.numerals().date()) + "|\\b(?:1[5-9]|20)[0-9]{2}\\b(?!\\s*%)");

	private static final Pattern DATE_IN = Pattern
		.compile("\\b1[0-9]{3}\\b|\\b20[0-9]{2}\\b|" + Lexicons.either((language) -> language.numerals().time()));

	/** A capitalised word that does not begin the sentence; any Han name passes. */
	private static final Pattern NAME_IN = Pattern
		.compile("(?<=[\\p{L}0-9,;:)\"'’”]\\s)[\"“‘(]?\\p{Lu}[\\p{L}.'’-]+|\\p{IsHan}{2}·\\p{IsHan}+|\\p{IsHan}{3}");

	private final Pattern asked;

	QuestionKind(Function<Questions, String> asked) {
		this.asked = Lexicons.pattern((language) -> asked.apply(language.questions()));
	}

	static QuestionKind of(String question) {
		String text = question.toLowerCase(Locale.ROOT);
		for (QuestionKind kind : values()) {
			if (kind != OTHER && kind.asked.matcher(text).find()) {
				return kind;
			}
		}
		return OTHER;
	}

	/** Where the question asks for this kind of thing, -1 where it does not. */
	int at(String question) {
		Matcher found = asked.matcher(question.toLowerCase(Locale.ROOT));
		return found.find() ? found.start() : -1;
	}

	/**
	 * Whether the sentence holds what this kind of question asks for, over and above the
	 * question's own words.
	 */
	boolean in(String sentence, Set<String> questionTerms) {
		return switch (this) {
			case NUMBER -> hasNew(NUMBER_IN, DATE_FIGURES.matcher(sentence).replaceAll(" "), questionTerms);
			case DATE -> hasNew(DATE_IN, sentence, questionTerms);
			case PERSON, PLACE -> hasNew(NAME_IN, sentence, questionTerms);
			case OVERVIEW, OTHER -> true;
		};
	}

	private static boolean hasNew(Pattern pattern, String sentence, Set<String> questionTerms) {
		return pattern.matcher(sentence).results().anyMatch((match) -> {
			int end = match.end();
			int start = match.start();
			while (end < sentence.length() && Character.isDigit(sentence.charAt(end))) {
				end++;
			}
			Set<String> terms = Terms.of(sentence.substring(start, end));
			return terms.isEmpty() || !questionTerms.containsAll(terms);
		});
	}

}
