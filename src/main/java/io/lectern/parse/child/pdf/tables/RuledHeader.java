package io.lectern.parse.child.pdf.tables;

import java.util.List;
import java.util.stream.IntStream;

import io.lectern.parse.child.blocks.TableHeaders;
import io.lectern.parse.child.pdf.tables.Rules.Rule;

/**
 * Tells a header from the rule under it: the last one before figures begin, in one piece
 * or in one for each column.
 */
final class RuledHeader {

	/** Share of the columns' width that the rule takes. */
	private static final double ACROSS = 0.5;

	/** Lines of a header of words. */
	private static final int MOST = 6;

	/** Rules under so many lines are those of rows. */
	private static final int FEW = 4;

	private final List<List<Segment>> lines;

	private final Columns columns;

	private final List<Rule> across;

	RuledHeader(List<List<Segment>> lines, Columns columns, Rules rules) {
		this.lines = lines;
		this.columns = columns;
		this.across = rules.pieces();
	}

	/** How many lines it has, 0 where no rule tells. */
	int lines() {
		int[] ruled = IntStream.range(1, lines.size()).filter(this::isRuledBefore).toArray();
		boolean rows = 2 * ruled.length > lines.size();
		int figures = 0;
		while (figures < lines.size()
				&& (!hasFigure(lines.get(figures)) || !rows && figures < MOST && isBold(lines.get(figures)))) {
			figures++;
		}
		if (figures == lines.size()) {
			return (ruled.length > 0 && ruled.length <= FEW && ruled[0] <= MOST) ? withoutLabels(ruled[0]) : 0;
		}
		int last = 0;
		for (int line : ruled) {
			last = (line <= figures) ? line : last;
		}
		return withoutLabels(last);
	}

	private static boolean isBold(List<Segment> line) {
		return line.stream().allMatch(Segment::bold);
	}

	private static boolean hasFigure(List<Segment> line) {
		return line.stream().skip(1).anyMatch((cell) -> TableHeaders.isFigure(cell.text().toString().strip()));
	}

	private boolean isRuledBefore(int line) {
		double from = lines.get(line - 1).getFirst().baseline();
		Segment below = lines.get(line).getFirst();
		double to = Math.max(below.baseline() - 0.6 * below.size(), from + 1);
		double left = columns.start(1);
		double right = columns.end(columns.size() - 1);
		double covered = across.stream()
			.filter((rule) -> rule.at() > from && rule.at() < to)
			.mapToDouble((rule) -> Math.max(0, Math.min(rule.to(), right) - Math.max(rule.from(), left)))
			.sum();
		return covered > ACROSS * (right - left);
	}

	/** A label by itself right above the rows is their section's. */
	private int withoutLabels(int header) {
		int end = header;
		while (end > 0 && lines.get(end - 1).size() == 1 && lines.get(end - 1).getFirst().x0() < columns.end(0)) {
			end--;
		}
		return end;
	}

}
