package io.lectern.parse.child.word;

import io.lectern.parse.child.office.Element;
import org.jspecify.annotations.Nullable;

/** Tells what of a Word file can be seen. */
final class Appearance {

	/** Half points: letters of that size and smaller are dots. */
	private static final int TINY = 4;

	private final Styles styles;

	/** Whether all of it stands on a ground of another colour than white. */
	private boolean coloured;

	Appearance(Styles styles) {
		this.styles = styles;
	}

	void pagesAreColoured() {
		coloured = true;
	}

	/**
	 * How a run is hidden, or null where it is not.
	 * @param onShade whether what it stands in may have a colour of its own
	 */
	@Nullable String hides(Element run, @Nullable String paragraphStyle, boolean onShade) {
		Element own = run.child("w:rPr");
		if (isVanished(own, paragraphStyle)) {
			return "hidden text";
		}
		if (own == null) {
			return null;
		}
		boolean shaded = onShade || coloured || own.child("w:shd") != null || own.child("w:highlight") != null
				|| styles.isShaded(own.value("w:val", "w:rStyle")) || styles.isShaded(paragraphStyle);
		if (!shaded && "FFFFFF".equalsIgnoreCase(own.value("w:val", "w:color"))) {
			return "white text";
		}
		int size = Element.integer(own.value("w:val", "w:sz"), TINY + 1);
		return (size <= TINY) ? "tiny text" : null;
	}

	/** Whether a paragraph's own mark is hidden, so that it takes no line. */
	boolean hidesMark(Element paragraph) {
		return isVanished(paragraph.child("w:pPr", "w:rPr"), styles.of(paragraph));
	}

	private boolean isVanished(@Nullable Element own, @Nullable String paragraphStyle) {
		if (own != null && own.child("w:vanish") != null) {
			return own.isOn("w:vanish");
		}
		String style = (own != null) ? own.value("w:val", "w:rStyle") : null;
		return styles.isHidden(style) || styles.isHidden(paragraphStyle);
	}

}
