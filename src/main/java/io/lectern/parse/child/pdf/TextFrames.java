package io.lectern.parse.child.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Turns a page's glyphs so that each text runs to the right and its lines downwards,
 * those of one direction together: upright text, text turned by quarters, slanting
 * stamps, columns of Chinese that are read from the right.
 */
final class TextFrames {

	/** Text that is turned by fewer degrees is only scanned askew. */
	private static final int SLANTED = 5;

	/**
	 * Glyphs of one direction.
	 *
	 * @param angle degrees by which the text is turned to the left; -1 where it runs down
	 */
	record Frame(int angle, List<Glyph> glyphs) {

		/** From the page's own coordinates to those of the text, null where it slants. */
		@Nullable UnaryOperator<Rectangle2D> place(Rectangle2D crop) {
			double left = crop.getMinX();
			double bottom = crop.getMinY();
			double width = crop.getWidth();
			double height = crop.getHeight();
			return switch (angle) {
				case 0 -> (box) -> box(box.getMinX() - left, height - box.getMaxY() + bottom, box, false);
				case 90 -> (box) -> box(box.getMinY() - bottom, box.getMinX() - left, box, true);
				case 180 -> (box) -> box(width - box.getMaxX() + left, box.getMinY() - bottom, box, false);
				case 270 -> (box) -> box(height - box.getMaxY() + bottom, width - box.getMaxX() + left, box, true);
				default -> null;
			};
		}

		private static Rectangle2D box(double x, double y, Rectangle2D box, boolean turned) {
			return new Rectangle2D.Double(x, y, turned ? box.getHeight() : box.getWidth(),
					turned ? box.getWidth() : box.getHeight());
		}

	}

	private final Map<PDFont, Boolean> bold = new IdentityHashMap<>();

	private final float width;

	private final float height;

	private final int rotation;

	private TextFrames(TextPosition any, int rotation) {
		this.rotation = rotation;
		this.width = any.getPageWidth();
		this.height = any.getPageHeight();
	}

	/** Glyphs by direction, in the order they are drawn; the most come first. */
	static List<Frame> of(List<TextPosition> drawn, int rotation) {
		if (drawn.isEmpty()) {
			return List.of();
		}
		TextFrames frames = new TextFrames(drawn.getFirst(), rotation);
		Map<Integer, List<Glyph>> directions = new LinkedHashMap<>();
		List<Glyph> columns = new ArrayList<>();
		for (TextPosition glyph : drawn) {
			if (glyph.getUnicode() == null || glyph.getUnicode().isEmpty()) {
				continue;
			}
			int angle = angle(glyph);
			boolean column = glyph.getFont().isVertical() && angle == 0;
			(column ? columns : directions.computeIfAbsent(angle, (key) -> new ArrayList<>()))
				.add(frames.glyph(glyph, angle));
		}
		VerticalColumns vertical = new VerticalColumns(directions.getOrDefault(0, List.of()), columns, frames.width);
		directions.put(0, vertical.rest());
		List<Frame> all = new ArrayList<>();
		directions.forEach((angle, glyphs) -> all.add(new Frame(angle, glyphs)));
		all.add(new Frame(-1, vertical.glyphs()));
		return all.stream()
			.filter((frame) -> !frame.glyphs().stream().allMatch(Glyph::isBlank))
			.sorted(Comparator.comparingInt((Frame frame) -> frame.glyphs().size()).reversed())
			.toList();
	}

	/** Degrees by which the text is turned to the left, of four quarters or a slant. */
	private static int angle(TextPosition glyph) {
		double turned = Math
			.toDegrees(Math.atan2(glyph.getTextMatrix().getShearY(), glyph.getTextMatrix().getScaleX()));
		int angle = Math.floorMod(Math.round(turned), 360);
		boolean slanted = Math.abs(angle - 90 * Math.round(angle / 90.0)) >= SLANTED;
		return slanted ? angle : Math.round(glyph.getDir()) % 360;
	}

	private Glyph glyph(TextPosition drawn, int angle) {
		double size = PdfPage.size(drawn);
		double advance = drawn.getWidthDirAdj();
		double x = drawn.getXDirAdj();
		double y = drawn.getYDirAdj();
		if (angle % 90 != 0) {
			double turned = Math.toRadians(angle);
			double userX = drawn.getTextMatrix().getTranslateX();
			double userY = drawn.getTextMatrix().getTranslateY();
			// Moved so that lines count from the top of the page as those of upright text
			// do.
			x = userX * Math.cos(turned) + userY * Math.sin(turned) + width + height;
			y = userX * Math.sin(turned) - userY * Math.cos(turned) + width + height;
			advance = Math.hypot(drawn.getEndX() - userX, drawn.getEndY() - userY);
		}
		double drawnWidth = drawn.getFont().isVertical() ? size : advance;
		Glyph.Box box = box(x, y, drawnWidth, size, angle);
		String letters = Glyph.typed(drawn.getUnicode(), drawnWidth > 0.05 * size);
		return new Glyph(letters, x, y, drawnWidth, size, space(drawn, size), isBold(drawn.getFont()), box);
	}

	private static double space(TextPosition glyph, double size) {
		double own = glyph.getWidthOfSpace();
		return (own > 0.1 * size && own < size) ? own : WordGaps.USUAL_SPACE * size;
	}

	private boolean isBold(PDFont font) {
		return bold.computeIfAbsent(font, TextFrames::looksBold);
	}

	private static boolean looksBold(PDFont font) {
		String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
		if (name.contains("bold") || name.contains("black") || name.contains("heavy") || name.contains("semibold")
				|| name.contains("-demi")) {
			return true;
		}
		PDFontDescriptor descriptor = font.getFontDescriptor();
		return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
	}

	private Glyph.Box box(double x, double y, double wide, double size, int angle) {
		double x0 = 1;
		double y0 = 1;
		double x1 = 0;
		double y1 = 0;
		for (int corner = 0; corner < 4; corner++) {
			double[] at = displayed(x + corner % 2 * wide, y + ((corner < 2) ? -0.8 : 0.2) * size, angle);
			x0 = Math.min(x0, at[0]);
			y0 = Math.min(y0, at[1]);
			x1 = Math.max(x1, at[0]);
			y1 = Math.max(y1, at[1]);
		}
		return new Glyph.Box(x0, y0, x1, y1);
	}

	/** From where text is read to fractions of the page as it is displayed. */
	private double[] displayed(double x, double y, int angle) {
		double turned = Math.toRadians(angle);
		double along = x - width - height;
		double across = y - width - height;
		double userX = switch (angle) {
			case 0 -> x;
			case 90 -> y;
			case 180 -> width - x;
			case 270 -> width - y;
			default -> along * Math.cos(turned) + across * Math.sin(turned);
		};
		double userY = switch (angle) {
			case 0 -> height - y;
			case 90 -> x;
			case 180 -> y;
			case 270 -> height - x;
			default -> along * Math.sin(turned) - across * Math.cos(turned);
		};
		return switch (rotation) {
			case 90 -> new double[] { userY / height, userX / width };
			case 180 -> new double[] { 1 - userX / width, userY / height };
			case 270 -> new double[] { 1 - userY / height, 1 - userX / width };
			default -> new double[] { userX / width, 1 - userY / height };
		};
	}

}
