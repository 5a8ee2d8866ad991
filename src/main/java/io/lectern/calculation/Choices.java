package io.lectern.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.lectern.calculation.Line.Point;
import io.lectern.language.Operation;

/** All cells of some tables that a question may ask to compute of. */
final class Choices {

	private final Asked asked;

	private final List<Line> lines;

	private final Wording wording;

	private final Years years;

	Choices(Asked asked, List<Grid> grids) {
		this.asked = asked;
		this.lines = grids.stream().flatMap((grid) -> Line.of(grid).stream()).toList();
		this.wording = new Wording(asked, lines);
		this.years = new Years(asked);
	}

	/** In the order of the tables. */
	List<Selection> all() {
		List<Selection> all = new ArrayList<>();
		if (!wording.saysAnything()) {
			return all;
		}
		for (Line line : lines) {
			switch (asked.operation()) {
				case PERCENT_CHANGE -> overYears(line, all);
				case DIFFERENCE, AVERAGE, SUM -> {
					overYears(line, all);
					named(line, all);
					whole(line, all);
				}
				case SHARE -> share(line, all);
				case HIGHEST, LOWEST, COUNT -> whole(line, all);
			}
		}
		return all;
	}

	/** The same thing in several years. */
	private void overYears(Line line, List<Selection> all) {
		for (List<Point> points : years.of(line)) {
			String common = points.getFirst().withoutYears();
			double asked = line.ofRow() ? wording.asked(line.own())
					: (wording.asked(line.own()) + wording.asked(points.getFirst().own())) / 2;
			all.add(selection(line, points, List.of(), common, asked, true));
		}
	}

	/** Several things that the question names each by its own name. */
	private void named(Line line, List<Selection> all) {
		if (asked.years().size() > 1) {
			return;
		}
		List<Point> named = ofYear(line, named(line, asked.rest()));
		boolean two = asked.operation() != Operation.DIFFERENCE || named.size() == 2;
		if (named.size() > 1 && two) {
			List<Point> ordered = named.stream()
				.sorted((one, other) -> Integer.compare(place(one), place(other)))
				.toList();
			all.add(selection(line, ordered, List.of(), "", 1, true));
		}
	}

	private int place(Point point) {
		String first = point.own().split("\\s+")[0].toLowerCase();
		return asked.question().toLowerCase().indexOf(first);
	}

	private void share(Line line, List<Selection> all) {
		List<Point> wholes = ofYear(line, named(line, asked.whole()));
		List<Point> parts = new ArrayList<>(ofYear(line, named(line, asked.part())));
		parts.removeAll(wholes);
		boolean joined = Patterns.of(asked.language().and()).matcher(asked.part()).find();
		if (wholes.size() == 1 && (parts.size() == 1 || parts.size() > 1 && joined)) {
			all.add(selection(line, parts, wholes, "", 1, true));
		}
	}

	/** The points whose names the text has, those within others' names left out. */
	private List<Point> named(Line line, String text) {
		List<Point> named = line.points().stream().filter((point) -> wording.isNamed(point.own(), text)).toList();
		return named.stream()
			.filter((point) -> named.stream()
				.noneMatch((other) -> isWithin(wording.telling(point.own()), wording.telling(other.own()))))
			.toList();
	}

	private static boolean isWithin(Set<String> words, Set<String> others) {
		return others.size() > words.size() && others.containsAll(words);
	}

	/** Where a year is asked for, those of it, if the line tells years apart. */
	private List<Point> ofYear(Line line, List<Point> points) {
		if (asked.years().size() != 1 || line.points().stream().allMatch((point) -> point.years().isEmpty())) {
			boolean told = asked.years().size() != 1 || Asked.yearsIn(line.text() + line.grid().caption())
				.contains(asked.years().getFirst()) || Asked.yearsIn(line.text()).isEmpty();
			return told ? points : List.of();
		}
		return points.stream().filter((point) -> point.years().equals(asked.years())).toList();
	}

	/** All of a column, or of a row over the years. */
	private void whole(Line line, List<Selection> all) {
		if (line.ofRow()) {
			wholeRow(line, all);
		}
		else if (asked.operation() != Operation.DIFFERENCE) {
			wholeColumn(line, all);
		}
	}

	private void wholeRow(Line line, List<Selection> all) {
		boolean extreme = asked.operation() == Operation.HIGHEST || asked.operation() == Operation.LOWEST;
		boolean ofYears = line.points().stream().allMatch((point) -> point.years().size() == 1);
		if (extreme && asked.years().isEmpty() && line.points().size() > 1 && !ofYears) {
			all.add(selection(line, line.points(), List.of(), "", wording.asked(line.own()), true));
		}
	}

	private void wholeColumn(Line line, List<Selection> all) {
		boolean sums = asked.operation() == Operation.SUM || asked.operation() == Operation.AVERAGE;
		if (asked.operation() == Operation.SUM && !asked.isOfAll()) {
			return;
		}
		Conditions conditions = new Conditions(asked, wording, line);
		List<GridRow> rows = line.grid().rows().stream().filter(Predicate.not(Grid::isTotal)).toList();
		List<GridRow> meant = rows.stream().filter(conditions::hold).toList();
		List<Point> points = ofYear(line,
				line.points().stream().filter((point) -> meant.contains(point.operand().row())).toList());
		boolean every = points.size() == meant.size() || asked.operation() == Operation.HIGHEST
				|| asked.operation() == Operation.COUNT || !sums && asked.years().size() == 1;
		boolean complete = line.grid().whole() && every && !(sums && line.grid().isNested(meant));
		if (points.size() > (asked.operation() == Operation.COUNT ? 0 : 1)) {
			String names = line.grid().nameOfRows() + "\n" + conditions.named();
			all.add(selection(line, points, List.of(), names, wording.asked(line.own()), complete));
		}
	}

	private Selection selection(Line line, List<Point> points, List<Point> wholes, String common, double own,
			boolean complete) {
		boolean named = common.isEmpty();
		String names = line.text() + "\n" + common + (named
				? "\n" + String.join("\n", Stream.concat(points.stream(), wholes.stream()).map(Point::text).toList()) : "");
		return new Selection(line, points, wholes, wording.covered(names, line.grid().around()), own, complete);
	}

}
