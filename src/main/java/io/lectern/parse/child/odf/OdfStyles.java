package io.lectern.parse.child.odf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.office.Element;
import org.jspecify.annotations.Nullable;

/** What the styles of an OpenDocument file say. */
final class OdfStyles {

	private static final int DEEPEST = 20;

	private static final Pattern LENGTH = Pattern.compile("(-?\\d+\\.?\\d*)(\\D+)");

	private final Map<String, Element> styles = new HashMap<>();

	private final Map<String, Element> lists = new HashMap<>();

	private @Nullable Element outline;

	/**
	 * @param container of styles
	 */
	void add(@Nullable Element container) {
		if (container == null) {
			return;
		}
		for (Element style : container.children()) {
			switch (style.name()) {
				case "style:style" ->
					styles.put(key(style.attribute("style:family"), style.attribute("style:name")), style);
				case "text:list-style" -> lists.put(style.attribute("style:name", ""), style);
				case "text:outline-style" -> outline = style;
				default -> {
				}
			}
		}
	}

	private static String key(@Nullable String family, @Nullable String name) {
		return family + "/" + name;
	}

	/** How headings are numbered, null where they are not. */
	@Nullable Element outline() {
		return outline;
	}

	@Nullable Element list(@Nullable String name) {
		return lists.get(String.valueOf(name));
	}

	/** Whether text of that style is not displayed. */
	boolean isHidden(String family, @Nullable String name) {
		String display = inherited(family, name, (style) -> style.value("text:display", "style:text-properties"));
		return "none".equals(display);
	}

	/** Whether a sheet of that style is not displayed. */
	boolean isHiddenTable(@Nullable String name) {
		return "false"
			.equals(inherited("table", name, (style) -> style.value("table:display", "style:table-properties")));
	}

	/** Whether a slide of that style is not displayed. */
	boolean isHiddenPage(@Nullable String name) {
		return "hidden".equals(inherited("drawing-page", name,
				(style) -> style.value("presentation:visibility", "style:drawing-page-properties")));
	}

	/**
	 * A table's cell as it looks.
	 * @param text what it says
	 */
	GridCell look(Element cell, String text) {
		String style = cell.attribute("table:style-name");
		Element first = cell.child("text:p");
		String paragraph = (first != null) ? first.attribute("text:style-name") : null;
		boolean bold = "bold".equals(weight("paragraph", paragraph)) || "bold".equals(weight("table-cell", style))
				|| first != null && isBold(first);
		String ground = inherited("table-cell", style,
				(found) -> found.value("fo:background-color", "style:table-cell-properties"));
		boolean shaded = ground != null && !ground.matches("(?i)transparent|#ffffff");
		return GridCell.of(text)
			.heading(bold || shaded)
			.indented(left("paragraph", paragraph) + left("table-cell", style));
	}

	private @Nullable String weight(String family, @Nullable String style) {
		return inherited(family, style, (found) -> found.value("fo:font-weight", "style:text-properties"));
	}

	/** Whether all of a paragraph is of a bold kind. */
	private boolean isBold(Element paragraph) {
		List<Element> spans = paragraph.children("text:span");
		return !spans.isEmpty()
				&& spans.stream().allMatch((span) -> "bold".equals(weight("text", span.attribute("text:style-name"))))
				&& paragraph.text().strip().length() == spans.stream().mapToInt((span) -> span.text().length()).sum();
	}

	/** Millimetres, about, that text begins from the left. */
	private double left(String family, @Nullable String style) {
		return millimetres(
				inherited(family, style, (found) -> found.value("fo:margin-left", "style:paragraph-properties")))
				+ millimetres(inherited(family, style,
						(found) -> found.value("fo:text-indent", "style:paragraph-properties")))
				+ millimetres(inherited(family, style,
						(found) -> found.value("fo:padding-left", "style:table-cell-properties")));
	}

	private static double millimetres(@Nullable String length) {
		Matcher matcher = LENGTH.matcher((length != null) ? length : "");
		return !matcher.matches() ? 0 : Double.parseDouble(matcher.group(1)) * switch (matcher.group(2)) {
			case "cm" -> 10;
			case "in" -> 25.4;
			case "pt" -> 0.353;
			default -> 1;
		};
	}

	/** The numbering that a paragraph's style gives it. */
	@Nullable String listOf(@Nullable String paragraphStyle) {
		return inherited("paragraph", paragraphStyle, (style) -> style.attribute("style:list-style-name"));
	}

	/** Whether a style is made of the one called so. */
	boolean isOf(@Nullable String paragraphStyle, String ancestor) {
		return "yes"
			.equals(inherited("paragraph", paragraphStyle,
					(style) -> ancestor.equals(style.attribute("style:name")) ? "yes" : null))
				|| ancestor.equals(paragraphStyle);
	}

	private @Nullable String inherited(String family, @Nullable String name, Function<Element, @Nullable String> said) {
		String at = name;
		for (int i = 0; at != null && i < DEEPEST; i++) {
			Element style = styles.get(key(family, at));
			if (style == null) {
				return null;
			}
			String value = said.apply(style);
			if (value != null) {
				return value;
			}
			at = style.attribute("style:parent-style-name");
		}
		return null;
	}

}
