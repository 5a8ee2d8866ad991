package io.lectern.parse.child.pdf.glyphs;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.lectern.parse.child.pdf.glyphs.PdfDrawing.Letter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a page to see whether suspected glyphs can be seen: it is drawn with and
 * without them, and where that makes no difference nobody sees them.
 */
final class GlyphVisibility {

	/** Dots per inch: enough for letters of six points to leave a trace. */
	private static final double DPI = 72;

	private final PDDocument document;

	private final int page;

	private final PageFrame frame;

	GlyphVisibility(PDDocument document, int page) {
		this.document = document;
		this.page = page;
		this.frame = PageFrame.of(document.getPage(page - 1));
	}

	/** Those that can't be seen, of glyphs in the order they are drawn. */
	Map<Concealment, List<DrawnGlyph>> unseen(List<DrawnGlyph> suspects, List<DrawnGlyph> others) throws IOException {
		Set<Letter> letters = suspects.stream().map(DrawnGlyph::letter).collect(Collectors.toSet());
		BufferedImage bare = suspects.stream().anyMatch(GlyphVisibility::mayBeOfImage) ? draw((letter) -> true) : null;
		boolean compares = suspects.stream().anyMatch((glyph) -> glyph.concealment() != Concealment.INVISIBLE);
		BufferedImage whole = compares ? draw((letter) -> false) : null;
		BufferedImage without = compares ? draw(letters::contains) : null;
		Map<Concealment, List<DrawnGlyph>> unseen = new EnumMap<>(Concealment.class);
		for (List<DrawnGlyph> run : runs(suspects)) {
			long seen = run.stream()
				.filter((glyph) -> isText(glyph, bare, others)
						|| whole != null && without != null && differ(whole, without, glyph.box()))
				.count();
			if (4 * seen < run.size()) {
				Concealment how = Objects.requireNonNull(run.getFirst().concealment());
				unseen.computeIfAbsent(how, (key) -> new ArrayList<>()).addAll(run);
			}
		}
		return unseen;
	}

	/**
	 * Whether the glyph is what an image says, or an outline: something is drawn in its
	 * place that is no letter, and no letter to be seen stands there.
	 */
	private boolean isText(DrawnGlyph glyph, @Nullable BufferedImage bare, List<DrawnGlyph> others) {
		return bare != null && mayBeOfImage(glyph) && contrast(bare, glyph.box())
				&& (glyph.concealment() != Concealment.INVISIBLE
						|| others.stream().noneMatch((other) -> other.box().intersects(glyph.box())));
	}

	private static boolean mayBeOfImage(DrawnGlyph glyph) {
		return glyph.concealment() == Concealment.INVISIBLE || glyph.concealment() == Concealment.COVERED;
	}

	private BufferedImage draw(Predicate<Letter> leftOut) throws IOException {
		return PdfDrawing.without(leftOut, document, page, DPI);
	}

	/** Glyphs that follow each other on one line and are suspected of the same. */
	private static List<List<DrawnGlyph>> runs(List<DrawnGlyph> glyphs) {
		List<List<DrawnGlyph>> runs = new ArrayList<>();
		DrawnGlyph before = null;
		for (DrawnGlyph glyph : glyphs) {
			if (before == null || !before.isFollowedBy(glyph)) {
				runs.add(new ArrayList<>());
			}
			runs.getLast().add(glyph);
			before = glyph;
		}
		return runs;
	}

	private boolean differ(BufferedImage one, BufferedImage other, Rectangle2D box) {
		int[] area = area(one, box);
		for (int y = area[1]; y <= area[3]; y++) {
			for (int x = area[0]; x <= area[2]; x++) {
				if (PaintedBoxes.distance(one.getRGB(x, y), other.getRGB(x, y)) > PaintedBoxes.ALIKE) {
					return true;
				}
			}
		}
		return false;
	}

	private boolean contrast(BufferedImage image, Rectangle2D box) {
		int[] area = area(image, box);
		int first = image.getRGB(area[0], area[1]);
		for (int y = area[1]; y <= area[3]; y++) {
			for (int x = area[0]; x <= area[2]; x++) {
				if (PaintedBoxes.distance(first, image.getRGB(x, y)) > 2 * PaintedBoxes.ALIKE) {
					return true;
				}
			}
		}
		return false;
	}

	/** First and last pixels. */
	private int[] area(BufferedImage image, Rectangle2D box) {
		Rectangle2D shown = frame.displayed(box);
		int width = image.getWidth();
		int height = image.getHeight();
		return new int[] { Math.clamp((int) Math.floor(shown.getMinX() * width), 0, width - 1),
				Math.clamp((int) Math.floor(shown.getMinY() * height), 0, height - 1),
				Math.clamp((int) Math.floor(shown.getMaxX() * width), 0, width - 1),
				Math.clamp((int) Math.floor(shown.getMaxY() * height), 0, height - 1) };
	}

}
