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
 */
record Question(String text, List<Key> keys, Keywords words, Set<String> terms, Set<String> naming, QuestionKind kind) {

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	static Question of(String text) {
		return new Question(text, Keys.of(text), Keywords.of(text), Terms.of(text), Naming.of(text),
				QuestionKind.of(text));
	}

	/** Whether it has all words of a name. */
	boolean names(String text) {
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

	/** Months and days that it names. */
	Set<String> dates() {
		return Figures.of(text).marks().stream().filter(Figures::isDate).collect(Collectors.toUnmodifiableSet());
	}

	/** The one amount that it names, null where there are none or several. */
	@Nullable BigDecimal amount() {
		Set<Figures.Amount> amounts = Figures.of(text).numbers();
		return (amounts.size() == 1 && keys.stream().noneMatch((key) -> key.kind() == Kind.YEAR))
				? new BigDecimal(amounts.iterator().next().meant()) : null;
	}

	/** Keys that are what is asked for, rather than something around it. */
	List<Key> telling() {
		return keys.stream().filter((key) -> key.kind().tellsRowsApart()).toList();
	}

}
