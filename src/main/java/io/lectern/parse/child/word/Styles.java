package io.lectern.parse.child.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import io.lectern.parse.child.office.Element;
import org.jspecify.annotations.Nullable;

/** What the styles of a Word file say of its paragraphs and runs. */
final class Styles {

	/** A style is based on another at most so many times. */
	private static final int DEEPEST = 20;

	private static final int DEEPEST_HEADING = 6;

	private final Map<String, Element> styles = new HashMap<>();

	private @Nullable String usual;

	Styles(@Nullable Element root) {
		if (root != null) {
			for (Element style : root.children("w:style")) {
				String id = style.attribute("w:styleId", "");
				styles.put(id, style);
				if (style.says("w:default") && "paragraph".equals(style.attribute("w:type"))) {
					usual = id;
				}
			}
		}
	}

	/** The style of a paragraph. */
	@Nullable String of(Element paragraph) {
		String own = paragraph.value("w:val", "w:pPr", "w:pStyle");
		return (own != null) ? own : usual;
	}

	/** A heading's level from 1; 0 for other paragraphs. */
	int headingLevel(Element paragraph) {
		String own = paragraph.value("w:val", "w:pPr", "w:outlineLvl");
		String level = (own != null) ? own : inherited(of(paragraph), Styles::outline);
		int number = Element.integer(level, 9);
		return (number >= 0 && number < 9) ? Math.min(DEEPEST_HEADING, number + 1) : 0;
	}

	private static @Nullable String outline(Element style) {
		String said = style.value("w:val", "w:pPr", "w:outlineLvl");
		if (said != null) {
			return said;
		}
		String name = name(style);
		if (name.matches("heading [1-9]")) {
			return String.valueOf(name.charAt(8) - '1');
		}
		return switch (name) {
			case "title" -> "0";
			case "subtitle" -> "1";
			default -> null;
		};
	}

	boolean isCaption(Element paragraph) {
		return "yes".equals(inherited(of(paragraph), (style) -> name(style).equals("caption") ? "yes" : null));
	}

	private static String name(Element style) {
		return String.valueOf(style.value("w:val", "w:name")).toLowerCase(Locale.ROOT);
	}

	/** The numbering that a paragraph's style gives it, and the level there. */
	@Nullable String numbering(Element paragraph) {
		return inherited(of(paragraph), (style) -> style.value("w:val", "w:pPr", "w:numPr", "w:numId"));
	}

	@Nullable String numberingLevel(Element paragraph) {
		return inherited(of(paragraph), (style) -> style.value("w:val", "w:pPr", "w:numPr", "w:ilvl"));
	}

	/** The numbering that a style for lists stands for. */
	@Nullable String listNumbering(@Nullable String style) {
		return inherited(style, (found) -> found.value("w:val", "w:pPr", "w:numPr", "w:numId"));
	}

	/** Whether a style's text is not displayed. */
	boolean isHidden(@Nullable String style) {
		return "yes".equals(inherited(style, (found) -> {
			Element run = found.child("w:rPr");
			return (run == null || run.child("w:vanish") == null) ? null : run.isOn("w:vanish") ? "yes" : "no";
		}));
	}

	/** Whether a style gives its text a ground of its own. */
	boolean isShaded(@Nullable String style) {
		return inherited(style,
				(found) -> (found.child("w:pPr", "w:shd") != null || found.child("w:rPr", "w:shd") != null) ? "yes"
						: null) != null;
	}

	/** Whether a style's text is bold. */
	boolean isBold(@Nullable String style) {
		return "yes".equals(inherited(style, (found) -> {
			Element run = found.child("w:rPr");
			return (run == null || run.child("w:b") == null) ? null : run.isOn("w:b") ? "yes" : "no";
		}));
	}

	/** Whether a table's style makes its first row look different. */
	boolean showsFirstRow(@Nullable String tableStyle) {
		return inherited(tableStyle,
				(found) -> found.children("w:tblStylePr")
					.stream()
					.filter((part) -> "firstRow".equals(part.attribute("w:type")))
					.filter((part) -> part.child("w:rPr", "w:b") != null || part.child("w:tcPr", "w:shd") != null)
					.map(Element::name)
					.findFirst()
					.orElse(null)) != null;
	}

	/** Twips that a paragraph's first line begins from the left. */
	int left(Element paragraph) {
		Element own = paragraph.child("w:pPr", "w:ind");
		return left(own, "w:left", "w:start", paragraph) + left(own, "w:firstLine", "w:firstLine", paragraph)
				- left(own, "w:hanging", "w:hanging", paragraph);
	}

	private int left(@Nullable Element own, String name, String other, Element paragraph) {
		String said = (own != null) ? own.attribute(name, String.valueOf(own.attribute(other))) : "null";
		return Element.integer(said.equals("null") ? inherited(of(paragraph), (style) -> {
			Element indent = style.child("w:pPr", "w:ind");
			return (indent != null)
					? (indent.attribute(name) != null) ? indent.attribute(name) : indent.attribute(other) : null;
		}) : said, 0);
	}

	private @Nullable String inherited(@Nullable String id, Function<Element, @Nullable String> said) {
		String at = id;
		for (int i = 0; at != null && i < DEEPEST; i++) {
			Element style = styles.get(at);
			if (style == null) {
				return null;
			}
			String value = said.apply(style);
			if (value != null) {
				return value;
			}
			at = style.value("w:val", "w:basedOn");
		}
		return null;
	}

}
