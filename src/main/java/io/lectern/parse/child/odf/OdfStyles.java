package io.lectern.parse.child.odf;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import io.lectern.parse.child.office.Element;
import org.jspecify.annotations.Nullable;

/** What the styles of an OpenDocument file say. */
final class OdfStyles {

	private static final int DEEPEST = 20;

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
