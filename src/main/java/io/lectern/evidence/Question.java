package io.lectern.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.lectern.evidence.Key.Kind;
import io.lectern.language.Figures;
import io.lectern.language.Language;
import io.lectern.language.Lexicons;
import io.lectern.language.Measure;
import io.lectern.language.Terms;

/**
 * A question as evidence is looked for.
 *
 * @param text as it stands by itself
 * @param keys what tells the asked thing apart
 * @param words what it is about
 * @param terms its content words as stems
 * @param naming its words as names are told by them
 * @param kind the kind of thing it asks for
 * @param several whether it asks for several things, or for how something is done
 * @param steps whether it asks for how something is done
 * @param asked as it was asked, where that was in another language; else the text
 * @param dates months and days that it names
 * @param measures what the number or time that it asks for measures, one of them; none
 * where any will do
 */
record Question(String text, List<Key> keys, Keywords words, Set<String> terms, Set<String> naming, QuestionKind kind,
		boolean several, boolean steps, String asked, Set<String> dates, Set<Measure> measures) {

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern REMARK = Pattern.compile("(?<=\\S)\\s*[(（][^()（）]*[)）]\\s*$");

	/** A person is asked about by one of several names as well. */
	private static final Pattern NAME = Pattern.compile("(?<![\\p{L}-])\\p{Lu}[\\p{Ll}-]{2,}(?![\\p{L}-])");

	private static final Pattern BARE = Pattern.compile("\\s*[0-9][0-9,.\\s]*");

	private static final Pattern COUNTS = Lexicons.pattern((language) -> language.questions().counts());

	private static final Pattern SEVERAL = Lexicons.pattern((language) -> language.questions().several());

	private static final Pattern STEPS = Lexicons.pattern((language) -> language.questions().steps());

	static Question of(String text) {
		return of(text, text, text);
	}

	/**
	 * The same question in other words of its language, which do not change what kind of
	 * thing it asks for: the pay of somebody is a price as the salary is.
	 */
	static Question reworded(String asked, String text) {
		return of(text, text, asked);
	}

	private static Question of(String text, String asked, String kind) {
		return new Question(text, Keys.of(text), Keywords.of(text), Terms.of(text), Naming.of(text),
				QuestionKind.of(kind), SEVERAL.matcher(asked).find(), STEPS.matcher(asked).find(), asked,
				Figures.of(text).marks().stream().filter(Figures::isDate).collect(Collectors.toUnmodifiableSet()),
				Measure.askedIn(kind));
	}

	/**
	 * The same question in the words of another language, which don't tell what kind of
	 * thing it asks for.
	 */
	static Question translated(String asked, String words) {
		return of(words, asked, asked);
	}

	/** Whether the text holds what it asks for, as far as that has a form. */
	boolean isFitFor(String sentence) {
		// How long something went on is told by when it began and ended, too.
		return (kind.in(sentence, terms) || measures.contains(Measure.DURATION)) && isMeasuredIn(sentence);
	}

	/** Whether the text tells what it is to measure, where it is to measure something. */
	boolean isMeasuredIn(String text) {
		return measures.isEmpty() || measures.stream().anyMatch((measure) -> measure.isTold(text));
	}

	/**
	 * The same of a table's row: how many times something was, or how many people there
	 * were, is what a column of numbers tells whatever it is called.
	 */
	boolean isMeasuredIn(TableRow row) {
		return isOfNumber() && row.columns().stream().anyMatch((column) -> BARE.matcher(row.cell(column)).matches())
				|| isMeasuredIn(row.whole());
	}

	/** Whether a mere number answers it, and little else. */
	boolean isOfNumber() {
		return measures.contains(Measure.TIMES) || measures.contains(Measure.PEOPLE);
	}

	/** Whether it asks how many things there are, which have no parts. */
	boolean counts() {
		return COUNTS.matcher(asked).find();
	}

	/** Whether it was asked in another language. */
	boolean translated() {
		return !asked.equals(text);
	}

	/**
	 * Whether a text may answer it. A translation is nothing but words: to the model of
	 * another language they say nothing, and what that finds near is chance.
	 */
	boolean isForLanguageOf(String sentence) {
		return !translated() || Language.of(sentence).equals(Language.of(text))
				|| sentence.chars().noneMatch(Character::isLetter);
	}

	/**
	 * Whether it has all words of a name, be it without what stands behind it in
	 * brackets.
	 */
	boolean names(String text) {
		return hasAll(text) || hasAll(REMARK.matcher(text).replaceAll("")) || isCode(text);
	}

	/** Whether it names that code: E121 is what a table calls E-121. */
	boolean isCode(String text) {
		return keys.stream().anyMatch((key) -> key.kind() == Kind.CODE && key.isAllOf(Key.plain(text)));
	}

	/** Whether it has all words of a name of several words. */
	boolean calls(String name) {
		return Naming.of(name).size() > 1 && names(name);
	}

	private boolean hasAll(String text) {
		Set<String> words = Naming.of(text);
		return !words.isEmpty() && naming.containsAll(words);
	}

	/** Whether a name of several words stands in it word for word. */
	boolean spells(String name) {
		return Naming.of(name).size() > 1 && plain(text).contains(plain(name));
	}

	/** In small letters, with single spaces between words and around them. */
	static String plain(String text) {
		String words = Language.hasHan(text) ? text.replaceAll("(?<=\\p{IsHan})|(?=\\p{IsHan})", " ") : text;
		return " " + BETWEEN_WORDS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
	}

	/** The one amount that it names, null where there are none or several. */
	@Nullable BigDecimal amount() {
		Set<Figures.Amount> amounts = Figures.of(text).numbers();
		return (amounts.size() == 1 && keys.stream().noneMatch((key) -> key.kind() == Kind.YEAR))
				? new BigDecimal(amounts.iterator().next().meant()) : null;
	}

	/**
	 * Whether it asks for another thing than the one of this name, such as the one before
	 * it.
	 */
	boolean asksForOther(String name) {
		return isPassedBy(name)
				|| kind.isOfPerson() && NAME.matcher(name).results().anyMatch((part) -> isPassedBy(part.group()));
	}

	private boolean isPassedBy(String name) {
		String named = name.strip();
		return !named.isEmpty() && text.toLowerCase(Locale.ROOT).contains(named.toLowerCase(Locale.ROOT))
				&& Lexicons.pattern((language) -> language.questions().asksForOther(Pattern.quote(named)))
					.matcher(text)
					.find();
	}

	/** Whether it asks for another thing than one of its keys names. */
	boolean asksForOther() {
		return keys.stream().anyMatch((key) -> asksForOther(key.written()));
	}

	/** Keys that are what is asked for, rather than something around it. */
	List<Key> telling() {
		return keys.stream().filter((key) -> key.kind().tellsRowsApart()).toList();
	}

}
