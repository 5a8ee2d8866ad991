package io.lectern.parse.child.pdf.tables;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

import io.lectern.parse.child.pdf.glyphs.PageRules;
import org.jspecify.annotations.Nullable;

/**
 * The lines and areas of a page, in points as the reader sees the text: x to the right, y
 * downwards.
 *
 * @param pieces level lines as they are drawn, from top to bottom
 * @param across level lines, those that go on in each other joined
 * @param down upright lines, joined likewise
 * @param shades areas of a colour
 */
public record Rules(List<Rule> pieces, List<Rule> across, List<Rule> down, List<Shade> shades) {

	public static final Rules NONE = new Rules(List.of(), List.of(), List.of(), List.of());

	/** Lines that are further apart, in points, are two. */
	static final double SAME = 1.5;

	/** Pieces of a line lie no further apart, in points. */
	private static final double GAP = 2;

	/**
	 * A straight line.
	 *
	 * @param at its y where it is level, its x where it is upright
	 */
	record Rule(double at, double from, double to) {

		double length() {
			return to - from;
		}

		/** Whether it passes a place. */
		boolean passes(double place) {
			return from <= place && place <= to;
		}

	}

	/** An area of a colour. */
	record Shade(double x0, double y0, double x1, double y1, int colour) {

		boolean holds(double x, double y) {
			return x0 <= x && x <= x1 && y0 <= y && y <= y1;
		}

	}

	/**
	 * @param place from the page's own coordinates to those in which text is read
	 */
	public static Rules of(PageRules drawn, UnaryOperator<Rectangle2D> place) {
		List<Rule> across = new ArrayList<>();
		List<Rule> down = new ArrayList<>();
		for (Rectangle2D line : drawn.lines()) {
			Rectangle2D box = place.apply(line);
			if (box.getWidth() >= box.getHeight()) {
				across.add(new Rule(box.getCenterY(), box.getMinX(), box.getMaxX()));
			}
			else {
				down.add(new Rule(box.getCenterX(), box.getMinY(), box.getMaxY()));
			}
		}
		List<Shade> shades = drawn.shades().stream().map((shade) -> {
			Rectangle2D box = place.apply(shade.box());
			return new Shade(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), shade.colour());
		}).toList();
		across.sort(Comparator.comparingDouble(Rule::at).thenComparingDouble(Rule::from));
		return new Rules(across, joined(across), joined(down), shades);
	}

	/** Turned around as the text is where it is read from the right. */
	public Rules fromTheRight(double right) {
		UnaryOperator<Rule> level = (rule) -> new Rule(rule.at(), right - rule.to(), right - rule.from());
		return new Rules(pieces.stream().map(level).toList(), across.stream().map(level).toList(),
				down.stream().map((rule) -> new Rule(right - rule.at(), rule.from(), rule.to())).toList(),
				shades.stream()
					.map((shade) -> new Shade(right - shade.x1(), shade.y0(), right - shade.x0(), shade.y1(),
							shade.colour()))
					.toList());
	}

	/** Whether an upright line parts what ends and what begins there. */
	public boolean part(double end, double begin, double y) {
		return down.stream().anyMatch((rule) -> rule.at() > end - SAME && rule.at() < begin + SAME && rule.passes(y));
	}

	/** The colour that text stands on, null where it is the page's own. */
	@Nullable Integer shade(Segment text) {
		Integer colour = null;
		for (Shade shade : shades) {
			colour = shade.holds(text.middle(), text.height()) ? (Integer) shade.colour() : colour;
		}
		return colour;
	}

	/** Whether a rule right under a text goes on on both sides of it. */
	public boolean reachUnder(Segment text) {
		double beyond = 0.5 * text.size();
		return pieces.stream()
			.anyMatch((rule) -> rule.at() > text.baseline() && rule.at() < text.baseline() + 1.3 * text.size()
					&& rule.from() < text.x0() - beyond && rule.to() > text.x1() + beyond);
	}

	private static List<Rule> joined(List<Rule> rules) {
		List<Rule> sorted = new ArrayList<>(rules);
		sorted.sort(Comparator.comparingDouble(Rule::at));
		List<Rule> joined = new ArrayList<>();
		int start = 0;
		for (int i = 1; i <= sorted.size(); i++) {
			if (i == sorted.size() || sorted.get(i).at() - sorted.get(i - 1).at() > SAME) {
				join(sorted.subList(start, i), joined);
				start = i;
			}
		}
		return joined;
	}

	private static void join(List<Rule> same, List<Rule> joined) {
		List<Rule> inOrder = new ArrayList<>(same);
		inOrder.sort(Comparator.comparingDouble(Rule::from));
		Rule last = null;
		for (Rule rule : inOrder) {
			if (last != null && rule.from() <= last.to() + GAP) {
				last = new Rule(last.at(), last.from(), Math.max(last.to(), rule.to()));
			}
			else {
				if (last != null) {
					joined.add(last);
				}
				last = rule;
			}
		}
		if (last != null) {
			joined.add(last);
		}
	}

}
