package io.lectern.parse.child.pdf;

import java.util.ArrayList;
import java.util.List;

import io.lectern.parse.child.blocks.LaidText;

/**
 * Tells the gaps of a line that are spaces from those within words: by the blanks that
 * are drawn there and by what is usual between the letters of the line. All gaps count in
 * sizes of the letters.
 */
final class WordGaps {

	/** Where the font does not say how wide its space is. */
	static final double USUAL_SPACE = 0.3;

	/**
	 * A gap that holds a blank is a space if it is wider than gaps of the line's words.
	 */
	private static final double BLANK = 0.03;

	/** Kerning moves letters apart by less than that. */
	private static final double KERNING = 0.06;

	/** So many gaps show what is usual. */
	private static final int ENOUGH = 4;

	/** Letters further apart than that are spaced for show. */
	private static final double SPACED = 0.1;

	/** Fewer letters than that may be labels of their own. */
	private static final int FEWEST_SPACED = 5;

	/** Chinese is written without spaces, however far its characters are set apart. */
	private static final double WIDE = 0.4;

	private final List<Glyph> blanks;

	/** Whether blanks are drawn between some of its words. */
	private final boolean drawn;

	private final double usual;

	private final double tight;

	/**
	 * @param line glyphs side by side, without blanks
	 * @param blanks those that are drawn in the same line
	 */
	WordGaps(List<Glyph> line, List<Glyph> blanks) {
		this.blanks = blanks;
		List<Double> gaps = new ArrayList<>();
		boolean between = false;
		for (int i = 1; i < line.size(); i++) {
			gaps.add(line.get(i - 1).gapTo(line.get(i)) / line.get(i).size());
			between = between || holdsBlank(line.get(i - 1), line.get(i));
		}
		this.drawn = between;
		gaps.sort(null);
		double median = gaps.isEmpty() ? 0 : gaps.get((gaps.size() - 1) / 2);
		boolean known = gaps.size() >= ENOUGH && (median < SPACED || !between && areSpaced(line, gaps));
		this.usual = known ? median : 0;
		this.tight = tight(gaps, line);
	}

	/** Letters that are all set apart by the same, as in some headings; no figures. */
	private static boolean areSpaced(List<Glyph> line, List<Double> gaps) {
		return line.size() >= FEWEST_SPACED && line.stream().allMatch((glyph) -> Character.isLetter(glyph.first()))
				&& gaps.getFirst() > 0.7 * gaps.get(gaps.size() / 2);
	}

	/**
	 * The least gap that is a space where a line's spaces are all narrow: there is a jump
	 * between it and those within words.
	 */
	private double tight(List<Double> sorted, List<Glyph> line) {
		double space = usual + 0.5 * line.getLast().space() / line.getLast().size();
		List<Double> doubtful = sorted.stream().filter((gap) -> gap > usual + KERNING && gap < space).toList();
		long sure = sorted.stream().filter((gap) -> gap >= space).count();
		double within = sorted.stream()
			.filter((gap) -> gap <= usual + KERNING)
			.mapToDouble(Double::doubleValue)
			.max()
			.orElse(usual);
		boolean words = doubtful.size() >= 2 && doubtful.size() > 2 * sure && 3 * doubtful.size() < sorted.size();
		return (words && doubtful.getFirst() - within > 0.5 * KERNING) ? (within + doubtful.getFirst()) / 2
				: Double.MAX_VALUE;
	}

	boolean isSpace(Glyph before, Glyph glyph) {
		double size = glyph.size();
		double gap = before.gapTo(glyph) / size;
		if (",.;:".contains(glyph.letters()) && gap < 0.35) {
			// Punctuation that was only set a little apart from its word.
			return false;
		}
		boolean wide = LaidText.isWide(glyph.letters().charAt(0))
				&& LaidText.isWide(before.letters().charAt(before.letters().length() - 1));
		double space = usual + (wide ? WIDE : 0.5 * before.space() / size);
		return gap > Math.min(space, tight) || gap > usual + BLANK && holdsBlank(before, glyph);
	}

	/**
	 * Whether a space is none that was written: nothing is drawn there, though blanks are
	 * between other words. Two texts were put side by side.
	 */
	boolean isBetweenTexts(Glyph space) {
		return drawn && blanks.stream().noneMatch((blank) -> blank.end() > space.x() && blank.x() < space.end());
	}

	private boolean holdsBlank(Glyph before, Glyph glyph) {
		return blanks.stream().anyMatch((blank) -> blank.x() > before.middle() && blank.x() < glyph.middle());
	}

}
