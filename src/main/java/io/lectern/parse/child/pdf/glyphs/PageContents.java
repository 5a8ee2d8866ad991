package io.lectern.parse.child.pdf.glyphs;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * What a page holds, before lines are made of its glyphs.
 *
 * @param frame what of it is shown
 * @param glyphs those to be seen, in the order they are drawn; doubled ones, drawn so to
 * look bold, once
 * @param hidden those that can't be seen
 * @param images in the order they are drawn
 * @param shapes how many lines, areas and images are painted
 * @param read whether there is a text layer behind its image, so that it has been read
 * @param named how many glyphs say which character they are
 * @param nameless how many don't
 * @param rules the lines and areas that are painted
 */
public record PageContents(PageFrame frame, List<TextPosition> glyphs, Map<Concealment, List<TextPosition>> hidden,
		List<PlacedImage> images, int shapes, boolean read, int named, int nameless, PageRules rules) {

	/** Nothing at all. */
	public static final PageContents NONE = new PageContents(new PageFrame(new Rectangle2D.Double(0, 0, 1, 1), 0),
			List.of(), Map.of(), List.of(), 0, false, 0, 0, PageRules.NONE);

	/** A scanner or a reader's stamp may have written so many letters onto an image. */
	private static final int STAMP = 100;

	/** Share of the page that is image at least where its text is one. */
	private static final double MOSTLY_IMAGE = 0.5;

	/** Letters drawn as shapes take so many of them at least. */
	private static final int OUTLINED = 30;

	/** Share of the glyphs that mean nothing where the text is not to be trusted. */
	private static final double NAMELESS = 0.3;

	/** Points around a box in which its text may stand as well. */
	private static final double NEAR = 3;

	/** Sizes of the letters that may lie between a label's letters, and its box. */
	private static final double LABEL = 3;

	private static final int LONGEST_LABEL = 80;

	/** Whether the page has no text but what is drawn there. */
	public boolean isImage() {
		long letters = letters();
		return letters < STAMP && isMostlyImage(images, frame) || letters == 0 && shapes > 0;
	}

	/** Whether there may be text in what is drawn: it is no blank page with a rule. */
	public boolean showsSomething() {
		return isMostlyImage(images, frame) && !read || !images.isEmpty() && letters() == 0 || shapes >= OUTLINED;
	}

	private long letters() {
		return glyphs.stream().filter((glyph) -> isReadable(glyph.getUnicode())).count();
	}

	static boolean isMostlyImage(List<PlacedImage> images, PageFrame frame) {
		return images.stream().mapToDouble(PlacedImage::area).sum() >= MOSTLY_IMAGE * frame.area();
	}

	/** Fonts that don't say what their glyphs mean have them in the private use area. */
	static boolean isReadable(String unicode) {
		return unicode != null && unicode.codePoints().anyMatch(Character::isLetterOrDigit);
	}

	/** Whether a good part of the letters can't be what they say they are. */
	public boolean isGarbled() {
		return nameless >= 20 && nameless >= NAMELESS * (named + nameless) || ShuffledLetters.suspects(glyphs);
	}

	/** How many letters stand in a box, in the page's own coordinates. */
	public long lettersIn(Rectangle2D box) {
		return glyphsIn(box).filter((glyph) -> isReadable(glyph.getUnicode())).count();
	}

	/** The text in a box. */
	public String textIn(Rectangle2D box) {
		return GlyphText.of(glyphsIn(box).toList());
	}

	/** Whether the text in a box is that, among others. */
	public boolean says(String text, Rectangle2D box) {
		Rectangle2D wider = new Rectangle2D.Double(box.getX() - NEAR, box.getY() - NEAR, box.getWidth() + 2 * NEAR,
				box.getHeight() + 2 * NEAR);
		return withoutBlanks(textIn(wider)).contains(withoutBlanks(text));
	}

	private static String withoutBlanks(String text) {
		return text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
	}

	private Stream<TextPosition> glyphsIn(Rectangle2D box) {
		Rectangle2D shown = frame.displayed(box);
		return glyphs.stream().filter((glyph) -> shown.contains(middle(glyph)));
	}

	/**
	 * The words on the left of a box, beside it and on its line; empty where none are
	 * near.
	 */
	public String textBefore(Rectangle2D box) {
		Rectangle2D shown = frame.displayed(box);
		List<TextPosition> line = glyphs.stream()
			.filter((glyph) -> middle(glyph).getX() < shown.getMinX() && middle(glyph).getY() > shown.getMinY()
					&& middle(glyph).getY() < shown.getMaxY() && !glyph.getUnicode().isBlank())
			.sorted(Comparator.comparingDouble((TextPosition glyph) -> middle(glyph).getX()))
			.toList();
		double width = (frame.rotation() % 180 == 0) ? frame.crop().getWidth() : frame.crop().getHeight();
		double right = shown.getMinX();
		int first = line.size();
		while (first > 0
				&& (right - middle(line.get(first - 1)).getX()) * width < LABEL * GlyphText.size(line.get(first - 1))) {
			right = middle(line.get(--first)).getX();
		}
		String text = GlyphText.of(line.subList(first, line.size()));
		return (text.length() <= LONGEST_LABEL) ? text : "";
	}

	/** Where a glyph's middle is, in fractions of the page as displayed. */
	private Point2D middle(TextPosition glyph) {
		Matrix place = glyph.getTextMatrix();
		double x = place.getTranslateX() + frame.crop().getMinX() + 0.25 * (place.getScaleX() + place.getShearX());
		double y = place.getTranslateY() + frame.crop().getMinY() + 0.25 * (place.getShearY() + place.getScaleY());
		Rectangle2D at = frame.displayed(new Rectangle2D.Double(x, y, 0, 0));
		return new Point2D.Double(at.getX(), at.getY());
	}

}
