package io.lectern.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.lectern.language.Lexicons;

/**
 * The abbreviations that texts define themselves, as in "technical availability (TA)" or
 * 港务管理局（以下简称港务局）. Where a Latin abbreviation's letters stand in the words before it is
 * told as by Schwartz and Hearst ("A simple algorithm for identifying abbreviation
 * definitions in biomedical text", PSB 2003).
 */
public final class Definitions {

	private static final Pattern BRACKETS = Pattern.compile("[(（]\\s?([\\p{Lu}][\\p{Lu}\\p{N}&.-]{1,7})s?\\s?[)）]");

	private static final Pattern BEFORE = Pattern.compile(
			"(?:[\\p{L}\\p{N}&&[^\\p{IsHan}]]+[\\s'’/-]+){0,10}[\\p{L}\\p{N}&&[^\\p{IsHan}]]+\\s?$|[\\p{IsHan}]{2,10}\\s?$");

	/** Two groups: what is defined, and what it is called. */
	private static final Pattern CALLED = Lexicons.pattern((language) -> language.statements().isCalled());

	/** How far before a bracket a definition is looked for. */
	private static final int REACH = 120;

	private Definitions() {
	}

	/** Of all the texts together. */
	public static Glossary in(Collection<String> texts) {
		List<List<String>> groups = new ArrayList<>();
		for (String text : texts) {
			for (Matcher brackets = BRACKETS.matcher(text); brackets.find();) {
				String words = defined(text.substring(Math.max(0, brackets.start() - REACH), brackets.start()),
						brackets.group(1));
				if (words != null) {
					groups.add(List.of(brackets.group(1), words));
				}
			}
			for (Matcher called = CALLED.matcher(text); called.find();) {
				groups.add(List.of(called.group(1), called.group(2)));
			}
		}
		return groups.isEmpty() ? Glossary.EMPTY : Glossary.of(groups);
	}

	private static @Nullable String defined(String before, String abbreviation) {
		Matcher words = BEFORE.matcher(before);
		if (!words.find()) {
			return null;
		}
		String all = words.group().strip();
		// Where a Chinese name begins can't be told from Latin letters.
		return (all.codePointAt(0) >= 0x2E80) ? all : beginning(all, abbreviation);
	}

	/**
	 * The shortest end of the words whose letters hold those of the abbreviation in their
	 * order, its first at the beginning of a word; null where there is none.
	 */
	private static @Nullable String beginning(String words, String abbreviation) {
		String lower = words.toLowerCase(Locale.ROOT);
		String letters = abbreviation.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
		int at = lower.length();
		for (int i = letters.length() - 1; i >= 0; i--) {
			do {
				at--;
			}
			while (at >= 0 && (lower.charAt(at) != letters.charAt(i)
					|| i == 0 && at > 0 && Character.isLetterOrDigit(lower.charAt(at - 1))));
			if (at < 0) {
				return null;
			}
		}
		String found = words.substring(at);
		return (found.length() > abbreviation.length() + 2) ? found : null;
	}

}
