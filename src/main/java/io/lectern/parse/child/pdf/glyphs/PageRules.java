package io.lectern.parse.child.pdf.glyphs;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The lines and areas that a page draws, in the page's own coordinates.
 *
 * @param lines straight ones, upright or level, each in a box around it
 * @param shades rectangles filled with a colour that can be told from white
 */
public record PageRules(List<Rectangle2D> lines, List<Shade> shades) {

	public static final PageRules NONE = new PageRules(List.of(), List.of());

	/**
	 * @param colour red, green and blue
	 */
	public record Shade(Rectangle2D box, int colour) {
	}

}
