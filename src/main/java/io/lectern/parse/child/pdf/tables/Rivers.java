package io.lectern.parse.child.pdf.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.lectern.parse.child.pdf.tables.Segment.Gap;

/**
 * Parts figures from words that stand so close behind them in every row that they look
 * like one cell: figures that end, and words that begin, one above the other leave a
 * strip of white that runs down between them.
 */
final class Rivers {

	/** Lines that a strip has to run through. */
	private static final int LEAST = 3;

	private final List<List<Segment>> lines;

	private Rivers(List<List<Segment>> lines) {
		this.lines = lines;
	}

	static List<List<Segment>> cut(List<List<Segment>> lines) {
		Rivers rivers = new Rivers(lines);
		Set<Gap> cuts = new HashSet<>();
		for (List<Segment> line : lines) {
			for (Segment cell : line) {
				cell.gaps()
					.stream()
					.filter((gap) -> !cuts.contains(gap) && gap.isWide(cell.size()))
					.forEach((gap) -> cuts.addAll(rivers.along(gap)));
			}
		}
		return cuts.isEmpty() ? lines
				: lines.stream()
					.map((line) -> line.stream().flatMap((cell) -> cell.cut(cuts::contains).stream()).toList())
					.toList();
	}

	/** The gaps of the strip that this one is part of; none where there is no strip. */
	private List<Gap> along(Gap first) {
		List<Gap> gaps = new ArrayList<>();
		double from = first.from();
		double to = first.to();
		int figures = 0;
		int closed = 0;
		for (List<Segment> line : lines) {
			for (Segment cell : line) {
				if (cell.x1() <= first.from() || cell.x0() >= first.to()) {
					continue;
				}
				if (cell.x0() >= first.from() || cell.x1() <= first.to()) {
					from = (cell.x1() <= first.to()) ? Math.max(from, cell.x1()) : from;
					to = (cell.x0() >= first.from()) ? Math.min(to, cell.x0()) : to;
					continue;
				}
				Gap gap = within(cell, first);
				if (gap == null) {
					closed++;
					continue;
				}
				gaps.add(gap);
				from = Math.max(from, gap.from());
				to = Math.min(to, gap.to());
				figures += Columns.isFigure(cell.cut(gap::equals).getFirst()) ? 1 : 0;
			}
		}
		boolean runs = to - from > Columns.TOUCH && gaps.size() >= LEAST && 2 * closed < gaps.size();
		return (runs && 2 * figures > gaps.size()) ? gaps : List.of();
	}

	private static @Nullable Gap within(Segment cell, Gap strip) {
		return cell.gaps()
			.stream()
			.filter((gap) -> Math.min(gap.to(), strip.to()) - Math.max(gap.from(), strip.from()) > Columns.TOUCH)
			.findFirst()
			.orElse(null);
	}

}
