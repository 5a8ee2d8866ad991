package io.lectern.parse.child.sheet;

import java.util.ArrayList;
import java.util.List;

import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.sheet.GridRow.Shown;
import org.jspecify.annotations.Nullable;

/** What the styles of a workbook's cells say of how they look. */
final class XlsxLooks {

	private final List<Shown> looks = new ArrayList<>();

	/**
	 * @param styles the workbook's styles
	 */
	XlsxLooks(@Nullable Element styles) {
		List<Element> fonts = children(styles, "s:fonts", "s:font");
		List<Element> fills = children(styles, "s:fills", "s:fill");
		for (Element style : children(styles, "s:cellXfs", "s:xf")) {
			Element bold = child(fonts, style.number("fontId", -1), "s:b");
			Element fill = child(fills, style.number("fillId", -1), "s:patternFill");
			boolean heading = bold != null && !bold.attribute("val", "1").matches("0|false")
					|| fill != null && fill.attribute("patternType", "").equals("solid");
			Element alignment = style.child("s:alignment");
			looks.add(new Shown("", heading, (alignment != null) ? alignment.number("indent", 0) : 0));
		}
	}

	private static List<Element> children(@Nullable Element styles, String group, String name) {
		Element found = (styles != null) ? styles.child(group) : null;
		return (found != null) ? found.children(name) : List.of();
	}

	private static @Nullable Element child(List<Element> of, int number, String name) {
		return (number >= 0 && number < of.size()) ? of.get(number).child(name) : null;
	}

	/** A cell of that style. */
	Shown shown(String text, int style) {
		Shown look = (style >= 0 && style < looks.size()) ? looks.get(style) : new Shown("", false, 0);
		return new Shown(text, look.heading(), look.indent());
	}

}
