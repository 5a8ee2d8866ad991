package io.lectern.parse.child.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The upper or lower edge of a page: the lines next to it that are set apart from the
 * text.
 */
final class PageEdge {

	/** Share of the page's height in which its margin ends. */
	private static final double MARGIN = 0.14;

	/** So many lines at most stand in a margin. */
	private static final int DEEPEST = 6;

	/**
	 * A margin is further from the text than its lines are from each other, that many
	 * times.
	 */
	private static final double APART = 1.3;

	private final List<PdfLine> page;

	private final boolean top;

	private final double spacing;

	/**
	 * @param page all its lines
	 */
	PageEdge(List<PdfLine> page, boolean top) {
		this.page = page;
		this.top = top;
		this.spacing = spacing(page);
	}

	/** The distance of base lines within paragraphs, which is one of the smaller ones. */
	private static double spacing(List<PdfLine> page) {
		double[] baselines = page.stream().mapToDouble(PdfLine::baseline).sorted().toArray();
		List<Double> distances = new ArrayList<>();
		for (int i = 1; i < baselines.length; i++) {
			if (baselines[i] - baselines[i - 1] > 4) {
				distances.add(baselines[i] - baselines[i - 1]);
			}
		}
		distances.sort(null);
		return distances.isEmpty() ? 0 : distances.get(distances.size() / 4);
	}

	/** How far from the edge a line stands, in heights of the page. */
	double distance(PdfLine line) {
		return top ? line.text().top() : 1 - line.text().top();
	}

	/** Where the first line stands that is none of these; 1 where there is none. */
	double nearest(Set<PdfLine> others) {
		return page.stream().filter((line) -> !others.contains(line)).mapToDouble(this::distance).min().orElse(1);
	}

	/**
	 * The lines of the margin, the outermost first. A line with nothing but a number is
	 * in it, wherever the text ends.
	 */
	List<PdfLine> margin() {
		List<PdfLine> lines = page.stream().sorted(Comparator.comparingDouble(this::depth)).toList();
		for (int end = Math.min(lines.size(), DEEPEST); end > 0; end--) {
			if (distance(lines.get(end - 1)) < MARGIN && isApart(lines.get(end - 1))) {
				return lines.subList(0, end);
			}
		}
		return lines.stream().limit(1).filter((line) -> MarginalLine.isNumber(line.text())).toList();
	}

	private double depth(PdfLine line) {
		return top ? line.baseline() : -line.baseline();
	}

	private boolean isApart(PdfLine line) {
		double next = page.stream()
			.mapToDouble((other) -> depth(other) - depth(line))
			.filter((distance) -> distance > 0.4 * line.size())
			.min()
			.orElse(Double.MAX_VALUE);
		return next > 1.5 * line.size() && next > APART * spacing;
	}

}
