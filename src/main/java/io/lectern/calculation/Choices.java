package io.lectern.calculation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.lectern.calculation.Line.Point;
import io.lectern.language.Operation;
import io.lectern.language.TextTerms;

/** All cells of some tables that a question may ask to compute of. */
final class Choices {

	/** What all words of the question count for that the names have. */
	private static final double ECHO = 0.1;

	/**
	 * Share of the words that rows, columns and conditions have of rows that are counted.
	 */
	private static final double NAMED = 0.5;

	/** Where no column is named, that of the totals is meant. */
	private static final double OF_TOTALS = 0.05;

	private final Asked asked;

	private final List<Grid> grids;

	private final List<Line> lines;

	private final AskedWords wording;

	private final Years years;

	private final Map<Grid, Conditions> conditions = new IdentityHashMap<>();

	Choices(Asked asked, List<Grid> grids) {
		this.asked = asked;
		this.grids = grids;
		this.lines = grids.stream().flatMap((grid) -> Line.of(grid).stream()).toList();
		this.wording = new AskedWords(asked, lines);
		this.years = new Years(asked);
	}

	/** In the order of the tables. */
	List<Selection> all() {
		List<Selection> all = new ArrayList<>();
		if (asked.operation() == Operation.COUNT) {
			grids.forEach((grid) -> all.add(rows(grid)));
			return all;
		}
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
				case HIGHEST, LOWEST -> whole(line, all);
				case COUNT -> throw new IllegalStateException("Rows are no line");
			}
		}
		return all;
	}

	/** The same thing in several years. */
	private void overYears(Line line, List<Selection> all) {
		if (asked.whichWay() != null && asked.whichWay().ofTwoThings() || asked.isOfOneEnd(line.text())) {
			return;
		}
		for (List<Point> points : years.of(line)) {
			String common = Point.common(points);
			double asked = line.ofRow() ? wording.asked(line.own())
					: (wording.askedOf(line.name()) + wording.asked(points.getFirst().own())) / 2;
			all.add(selection(line, points, List.of(), common, asked, true));
		}
	}

	/** Several things that the question names each by its own name. */
	private void named(Line line, List<Selection> all) {
		boolean ofChange = asked.whichWay() != null && !asked.whichWay().ofTwoThings();
		if (asked.years().size() > 1 || ofChange) {
			return;
		}
		List<Point> named = ofYear(line, named(line, asked.rest()));
		if (asked.operation() != Operation.DIFFERENCE && !areJoined(named)) {
			return;
		}
		boolean two = asked.operation() != Operation.DIFFERENCE || named.size() == 2;
		boolean apart = named.stream().map((point) -> wording.telling(point.own())).distinct().count() == named.size();
		if (named.size() > 1 && two && apart) {
			List<Point> ordered = named.stream()
				.sorted((one, other) -> Integer.compare(place(one), place(other)))
				.toList();
			all.add(selection(line, ordered, List.of(), "", 1, true));
		}
	}

	/** Whether the question has them one beside the other, as in "A, B and C". */
	private boolean areJoined(List<Point> named) {
		int[] places = named.stream().mapToInt(this::place).filter((place) -> place >= 0).sorted().toArray();
		return places.length > 1 && IntStream.range(1, places.length)
			.allMatch((i) -> Patterns.of(asked.language().and())
				.matcher(asked.question().substring(places[i - 1], places[i]))
				.find());
	}

	private int place(Point point) {
		String first = point.own().split("\\s+")[0].toLowerCase(Locale.ROOT);
		return asked.question().toLowerCase(Locale.ROOT).indexOf(first);
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

	/**
	 * Where a year is asked for, those of it, if rows or columns are told apart by years.
	 */
	private List<Point> ofYear(Line line, List<Point> points) {
		if (asked.years().size() != 1) {
			return points;
		}
		if (line.points().stream().anyMatch((point) -> !point.years().isEmpty())) {
			return points.stream().filter((point) -> point.years().equals(asked.years())).toList();
		}
		boolean beside = lines.stream()
			.anyMatch((other) -> other.grid() == line.grid() && other.ofRow() == line.ofRow()
					&& !Asked.yearsIn(other.text()).isEmpty());
		return (beside && !Asked.yearsIn(line.text()).equals(asked.years())) ? List.of() : points;
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
		if (extreme && asked.years().isEmpty() && line.points().size() > 1) {
			all.add(selection(line, line.points(), List.of(), "", wording.asked(line.own()), true));
		}
	}

	private void wholeColumn(Line line, List<Selection> all) {
		boolean sums = asked.operation() == Operation.SUM || asked.operation() == Operation.AVERAGE;
		if (asked.operation() == Operation.SUM && !asked.isOfAll()) {
			return;
		}
		Conditions conditions = conditions(line.grid());
		List<GridRow> meant = line.grid()
			.rows()
			.stream()
			.filter((row) -> !Grid.isTotal(row) && conditions.hold(row, line))
			.toList();
		List<Point> points = ofYear(line,
				line.points().stream().filter((point) -> meant.contains(point.operand().row())).toList());
		boolean every = points.size() == meant.size() || asked.operation() == Operation.HIGHEST
				|| !sums && asked.years().size() == 1;
		boolean complete = line.grid().isWhole() && every && !(sums && Grid.isNested(meant))
				&& !Subtotals.areIn(line.grid(), meant);
		if (points.size() > 1) {
			String names = line.grid().nameOfRows() + "\n" + conditions.named();
			all.add(selection(line, points, List.of(), names, wording.askedOf(line.name()), complete));
		}
	}

	/**
	 * The rows of a table, to be counted; where an amount limits them, by the column that
	 * is named best.
	 */
	private Selection rows(Grid grid) {
		List<GridRow> rows = grid.rows().stream().filter(Predicate.not(Grid::isTotal)).toList();
		Line all = Line.ofRows(grid, rows);
		Line by = lines.stream()
			.filter((line) -> line.grid() == grid && !line.ofRow() && Conditions.limits(asked) != null)
			.max(Comparator.comparingDouble((line) -> wording.askedOf(line.name())))
			.orElse(all);
		Conditions conditions = conditions(grid);
		List<Point> meant = ofYear(all,
				all.points().stream().filter((point) -> conditions.hold(point.operand().row(), by)).toList());
		// What a column counts is to be read there.
		boolean counted = lines.stream()
			.anyMatch((line) -> line.grid() == grid && line != by && wording.isNamed(line.own(), asked.rest()));
		String names = grid.nameOfRows() + "\n" + conditions.named() + "\n" + ((by != all) ? by.text() : "");
		// "How many turbines" counts what is headed "Turbine no.", and not rows that have
		// turbines in some cell, nor those of another year.
		TextTerms nothing = TextTerms.of("");
		boolean ofSuch = wording.covered(grid.nameOfRows() + "\n" + grid.caption(), nothing) > 0;
		boolean ofYears = asked.years()
			.stream()
			.allMatch((year) -> grid.caption().contains(year)
					|| meant.stream().allMatch((point) -> point.text().contains(year)));
		boolean named = !counted && ofSuch && ofYears && wording.covered(names, nothing) >= NAMED;
		return selection(all, meant, List.of(), names, named ? 1 : 0, grid.isWhole() && !meant.isEmpty());
	}

	private Conditions conditions(Grid grid) {
		return conditions.computeIfAbsent(grid, (one) -> new Conditions(asked, wording, one));
	}

	private Selection selection(Line line, List<Point> points, List<Point> wholes, String common, double own,
			boolean complete) {
		boolean named = common.isEmpty();
		String names = line.text() + "\n" + common
				+ (named ? "\n"
						+ String.join("\n", Stream.concat(points.stream(), wholes.stream()).map(Point::text).toList())
						: "");
		boolean ofTotals = !line.ofRow() && asked.years().isEmpty() && Grid.isTotal(line.name());
		double hints = ECHO * wording.echoed(names) + (ofTotals ? OF_TOTALS : 0);
		return new Selection(line, points, wholes, wording.covered(names, line.grid().around()), own, hints, complete);
	}

}
