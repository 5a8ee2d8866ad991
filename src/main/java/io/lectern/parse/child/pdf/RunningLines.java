package io.lectern.parse.child.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.lectern.language.Lexicons;

/**
 * Tells running headers, footers and page numbers: lines at the top or bottom that come
 * again on other pages, whatever the digits in them.
 */
final class RunningLines {

	/** So many lines at each end of a page may be running ones. */
	private static final int DEEPEST = 4;

	/** Share of the page's height that its margin takes at least. */
	private static final double MARGIN = 0.08;

	private static final Pattern PAGE_NUMBER = Pattern.compile(
			"[-–—|• ]*(?:BEFORE)?\\s*(?:\\d{1,4}|[ivxlc]{1,6}|[A-Z]-\\d{1,3})\\s*(?:/\\s*\\d{1,4})?\\s*(?:AFTER)?[-–—|• ]*"
				.replace("BEFORE", Lexicons.either((language) -> language.layout().beforePageNumber()))
				.replace("AFTER", Lexicons.either((language) -> language.layout().afterPageNumber())),
			Pattern.CASE_INSENSITIVE);

	private final Map<String, Integer> tops = new HashMap<>();

	private final Map<String, Integer> bottoms = new HashMap<>();

	private final int often;

	private final double bodySize;

	private final boolean severalPages;

	/**
	 * @param pages all lines of each page
	 */
	RunningLines(List<List<PdfLine>> pages, double bodySize) {
		this.bodySize = bodySize;
		severalPages = pages.size() > 1;
		often = (pages.size() < 4) ? 2 : 3;
		for (List<PdfLine> page : pages) {
			List<PdfLine> sorted = sorted(page);
			count(sorted, tops);
			count(sorted.reversed(), bottoms);
		}
	}

	/** Those of a page's lines that are running ones. */
	Set<PdfLine> on(List<PdfLine> page) {
		Set<PdfLine> running = new HashSet<>();
		List<PdfLine> sorted = sorted(page);
		collect(sorted, tops, running);
		collect(sorted.reversed(), bottoms, running);
		return running;
	}

	private void collect(List<PdfLine> fromEdge, Map<String, Integer> counts, Set<PdfLine> running) {
		for (PdfLine line : fromEdge.subList(0, Math.min(DEEPEST, fromEdge.size()))) {
			String text = line.text().toString();
			boolean number = severalPages && PAGE_NUMBER.matcher(text).matches();
			if (!number && counts.getOrDefault(key(text), 0) < often && !isMarginal(line, fromEdge)) {
				return;
			}
			running.add(line);
		}
	}

	/** Small print in the outermost part of the page, set apart from what follows. */
	private boolean isMarginal(PdfLine line, List<PdfLine> fromEdge) {
		double top = line.text().top();
		double apart = fromEdge.stream()
			.mapToDouble((other) -> Math.abs(other.baseline() - line.baseline()))
			.filter((distance) -> distance > 0.5 * line.size())
			.min()
			.orElse(0);
		return line.size() < 0.95 * bodySize && (top < MARGIN || top > 1 - MARGIN) && apart > 1.8 * line.size()
				&& line.text().length() < 120;
	}

	private static void count(List<PdfLine> fromEdge, Map<String, Integer> counts) {
		Set<String> onPage = new HashSet<>();
		for (PdfLine line : fromEdge.subList(0, Math.min(DEEPEST, fromEdge.size()))) {
			String key = key(line.text().toString());
			if (onPage.add(key)) {
				counts.merge(key, 1, Integer::sum);
			}
		}
	}

	private static String key(String text) {
		return text.replaceAll("\\d+", "#").replaceAll("\\s+", " ").strip();
	}

	private static List<PdfLine> sorted(List<PdfLine> lines) {
		List<PdfLine> sorted = new ArrayList<>(lines);
		sorted.sort(Comparator.comparingDouble(PdfLine::baseline));
		return sorted;
	}

}
