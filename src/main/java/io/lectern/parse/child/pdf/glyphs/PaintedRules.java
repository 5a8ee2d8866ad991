package io.lectern.parse.child.pdf.glyphs;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import io.lectern.parse.child.pdf.glyphs.PageRules.Shade;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/** Collects the straight lines and plain areas of a page, as tables are drawn with. */
final class PaintedRules {

	/** What is thinner, in points, is a line. */
	private static final double THIN = 2.5;

	/** Shorter ones, in points, are strokes of a letter or dots. */
	private static final double SHORTEST = 4;

	/** Further from straight, in points, is aslant. */
	private static final double ASLANT = 0.7;

	/** Pages with more are drawings, and looking through them would take long. */
	private static final int MOST = 20_000;

	private static final int WHITE = 0xFFFFFF;

	private final List<Rectangle2D> lines = new ArrayList<>();

	private final List<Shade> shades = new ArrayList<>();

	PageRules found() {
		return (lines.size() + shades.size() > MOST) ? PageRules.NONE : new PageRules(lines, shades);
	}

	/** The sides of a path that is stroked. */
	void stroke(Path2D path, PDGraphicsState state) {
		Integer colour = TextColours.of(state.getStrokingColor());
		if (isFull() || colour != null && PaintedBoxes.distance(colour, WHITE) <= PaintedBoxes.ALIKE) {
			return;
		}
		Rectangle2D clip = state.getCurrentClippingPath().getBounds2D();
		double[] at = new double[6];
		double[] first = new double[2];
		double[] last = new double[2];
		for (PathIterator side = path.getPathIterator(null); !side.isDone(); side.next()) {
			int kind = side.currentSegment(at);
			if (kind == PathIterator.SEG_MOVETO) {
				first = new double[] { at[0], at[1] };
			}
			else if (kind == PathIterator.SEG_LINETO) {
				line(last[0], last[1], at[0], at[1], clip);
			}
			else {
				line(last[0], last[1], first[0], first[1], clip);
			}
			last = (kind == PathIterator.SEG_CLOSE) ? first : new double[] { at[0], at[1] };
		}
	}

	private void line(double x0, double y0, double x1, double y1, Rectangle2D clip) {
		if (Math.min(Math.abs(x1 - x0), Math.abs(y1 - y0)) <= ASLANT) {
			Rectangle2D box = new Rectangle2D.Double(Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0),
					Math.abs(y1 - y0));
			add(clipped(box, clip));
		}
	}

	/** The rectangles of a path that is filled. */
	void fill(Path2D path, PDGraphicsState state) {
		Integer colour = TextColours.of(state.getNonStrokingColor());
		if (isFull() || colour != null && PaintedBoxes.distance(colour, WHITE) == 0) {
			return;
		}
		Rectangle2D clip = state.getCurrentClippingPath().getBounds2D();
		for (Path2D part : parts(path)) {
			Rectangle2D box = part.getBounds2D();
			if (isLine(box)) {
				add(clipped(box, clip));
			}
			else if (colour != null && PaintedBoxes.isOpaque(state) && isRectangle(part, box)) {
				shades.add(new Shade(clipped(box, clip), colour));
			}
		}
	}

	/** A line that is drawn as an image. */
	void image(Rectangle2D box) {
		if (isLine(box) && !isFull()) {
			add(box);
		}
	}

	private boolean isFull() {
		return lines.size() + shades.size() > MOST;
	}

	private void add(Rectangle2D box) {
		if (Math.max(box.getWidth(), box.getHeight()) >= SHORTEST) {
			lines.add(box);
		}
	}

	private static boolean isLine(Rectangle2D box) {
		return Math.min(box.getWidth(), box.getHeight()) <= THIN;
	}

	private static boolean isRectangle(Shape part, Rectangle2D box) {
		return part.contains(box.getX() + 0.05 * box.getWidth(), box.getY() + 0.05 * box.getHeight(),
				0.9 * box.getWidth(), 0.9 * box.getHeight());
	}

	/** A line has no area, so that a clip must not be cut out of it as one. */
	private static Rectangle2D clipped(Rectangle2D box, Rectangle2D clip) {
		double x0 = Math.max(box.getMinX(), clip.getMinX());
		double x1 = Math.min(box.getMaxX(), clip.getMaxX());
		double y0 = Math.max(box.getMinY(), clip.getMinY());
		double y1 = Math.min(box.getMaxY(), clip.getMaxY());
		boolean outside = x1 < x0 - THIN || y1 < y0 - THIN;
		return outside ? new Rectangle2D.Double()
				: new Rectangle2D.Double(x0, y0, Math.max(0, x1 - x0), Math.max(0, y1 - y0));
	}

	private static List<Path2D> parts(Path2D path) {
		List<Path2D> parts = new ArrayList<>();
		double[] at = new double[6];
		for (PathIterator side = path.getPathIterator(null); !side.isDone(); side.next()) {
			int kind = side.currentSegment(at);
			if (kind == PathIterator.SEG_MOVETO) {
				parts.add(new Path2D.Double());
				parts.getLast().moveTo(at[0], at[1]);
			}
			else if (kind == PathIterator.SEG_LINETO) {
				parts.getLast().lineTo(at[0], at[1]);
			}
		}
		return parts;
	}

}
