package io.lectern.parse.child.pdf.glyphs;

import java.awt.geom.Rectangle2D;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * What of a page is shown, and how it is turned: from the page's own coordinates (points,
 * y upwards) to those of the reader.
 */
public record PageFrame(Rectangle2D crop, int rotation) {

	static PageFrame of(PDPage page) {
		return new PageFrame(box(page.getCropBox()), Math.floorMod(page.getRotation(), 360));
	}

	public static Rectangle2D box(PDRectangle box) {
		return new Rectangle2D.Double(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
	}

	/** Square points. */
	public double area() {
		return crop.getWidth() * crop.getHeight();
	}

	/** In fractions of the page as it is displayed, y downwards. */
	public Rectangle2D displayed(Rectangle2D box) {
		double x0 = (box.getMinX() - crop.getMinX()) / crop.getWidth();
		double x1 = (box.getMaxX() - crop.getMinX()) / crop.getWidth();
		double y0 = (box.getMinY() - crop.getMinY()) / crop.getHeight();
		double y1 = (box.getMaxY() - crop.getMinY()) / crop.getHeight();
		return switch (rotation) {
			case 90 -> new Rectangle2D.Double(y0, x0, y1 - y0, x1 - x0);
			case 180 -> new Rectangle2D.Double(1 - x1, y0, x1 - x0, y1 - y0);
			case 270 -> new Rectangle2D.Double(1 - y1, 1 - x1, y1 - y0, x1 - x0);
			default -> new Rectangle2D.Double(x0, 1 - y1, x1 - x0, y1 - y0);
		};
	}

}
