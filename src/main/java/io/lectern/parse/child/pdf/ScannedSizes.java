package io.lectern.parse.child.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.lectern.parse.child.pdf.tables.Segment;

/**
 * Fits the sizes of letters on scanned pages to those of pages that have text: a scan may
 * have been made with any magnification, and its text is no heading for that.
 */
final class ScannedSizes {

	/** From so many times the usual size on letters make a heading. */
	private static final double HEADING = 1.12;

	private ScannedSizes() {
	}

	/**
	 * @param pages their regions; those that have to be fitted are replaced
	 * @param scanned indexes of the pages that were read from their image
	 */
	static void fit(List<List<Region>> pages, Set<Integer> scanned) {
		Map<Double, Integer> written = new HashMap<>();
		for (int i = 0; i < pages.size(); i++) {
			if (!scanned.contains(i)) {
				count(pages.get(i), written);
			}
		}
		if (written.isEmpty()) {
			return;
		}
		double usual = mostUsual(written);
		for (int i : scanned) {
			Map<Double, Integer> sizes = new HashMap<>();
			count(pages.get(i), sizes);
			double own = sizes.isEmpty() ? usual : mostUsual(sizes);
			if (own >= HEADING * usual) {
				pages.set(i,
						pages.get(i)
							.stream()
							.map((region) -> region
								.with(region.lines().stream().map((line) -> scaled(line, usual / own)).toList()))
							.toList());
			}
		}
	}

	private static void count(List<Region> page, Map<Double, Integer> sizes) {
		page.forEach((region) -> region.lines()
			.forEach((line) -> sizes.merge(line.size(), line.text().length(), Integer::sum)));
	}

	private static double mostUsual(Map<Double, Integer> sizes) {
		return sizes.entrySet()
			.stream()
			.max(Map.Entry.<Double, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.orElseThrow();
	}

	private static PdfLine scaled(PdfLine line, double factor) {
		return new PdfLine(line.segments()
			.stream()
			.map((segment) -> new Segment(segment.text(), segment.x0(), segment.x1(), segment.baseline(),
					Math.round(2 * factor * segment.size()) / 2.0, segment.bold()))
			.toList());
	}

}
