package io.lectern.parse.child.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.office.NumberForm;
import org.jspecify.annotations.Nullable;

/** Counts the paragraphs of lists and numbered headings, and says their numbers. */
final class Numbering {

	private static final int LEVELS = 9;

	private static final Pattern PLACE = Pattern.compile("%([1-9])");

	private final Styles styles;

	private final Map<String, Element> definitions = new HashMap<>();

	private final Map<String, Element> lists = new HashMap<>();

	/** How far each definition has counted; lists of the same one count on. */
	private final Map<String, int[]> counts = new HashMap<>();

	private final Set<String> begun = new HashSet<>();

	Numbering(@Nullable Element root, Styles styles) {
		this.styles = styles;
		if (root != null) {
			root.children("w:abstractNum")
				.forEach((each) -> definitions.put(each.attribute("w:abstractNumId", ""), each));
			root.children("w:num").forEach((each) -> lists.put(each.attribute("w:numId", ""), each));
		}
	}

	/** Counts a paragraph; null where it is in no list. */
	@Nullable Item count(Element paragraph) {
		String own = paragraph.value("w:val", "w:pPr", "w:numPr", "w:numId");
		String list = (own != null) ? own : styles.numbering(paragraph);
		Element num = lists.get(String.valueOf(list));
		Element definition = (num != null) ? definition(num, 0) : null;
		if (num == null || definition == null || list == null) {
			return null;
		}
		String said = paragraph.value("w:val", "w:pPr", "w:numPr", "w:ilvl");
		int level = (said != null) ? Element.integer(said, 0) : (own != null) ? 0 : levelOfStyle(definition, paragraph);
		level = Math.clamp(level, 0, LEVELS - 1);
		count(num, list, definition, level);
		return new Item(label(num, definition, level), level + 1);
	}

	/** A definition may stand for a style's, which then has the levels. */
	private @Nullable Element definition(Element num, int steps) {
		Element definition = definitions.get(String.valueOf(num.value("w:val", "w:abstractNumId")));
		String style = (definition != null) ? definition.value("w:val", "w:numStyleLink") : null;
		Element other = lists.get(String.valueOf(styles.listNumbering(style)));
		return (style != null && other != null && other != num && steps < LEVELS) ? definition(other, steps + 1)
				: definition;
	}

	private int levelOfStyle(Element definition, Element paragraph) {
		for (Element level : definition.children("w:lvl")) {
			if (String.valueOf(styles.of(paragraph)).equals(level.value("w:val", "w:pStyle"))) {
				return level.number("w:ilvl", 0);
			}
		}
		return Element.integer(styles.numberingLevel(paragraph), 0);
	}

	private void count(Element num, String list, Element definition, int level) {
		int[] count = counts.computeIfAbsent(definition.attribute("w:abstractNumId", ""), (key) -> new int[LEVELS]);
		if (begun.add(list + "/" + level)) {
			String start = override(num, level, "w:startOverride");
			if (start != null) {
				count[level] = 0;
			}
		}
		for (int above = 0; above < level; above++) {
			if (count[above] == 0) {
				count[above] = start(num, definition, above);
			}
		}
		count[level] = (count[level] == 0) ? start(num, definition, level) : count[level] + 1;
		for (int below = level + 1; below < LEVELS; below++) {
			Element deeper = level(num, definition, below);
			int after = Element.integer((deeper != null) ? deeper.value("w:val", "w:lvlRestart") : null, below);
			if (after > level) {
				count[below] = 0;
			}
		}
	}

	private static @Nullable String override(Element num, int level, String name) {
		for (Element override : num.children("w:lvlOverride")) {
			if (override.number("w:ilvl", -1) == level) {
				return override.value("w:val", name);
			}
		}
		return null;
	}

	private int start(Element num, Element definition, int level) {
		String override = override(num, level, "w:startOverride");
		Element said = level(num, definition, level);
		String start = (override != null) ? override : (said != null) ? said.value("w:val", "w:start") : null;
		return Element.integer(start, 1);
	}

	private static @Nullable Element level(Element num, Element definition, int level) {
		for (Element override : num.children("w:lvlOverride")) {
			Element own = override.child("w:lvl");
			if (override.number("w:ilvl", -1) == level && own != null) {
				return own;
			}
		}
		for (Element said : definition.children("w:lvl")) {
			if (said.number("w:ilvl", -1) == level) {
				return said;
			}
		}
		return null;
	}

	private String label(Element num, Element definition, int at) {
		Element level = level(num, definition, at);
		if (level == null || NumberForm.write(1, form(level)) == null) {
			return "";
		}
		int[] count = counts.getOrDefault(definition.attribute("w:abstractNumId", ""), new int[LEVELS]);
		boolean legal = level.child("w:isLgl") != null && level.isOn("w:isLgl");
		String pattern = String.valueOf(level.value("w:val", "w:lvlText"));
		Matcher places = PLACE.matcher(pattern.equals("null") ? "" : pattern);
		String label = places.replaceAll((place) -> {
			int which = place.group(1).charAt(0) - '1';
			Element other = level(num, definition, which);
			String form = (other == null || legal && which != at) ? "decimal" : form(other);
			String number = NumberForm.write(count[which], form);
			return Matcher.quoteReplacement((number != null) ? number : "");
		});
		boolean tight = "nothing".equals(level.value("w:val", "w:suff"));
		return label.isBlank() ? "" : label.strip() + (tight ? "" : " ");
	}

	private static String form(Element level) {
		Element form = level.child("w:numFmt");
		if (form == null) {
			form = level.child("mc:AlternateContent", "mc:Fallback", "w:numFmt");
		}
		return (form != null) ? form.attribute("w:val", "decimal") : "decimal";
	}

	/**
	 * A paragraph's place in a list.
	 *
	 * @param label its number with what stands around and behind it; empty for a bullet
	 * @param level from 1
	 */
	record Item(String label, int level) {
	}

}
