package io.lectern.parse.child.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts glyphs together to lines, raised and lowered ones with what they stand on. */
final class GlyphLines {

	/** Letters that many times as big share no line. */
	static final double OTHER_SIZE = 1.8;

	private final List<List<Glyph>> lines = new ArrayList<>();

	private GlyphLines() {
	}

	/** Lines from top to bottom, each from left to right. */
	static List<List<Glyph>> of(List<Glyph> glyphs) {
		GlyphLines found = new GlyphLines();
		List<Glyph> sorted = new ArrayList<>(glyphs);
		sorted.sort(Comparator.comparingDouble(Glyph::y));
		double usual = usualSize(sorted);
		found.add(sorted.stream().filter((glyph) -> glyph.size() < OTHER_SIZE * usual).toList());
		found.add(sorted.stream().filter((glyph) -> glyph.size() >= OTHER_SIZE * usual).toList());
		found.lines.sort(Comparator.comparingDouble((line) -> line.getFirst().y()));
		found.joinScripts();
		found.lines.forEach((line) -> line.sort(Comparator.comparingDouble(Glyph::x)));
		return found.lines;
	}

	private static double usualSize(List<Glyph> glyphs) {
		double[] sizes = glyphs.stream().mapToDouble(Glyph::size).sorted().toArray();
		return sizes[sizes.length / 2];
	}

	/** Glyphs whose base lines differ by less than half their size share a line. */
	private void add(List<Glyph> glyphs) {
		double baseline = Double.NaN;
		for (Glyph glyph : glyphs) {
			if (!(glyph.y() - baseline <= 0.5 * glyph.size())) {
				lines.add(new ArrayList<>());
				baseline = glyph.y();
			}
			lines.getLast().add(glyph);
		}
	}

	/**
	 * Small glyphs that stand close behind a bigger one, higher or lower, are on its
	 * line.
	 */
	private void joinScripts() {
		for (int i = 0; i < lines.size(); i++) {
			for (int other : new int[] { i + 1, i - 1 }) {
				if (other >= 0 && other < lines.size() && areScripts(lines.get(i), lines.get(other))) {
					lines.get(other).addAll(lines.remove(i));
					i--;
					break;
				}
			}
		}
	}

	private static boolean areScripts(List<Glyph> small, List<Glyph> line) {
		return small.stream()
			.allMatch((glyph) -> glyph.isBlank() || line.stream().anyMatch((base) -> isScript(glyph, base))
					|| small.stream().anyMatch((before) -> before.gapTo(glyph) > -0.5 && before.gapTo(glyph) < 0.5))
				&& small.stream().anyMatch((glyph) -> line.stream().anyMatch((base) -> isScript(glyph, base)));
	}

	private static boolean isScript(Glyph glyph, Glyph base) {
		double gap = base.gapTo(glyph);
		double raised = base.y() - glyph.y();
		return !glyph.isBlank() && !base.isBlank() && glyph.size() <= Scripts.SMALL * base.size()
				&& gap > -0.2 * base.size() && gap < 0.3 * base.size() && raised > -0.45 * base.size()
				&& raised < 0.8 * base.size();
	}

}
