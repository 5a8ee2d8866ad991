package io.lectern.calculation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.lectern.calculation.Line.Point;
import io.lectern.language.Operation;

/** Which amounts of a line are the same thing in the years that a question asks for. */
final class Years {

	private final Asked asked;

	Years(Asked asked) {
		this.asked = asked;
	}

	/**
	 * The amounts in the order of their years, for each thing that is told in all of
	 * them.
	 */
	List<List<Point>> of(Line line) {
		List<Point> dated = line.points().stream().filter((point) -> point.years().size() == 1).toList();
		Collection<List<Point>> things = things(dated, Point::withoutDates);
		List<List<Point>> found = chosen(things);
		// Where a year is there with several days, the same day of both is meant.
		found = found.isEmpty() ? chosen(things(dated, Point::withoutYears)) : found;
		// Where columns are headed differently the years may still tell them.
		return found.isEmpty() && things.size() > 1 && line.ofRow() ? chosen(List.of(dated)) : found;
	}

	private static Collection<List<Point>> things(List<Point> dated, Function<Point, String> thing) {
		Map<String, List<Point>> things = new LinkedHashMap<>();
		dated.forEach((point) -> things.computeIfAbsent(thing.apply(point), (name) -> new ArrayList<>()).add(point));
		return things.values();
	}

	private List<List<Point>> chosen(Collection<List<Point>> things) {
		List<List<Point>> chosen = new ArrayList<>();
		for (List<Point> points : things) {
			List<String> asked = years(points);
			List<Point> inYears = asked.stream()
				.flatMap((year) -> points.stream().filter((point) -> point.years().contains(year)))
				.toList();
			boolean each = asked.stream()
				.allMatch((year) -> inYears.stream().filter((point) -> point.years().contains(year)).count() == 1);
			if (asked.size() > 1 && each) {
				chosen.add(inYears);
			}
		}
		return chosen;
	}

	private List<String> years(List<Point> points) {
		List<String> told = points.stream().flatMap((point) -> point.years().stream()).distinct().sorted().toList();
		boolean change = asked.isOfChange();
		return switch (asked.years().size()) {
			case 0 -> (change && told.size() != 2 || asked.operation() == Operation.SUM) ? List.of() : told;
			case 1 -> change
					? List.of(String.valueOf(Integer.parseInt(asked.years().getFirst()) - 1), asked.years().getFirst())
					: List.of();
			case 2 -> (!change && asked.isOfStretch() && told.containsAll(asked.yearsThrough())) ? asked.yearsThrough()
					: asked.years();
			default -> change ? List.of() : asked.years();
		};
	}

}
