package io.lectern.parse.child.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Tells running headers, footers and page numbers: lines in the margin that come again at
 * the same place of the pages around, with nothing else in them but a page's number,
 * where most pages have nothing of their own. All other lines are the page's own, however
 * alike they are.
 */
final class RunningLines {

	/** What becomes of a line. */
	enum Fate {

		/** The first of its kind: it stays, apart from the text. */
		KEPT,

		/** It says what an earlier page says already, or is a page's number. */
		LEFT_OUT

	}

	/** Letters that many times as big as those of the text are no small print. */
	private static final double BIG = 1.3;

	/** Places on the page that differ by less of its height are the same. */
	private static final double SAME_PLACE = 0.015;

	/** A chapter's header comes again on the next page or the one after. */
	private static final int NEXT = 2;

	private final Map<MarginalLine, List<Place>> places = new HashMap<>();

	private final Map<PdfLine, Fate> fates = new IdentityHashMap<>();

	private final int often;

	private final double bodySize;

	private record Place(int page, double fromEdge) {

		boolean isLevelWith(Place other) {
			return Math.abs(fromEdge - other.fromEdge) < SAME_PLACE;
		}

	}

	/**
	 * @param pages all lines of each page
	 * @param bodySize font size of most of the text
	 */
	RunningLines(List<List<PdfLine>> pages, double bodySize) {
		this.often = (pages.size() < 4) ? 2 : 3;
		this.bodySize = bodySize;
		List<Map<PdfLine, Fate>> running = new ArrayList<>();
		pages.forEach((page) -> running.add(new IdentityHashMap<>()));
		Set<String> known = new HashSet<>();
		for (boolean top : new boolean[] { true, false }) {
			places.clear();
			List<PageEdge> edges = pages.stream().map((page) -> new PageEdge(page, top)).toList();
			side(edges, known, running);
		}
		for (int page = 0; page < pages.size(); page++) {
			// A page whose every line would go has nothing but these.
			if (running.get(page).size() < pages.get(page).size() || running.get(page).containsValue(Fate.KEPT)) {
				fates.putAll(running.get(page));
			}
		}
	}

	/** What becomes of a running line, null for the page's own. */
	@Nullable Fate of(PdfLine line) {
		return fates.get(line);
	}

	private void side(List<PageEdge> edges, Set<String> known, List<Map<PdfLine, Fate>> running) {
		for (int page = 0; page < edges.size(); page++) {
			note(edges.get(page), page);
		}
		List<Map<PdfLine, MarginalLine>> repeated = new ArrayList<>();
		List<Place> again = new ArrayList<>();
		List<Double> own = new ArrayList<>();
		for (int page = 0; page < edges.size(); page++) {
			PageEdge edge = edges.get(page);
			Map<PdfLine, MarginalLine> found = repeated(edge, page);
			repeated.add(found);
			for (PdfLine line : found.keySet()) {
				again.add(new Place(page, edge.distance(line)));
			}
			own.add(edge.nearest(found.keySet()));
		}
		for (int page = 0; page < edges.size(); page++) {
			PageEdge edge = edges.get(page);
			for (Map.Entry<PdfLine, MarginalLine> line : repeated.get(page).entrySet()) {
				MarginalLine reading = line.getValue();
				Place place = new Place(page, edge.distance(line.getKey()));
				if (reading.isPageNumber() || isOutsideText(place, again, own)) {
					boolean first = !reading.isPageNumber() && known.add(reading.words());
					running.get(page).put(line.getKey(), first ? Fate.KEPT : Fate.LEFT_OUT);
				}
			}
		}
	}

	private void note(PageEdge edge, int page) {
		for (PdfLine line : edge.margin()) {
			Place place = new Place(page, edge.distance(line));
			MarginalLine.readings(line, page)
				.forEach((reading) -> places.computeIfAbsent(reading, (any) -> new ArrayList<>()).add(place));
		}
	}

	/**
	 * Lines that come again, the outermost first. What stands further from the edge than
	 * a line of the page's own is its own too.
	 */
	private Map<PdfLine, MarginalLine> repeated(PageEdge edge, int page) {
		Map<PdfLine, MarginalLine> repeated = new IdentityHashMap<>();
		for (PdfLine line : edge.margin()) {
			MarginalLine reading = (line.size() < BIG * bodySize) ? reading(line, new Place(page, edge.distance(line)))
					: null;
			if (reading == null) {
				break;
			}
			repeated.put(line, reading);
		}
		return repeated;
	}

	private @Nullable MarginalLine reading(PdfLine line, Place place) {
		return MarginalLine.readings(line, place.page())
			.stream()
			.filter((reading) -> comesAgain(reading, place))
			.max(Comparator.comparingInt((reading) -> places.getOrDefault(reading, List.of()).size()))
			.orElse(null);
	}

	/**
	 * Whether the pages around have it at the same place, or its numbers go with the
	 * pages.
	 */
	private boolean comesAgain(MarginalLine reading, Place place) {
		int[] pages = places.getOrDefault(reading, List.of())
			.stream()
			.filter((other) -> reading.isPageNumber() || other.isLevelWith(place))
			.mapToInt(Place::page)
			.distinct()
			.sorted()
			.toArray();
		int around = 0;
		boolean here = false;
		for (int i = 0; i < pages.length; i++) {
			if (i > 0 && pages[i] - pages[i - 1] > NEXT && !reading.isPageNumber()) {
				if (here) {
					break;
				}
				around = 0;
			}
			around++;
			here |= pages[i] == place.page();
		}
		return here && around >= often;
	}

	/** Whether more pages have repeated lines at the place than their own text there. */
	private static boolean isOutsideText(Place place, List<Place> repeated, List<Double> own) {
		long again = repeated.stream().filter(place::isLevelWith).map(Place::page).distinct().count();
		return own.stream().filter((nearest) -> nearest < place.fromEdge() + SAME_PLACE / 2).count() <= again;
	}

}
