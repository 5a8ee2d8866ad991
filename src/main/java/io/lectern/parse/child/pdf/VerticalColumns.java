package io.lectern.parse.child.pdf;

import java.util.ArrayList;
import java.util.List;

import io.lectern.parse.child.blocks.LaidText;

/**
 * Chinese and Japanese that is read downwards, in columns from the right: set in a
 * vertical font, or glyph under glyph.
 */
final class VerticalColumns {

	/** So many glyphs at least stand one under the other. */
	private static final int FEWEST = 4;

	private final double width;

	private final List<Glyph> glyphs = new ArrayList<>();

	private final List<Glyph> rest = new ArrayList<>();

	/**
	 * @param upright glyphs of a horizontal font, in the order they are drawn
	 * @param vertical glyphs of a vertical one
	 * @param width the page's
	 */
	VerticalColumns(List<Glyph> upright, List<Glyph> vertical, double width) {
		this.width = width;
		vertical.forEach((glyph) -> glyphs.add(turned(glyph, glyph.middle(), 0)));
		List<List<Glyph>> columns = new ArrayList<>();
		int start = 0;
		for (int i = 1; i <= upright.size(); i++) {
			if (i == upright.size() || !isUnder(upright.get(i), upright.get(i - 1))) {
				add(upright.subList(start, i), columns);
				start = i;
			}
		}
		columns.forEach(this::takeFigures);
	}

	/** Glyphs turned so that columns are lines. */
	List<Glyph> glyphs() {
		return glyphs;
	}

	/** Glyphs that are read to the right. */
	List<Glyph> rest() {
		return rest;
	}

	private void add(List<Glyph> run, List<List<Glyph>> columns) {
		if (run.size() < FEWEST) {
			rest.addAll(run);
			return;
		}
		run.forEach((glyph) -> glyphs.add(turned(glyph, glyph.middle(), 0)));
		columns.add(run);
	}

	private static boolean isUnder(Glyph glyph, Glyph above) {
		double size = above.size();
		double down = glyph.y() - above.y();
		return LaidText.isWide(glyph.letters().charAt(0)) && LaidText.isWide(above.letters().charAt(0))
				&& Math.abs(glyph.middle() - above.middle()) < 0.2 * size && down > 0.7 * size && down < 1.6 * size;
	}

	/** Figures and Latin letters that stand in a column, side by side, are read in it. */
	private void takeFigures(List<Glyph> column) {
		double middle = column.getFirst().middle();
		double size = column.getFirst().size();
		double top = column.getFirst().y() - 1.6 * size;
		double bottom = column.getLast().y() + 1.6 * size;
		for (Glyph glyph : List.copyOf(rest)) {
			double aside = glyph.middle() - middle;
			if (Math.abs(aside) < 0.8 * size && glyph.y() > top && glyph.y() < bottom && isNarrow(glyph)) {
				rest.remove(glyph);
				glyphs.add(turned(glyph, middle, aside * 0.1));
			}
		}
	}

	private static boolean isNarrow(Glyph glyph) {
		return !glyph.isBlank() && glyph.width() < 0.8 * glyph.size();
	}

	private Glyph turned(Glyph glyph, double middle, double after) {
		Glyph column = glyph.movedTo(glyph.y() - 0.8 * glyph.size() + after, width - middle);
		return new Glyph(column.letters(), column.x(), column.y(), column.size(), column.size(), column.space(),
				column.bold(), column.box());
	}

}
