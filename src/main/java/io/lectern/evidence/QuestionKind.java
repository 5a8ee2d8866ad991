package io.lectern.evidence;

import java.util.function.Function;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.lectern.language.Figures;
import io.lectern.language.FunctionWords;
import io.lectern.language.Lexicon.Questions;
import io.lectern.language.Lexicons;
import io.lectern.language.Measure;
import io.lectern.language.Terms;

/** What kind of thing a question asks for, and how to tell whether a sentence has one. */
enum QuestionKind {

	/** A request for no single thing. */
	OVERVIEW(Questions::overview), PHONE(Questions::phone), MAIL(Questions::mail), REASON(Questions::reason),
	PRICE(Questions::price), OFTEN(Questions::often), NUMBER(Questions::number), DATE(Questions::date),
	NAME(Questions::name), PERSON(Questions::person), PLACE(Questions::place), MEANING(Questions::meaning),
	OTHER((language) -> "");

	private static final Pattern NUMBER_IN = Pattern
		.compile("[0-9０-９]|" + Lexicons.either((language) -> language.numerals().amount()));

	/** Per cent too: what is paid may be a share. */
	private static final Pattern MONEY_IN = Pattern
		.compile("\\p{Sc}|%|" + Lexicons.either((language) -> language.numerals().money()), Pattern.CASE_INSENSITIVE);

	private static final Pattern OFTEN_IN = Lexicons.pattern((language) -> language.numerals().often());

	private static final Pattern FREQUENCY = Lexicons.pattern((language) -> language.numerals().frequency());

	/** Figures that count nothing. */
	private static final Pattern DATE_FIGURES = Pattern
		.compile(Lexicons.either((language) -> language.numerals().date()) + "|\\b" + Figures.YEAR + "\\b(?!\\s*%)");

	private static final Pattern DATE_IN = Pattern
		.compile("\\b1[0-9]{3}\\b|\\b20[0-9]{2}\\b|\\b[0-2]?[0-9]:[0-5][0-9]\\b|"
				+ Lexicons.either((language) -> language.numerals().time()));

	/** A capitalised word that does not begin the sentence. */
	private static final String CAPITALISED = "(?<=[\\p{L}0-9,;:)\"'’”]\\s)[\"“‘(]?\\p{Lu}[\\p{L}.'’-]+";

	/** Somebody, be it by an office, or a place: any Han words pass. */
	private static final Pattern SOMEBODY_IN = Pattern
		.compile(CAPITALISED + "|\\p{IsHan}{2}·\\p{IsHan}+|\\p{IsHan}{3}");

	/** Where something is, which is nobody. */
	private static final Pattern PLACED = Pattern
		.compile("(?:" + Lexicons.either((language) -> language.statements().beforePlace())
				+ ")\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]+)*");

	private static final Pattern NAME_IN = Pattern
		.compile(CAPITALISED + "|" + Lexicons.either((language) -> language.statements().person()));

	private static final Pattern PHONE_IN = Pattern
		.compile("(?<![0-9.,])\\+?[0-9](?:[ ()/–-]?[0-9]){2,}(?![.,]?[0-9])");

	/** A number with the word behind it. */
	private static final Pattern AMOUNT = Pattern
		.compile("(?<![\\p{L}\\p{N}.,-])\\p{Sc}?\\p{Nd}+(?:[.,\\u00A0]\\p{Nd}+)*(?![\\p{Nd}-])"
				+ "(?:\\s?(?:%|\\p{Sc}|\\p{IsHan}{1,3})|[ -]\\p{IsLatin}+(?:-\\p{Ll}+)?)?");

	private static final Pattern WHEN = Pattern.compile("(?:" + DATE_FIGURES + ")(?:,? ?" + Figures.YEAR + ")?");

	private static final Pattern NAMES = Pattern
		.compile("(?<=[\\p{L}\\p{N},;:)\"'’”] ?)\\p{Lu}[\\p{L}.'’-]+(?: (?:of |the |van |de )?\\p{Lu}[\\p{L}'’-]+)*");

	private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._+-]+@[\\p{L}\\p{N}.-]+\\p{L}");

	private static final Pattern REASON_IN = Lexicons.pattern((language) -> language.statements().reason());

	/**
	 * A word and what it means, with a mark or word between them; in a list of words an
	 * explanation may begin with a capital right behind its word.
	 */
	private static final Pattern MEANING_IN = Pattern.compile(
			"(?:(?:(?i:the|an?)\\s)?)(.{1,60}?)\\s*(?:" + Lexicons.either((language) -> language.statements().meaning())
					+ "|[:：(（=—–]|(?<=\\p{Ll})\\s(?=\\p{Lu}))");

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

	/** Whether what it asks for is told by its form alone. */
	boolean hasForm() {
		return this == PHONE || this == MAIL || this == PRICE || this == NAME;
	}

	/** Whether it asks for somebody. */
	boolean isOfPerson() {
		return this == PERSON || this == NAME;
	}

	/**
	 * Whether more than one sentence with what it asks for may be wanted, and sentences
	 * around it.
	 */
	boolean asksForMore() {
		return this != PHONE && this != MAIL && this != OFTEN && this != MEANING;
	}

	/**
	 * Whether sentences without what it asks for answer as well: a reason need not be
	 * called one.
	 */
	boolean isOpen() {
		return switch (this) {
			case OVERVIEW, REASON, MEANING, OTHER -> true;
			case PHONE, MAIL, PRICE, OFTEN, NUMBER, DATE, NAME, PERSON, PLACE -> false;
		};
	}

	/**
	 * The words of the sentence that this kind of question asks for, a number with what
	 * it counts; the question's own words left out. Empty where the form of words does
	 * not tell.
	 */
	List<String> answersIn(String sentence, Set<String> questionTerms) {
		Pattern told = switch (this) {
			case NUMBER, PRICE, OFTEN -> AMOUNT;
			case DATE -> WHEN;
			case NAME, PERSON, PLACE -> NAMES;
			case PHONE -> PHONE_IN;
			case MAIL -> ADDRESS;
			case REASON, MEANING, OVERVIEW, OTHER -> null;
		};
		// A day is no number of things.
		String text = (told == AMOUNT)
				? DATE_FIGURES.matcher(sentence).replaceAll((date) -> " ".repeat(date.group().length())) : sentence;
		return (told == null) ? List.of()
				: told.matcher(text).results().map(QuestionKind::withoutJoint).filter((words) -> {
					Set<String> terms = Terms.of(words);
					return terms.isEmpty() || !questionTerms.containsAll(terms);
				}).distinct().toList();
	}

	/** "40 and" counts no ands. */
	private static String withoutJoint(MatchResult match) {
		String words = match.group().replaceAll("\\s+", " ");
		int blank = words.lastIndexOf(' ');
		return (blank > 0 && FunctionWords.contains(words.substring(blank + 1))) ? words.substring(0, blank) : words;
	}

	/**
	 * Whether the sentence holds what this kind of question asks for, over and above the
	 * question's own words.
	 */
	boolean in(String sentence, Set<String> questionTerms) {
		return switch (this) {
			case NUMBER -> hasNew(NUMBER_IN, DATE_FIGURES.matcher(sentence).replaceAll(" "), questionTerms);
			case PRICE -> MONEY_IN.matcher(sentence).find();
			case OFTEN -> OFTEN_IN.matcher(sentence).find();
			case DATE -> hasNew(DATE_IN, sentence, questionTerms);
			case PERSON -> hasNew(SOMEBODY_IN, PLACED.matcher(withoutDates(sentence)).replaceAll("0"), questionTerms);
			case PLACE -> hasNew(SOMEBODY_IN, withoutDates(sentence), questionTerms);
			case NAME -> hasNew(NAME_IN, withoutDates(sentence), questionTerms);
			case PHONE ->
				hasNew(PHONE_IN, withoutAmounts(DATE_FIGURES.matcher(sentence).replaceAll(" ")), questionTerms);
			case MAIL -> sentence.contains("@");
			case REASON -> REASON_IN.matcher(sentence).find();
			case MEANING -> isMeaning(sentence, questionTerms);
			case OVERVIEW, OTHER -> true;
		};
	}

	/** A number that measures something or is paid reaches nobody. */
	private static String withoutAmounts(String sentence) {
		return AMOUNT.matcher(sentence).replaceAll((found) -> {
			String amount = found.group();
			boolean measures = Measure.LENGTH.isTold(amount) || Measure.WEIGHT.isTold(amount)
					|| MONEY_IN.matcher(amount).find();
			return measures ? " " : Matcher.quoteReplacement(amount);
		});
	}

	/** With a figure for each date, so that no month is taken for somebody. */
	static String withoutDates(String sentence) {
		return DATE_FIGURES.matcher(sentence).replaceAll("0");
	}

	/** Whether all that a cell tells is how often: "every two years". */
	static boolean isFrequency(String cell) {
		return FREQUENCY.matcher(cell.strip()).matches();
	}

	private static boolean isMeaning(String sentence, Set<String> questionTerms) {
		Matcher word = MEANING_IN.matcher(sentence);
		if (!word.lookingAt()) {
			return false;
		}
		Set<String> terms = Terms.of(word.group(1));
		return !terms.isEmpty() && questionTerms.containsAll(terms);
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
