package io.lectern.parse.child.pdf.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A cell of a header: its lines, and the columns it stands over. */
final class HeaderBlock {

	/** Base lines that differ by less, in points, are level. */
	private static final double LEVEL = 2;

	/** Share of the distance of two names by which the one above is off their middle. */
	private static final double BETWEEN = 0.15;

	private final List<Segment> lines = new ArrayList<>();

	private final List<HeaderBlock> below = new ArrayList<>();

	private double from;

	private double to;

	private boolean ruled;

	private int first;

	private int last;

	void add(Segment line) {
		from = lines.isEmpty() ? line.x0() : Math.min(from, line.x0());
		to = lines.isEmpty() ? line.x1() : Math.max(to, line.x1());
		lines.add(line);
	}

	/** Reaches as far as the rule under it. */
	void reach(double left, double right) {
		from = Math.min(from, left);
		to = Math.max(to, right);
		ruled = true;
	}

	/** Whether a rule shows how far it reaches. */
	boolean isRuled() {
		return ruled;
	}

	double from() {
		return from;
	}

	double to() {
		return to;
	}

	double middle() {
		return (from + to) / 2;
	}

	double width() {
		return to - from;
	}

	double size() {
		return lines.getLast().size();
	}

	double baseline() {
		return lines.getLast().baseline();
	}

	/** All of it as one stretch, on its last line. */
	Segment whole() {
		Segment last = lines.getLast();
		return new Segment(last.text(), from, to, last.baseline(), last.size(), last.bold());
	}

	boolean isOver(Segment line) {
		return line.overlap(from, to) > Math.min(Columns.TOUCH, line.width() / 2);
	}

	boolean isBelow(HeaderBlock other) {
		return lines.getFirst().baseline() > other.baseline() + LEVEL;
	}

	/** Whether another's last line is level with its own. */
	boolean isBeside(HeaderBlock other) {
		return Math.abs(baseline() - other.baseline()) <= LEVEL;
	}

	/** Finds the blocks right under it. */
	void standOn(List<HeaderBlock> all) {
		List<HeaderBlock> under = all.stream().filter((other) -> other.isBelow(this) && isOver(other.whole())).toList();
		under.stream()
			.filter((other) -> under.stream()
				.noneMatch((nearer) -> other.isBelow(nearer) && nearer.isOver(other.whole())))
			.forEach(below::add);
		if (below.isEmpty()) {
			standBetween(all);
		}
	}

	/** A name may stand between two others that are both under it. */
	private void standBetween(List<HeaderBlock> all) {
		List<HeaderBlock> under = all.stream().filter((other) -> other.isBelow(this)).toList();
		HeaderBlock left = under.stream()
			.filter((other) -> other.to <= from)
			.max(Comparator.comparingDouble(HeaderBlock::to))
			.orElse(null);
		HeaderBlock right = under.stream()
			.filter((other) -> other.from >= to)
			.min(Comparator.comparingDouble(HeaderBlock::from))
			.orElse(null);
		if (left != null && right != null && left.isBeside(right) && Math
			.abs((left.middle() + right.middle()) / 2 - middle()) < BETWEEN * (right.middle() - left.middle())) {
			below.add(left);
			below.add(right);
		}
	}

	/** The blocks right under it. */
	List<HeaderBlock> below() {
		return below;
	}

	/** Whether it stands over others, each over a part of what it reaches over. */
	boolean isParted() {
		return !below.isEmpty()
				&& below.stream().allMatch((other) -> other.width() < width() || !ruled && !other.ruled);
	}

	/** How many rows of blocks there are under it. */
	int height() {
		return below.stream().mapToInt(HeaderBlock::height).max().orElse(-1) + 1;
	}

	void stand(int firstColumn, int lastColumn) {
		first = firstColumn;
		last = lastColumn;
	}

	int first() {
		return first;
	}

	int last() {
		return last;
	}

	boolean meets(HeaderBlock other) {
		return first <= other.last && other.first <= last;
	}

	List<Placed> placed() {
		return lines.stream().map((line) -> new Placed(line, first, last)).toList();
	}

}
