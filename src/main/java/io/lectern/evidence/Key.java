package io.lectern.evidence;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.lectern.language.Lexicon;
import io.lectern.language.Lexicons;
import io.lectern.language.PlainLettersFilter;

/**
 * What tells the thing a question asks for apart from its neighbours: a code, the number
 * of a section or a berth, a year, a name, quoted words. What is said of another code is
 * no answer, however alike the two rows read.
 *
 * @param kind what it is
 * @param written as the question has it
 * @param named matches where a text names it, however it is spelled there
 * @param rival matches where a text names something of its kind, itself included; null
 * where that can't be told
 */
record Key(Kind kind, String written, Pattern named, @Nullable Pattern rival) {

	/** Kinds of keys. */
	enum Kind {

		/** Letters and digits, such as W-1433, or a long number: PPR9087 is PPR-9087. */
		CODE,
		/** The number of a part of a document, such as section 9.4 or 第八版. */
		NUMBERED,
		/**
		 * A number behind any other word, such as berth 3. Where a table has other
		 * berths, there has to be a third.
		 */
		WITH_NUMBER,
		/**
		 * A number of three or four digits. Where a passage sets limits it may lie
		 * between them.
		 */
		AMOUNT,
		/** A year. A passage that names none may be about any. */
		YEAR,
		/**
		 * A name of several words, told by any of them: texts shorten names, questions
		 * misspell them.
		 */
		NAME,
		/** Words in quotation marks. */
		QUOTED;

		/**
		 * Whether what names it is what is asked for, rather than something around it.
		 */
		boolean tellsRowsApart() {
			return this == CODE || this == NUMBERED || this == WITH_NUMBER;
		}

		/**
		 * Whether some passage has to name it; which, the passages decide for themselves.
		 */
		boolean hasToBeFound() {
			return this == WITH_NUMBER || this == NAME || this == QUOTED;
		}

	}

	private static final Pattern LIMITS = Pattern.compile(
			"[0-9]\\s?[–—~～-]\\s?[0-9]|" + Lexicons.either((language) -> language.numerals().limit()),
			Pattern.CASE_INSENSITIVE);

	private static final Map<Lexicon, Pattern> DIGITS = Lexicons.all()
		.stream()
		.filter((language) -> !language.numerals().digits().isEmpty())
		.collect(Collectors.toUnmodifiableMap(Function.identity(),
				(language) -> Pattern.compile(language.numerals().digits())));

	/** Up to there all is plain. */
	private static final int FIRST_BEYOND_ASCII = 0x80;

	/** In one form of digits, letters and spaces. */
	static String plain(String text) {
		if (text.chars().allMatch((c) -> c < FIRST_BEYOND_ASCII)) {
			return text;
		}
		String plain = PlainLettersFilter.plain(Normalizer.normalize(text, Normalizer.Form.NFKC));
		for (Map.Entry<Lexicon, Pattern> digits : DIGITS.entrySet()) {
			plain = digits.getValue()
				.matcher(plain)
				.replaceAll((found) -> digits.getKey().numerals().plain(found.group()));
		}
		return plain;
	}

	boolean in(String plain) {
		return named.matcher(plain).find();
	}

	/** Whether the text names it, however it is written, and nothing else. */
	boolean isAllOf(String plain) {
		return in(plain) && named.matcher(plain).replaceAll("").chars().noneMatch(Character::isLetterOrDigit);
	}

	/**
	 * Whether the text is about another thing of this kind: it names one, and not this.
	 */
	boolean isPassedOver(String plain, List<Key> asked) {
		return rival != null && !in(plain)
				&& rival.matcher(plain)
					.results()
					.anyMatch((found) -> asked.stream().noneMatch((key) -> key.in(found.group())));
	}

	/** Whether the text names something of this kind, itself included. */
	boolean hasRivalIn(String plain) {
		return rival != null && rival.matcher(plain).find();
	}

	/**
	 * Whether none of the passages names it though it has to be named: a number behind a
	 * word only where a table has others of its kind.
	 */
	boolean isMissingIn(List<KeyedPassage> passages) {
		return passages.stream().noneMatch((passage) -> passage.names(this))
				&& (kind != Kind.WITH_NUMBER || passages.stream().anyMatch((passage) -> passage.hasRowOfKind(this)));
	}

	/** Whether the text sets limits that an amount may lie between. */
	static boolean setsLimits(String text) {
		return LIMITS.matcher(text).find();
	}

}
