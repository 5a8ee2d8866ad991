package io.lectern.parse.child.pdf.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.lectern.parse.child.blocks.LaidText;

/**
 * A stretch of a line without a wide gap. Coordinates are points, x to the right and y
 * downwards, as the reader sees the text.
 *
 * @param size font size of most of it
 * @param bold whether most of it is bold
 * @param gaps its spaces that are wider than usual
 */
public record Segment(LaidText text, double x0, double x1, double baseline, double size, boolean bold, List<Gap> gaps) {

	/** Spaces between words are narrower, in font sizes. */
	private static final double USUAL = 0.34;

	/**
	 * A space.
	 *
	 * @param at its place in the text
	 * @param from where the word before it ends
	 * @param to where the next word begins
	 */
	public record Gap(int at, double from, double to) {

		public boolean isWide(double size) {
			return to - from > USUAL * size;
		}

	}

	public Segment(LaidText text, double x0, double x1, double baseline, double size, boolean bold) {
		this(text, x0, x1, baseline, size, bold, List.of());
	}

	/** The same text elsewhere, or in another size. */
	public Segment moved(double start, double end, double otherSize) {
		return new Segment(text, start, end, baseline, otherSize, bold);
	}

	public double width() {
		return x1 - x0;
	}

	double middle() {
		return (x0 + x1) / 2;
	}

	/** Half the height of its small letters. */
	double height() {
		return baseline - 0.3 * size;
	}

	/** By how much it stands over the same stretch of the line. */
	double overlap(double from, double to) {
		return Math.min(x1, to) - Math.max(x0, from);
	}

	/** Cut at some of its wider spaces. */
	List<Segment> cut(Predicate<Gap> where) {
		List<Segment> parts = new ArrayList<>();
		int start = 0;
		double from = x0;
		for (Gap gap : gaps) {
			if (where.test(gap)) {
				parts.add(new Segment(text.part(start, gap.at()), from, gap.from(), baseline, size, bold));
				start = gap.at() + 1;
				from = gap.to();
			}
		}
		parts.add((start == 0) ? this : new Segment(text.part(start, text.length()), from, x1, baseline, size, bold));
		return parts;
	}

}
