package io.lectern.parse.child.odf;

import java.util.HashMap;
import java.util.Map;

import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.office.NumberForm;
import org.jspecify.annotations.Nullable;

/** Counts headings and the items of lists, and says their numbers. */
final class OdfNumbers {

	private static final int LEVELS = 11;

	private final Map<String, int[]> counts = new HashMap<>();

	/** Begins a list; it counts on where the same key was used before. */
	void begin(String key, boolean goesOn) {
		if (!goesOn) {
			counts.remove(key);
		}
	}

	/**
	 * Counts, and returns the number with what stands around and behind it; empty for a
	 * bullet.
	 * @param levels the definition, with an element a level
	 * @param level from 1
	 * @param start number to begin with again, null to count on
	 */
	String count(String key, Element levels, int level, @Nullable String start) {
		if (level < 1 || level >= LEVELS) {
			return "";
		}
		int[] count = counts.computeIfAbsent(key, (name) -> new int[LEVELS]);
		for (int above = 1; above < level; above++) {
			count[above] = Math.max(1, count[above]);
		}
		Element definition = definition(levels, level);
		int first = (definition != null) ? definition.number("text:start-value", 1) : 1;
		count[level] = (start != null) ? Element.integer(start, 1) : (count[level] == 0) ? first : count[level] + 1;
		for (int below = level + 1; below < LEVELS; below++) {
			count[below] = 0;
		}
		return (definition != null) ? label(levels, definition, level, count) : "";
	}

	private static @Nullable Element definition(Element levels, int level) {
		return levels.children()
			.stream()
			.filter((each) -> each.number("text:level", 0) == level)
			.findFirst()
			.orElse(null);
	}

	private static String label(Element levels, Element definition, int level, int[] count) {
		String own = number(definition, count[level]);
		if (own.isEmpty()) {
			return "";
		}
		StringBuilder label = new StringBuilder();
		for (int shown = Math.max(1, level - definition.number("text:display-levels", 1) + 1); shown < level; shown++) {
			Element above = definition(levels, shown);
			String number = (above != null) ? number(above, count[shown]) : "";
			label.append(number).append(number.isEmpty() ? "" : ".");
		}
		return (definition.attribute("style:num-prefix", "") + label + own
				+ definition.attribute("style:num-suffix", ""))
			.strip() + " ";
	}

	private static String number(Element definition, int number) {
		String format = definition.attribute("style:num-format", "");
		if (format.isEmpty()) {
			return "";
		}
		String form = switch (format) {
			case "1" -> "decimal";
			case "a" -> "lowerLetter";
			case "A" -> "upperLetter";
			case "i" -> "lowerRoman";
			case "I" -> "upperRoman";
			default -> Character.isIdeographic(format.codePointAt(0)) ? "chineseCounting" : "decimal";
		};
		return String.valueOf(NumberForm.write(number, form));
	}

}
