package io.lectern.calculation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.lectern.language.Interval;
import io.lectern.language.Operation;

/**
 * Which of a table's rows a question limits itself to: those that have a word in a column
 * or section that other rows have not, or, where rows are counted, an amount within
 * limits.
 */
final class Conditions {

	private final Grid grid;

	private final Map<GridRow, List<String>> texts = new IdentityHashMap<>();

	/** What rows must have in one of their columns or sections. */
	private final List<String> values = new ArrayList<>();

	private final @Nullable Interval limits;

	Conditions(Asked asked, AskedWords wording, Grid grid) {
		this.grid = grid;
		this.limits = limits(asked);
		grid.rows().forEach((row) -> texts.put(row, texts(row)));
		texts.values()
			.stream()
			.flatMap(List::stream)
			.distinct()
			.filter((value) -> wording.isNamed(value, asked.rest())
					&& texts.values().stream().anyMatch((other) -> !other.contains(value)))
			.forEach(values::add);
	}

	/** Between which amounts what is counted has to lie; null where any will do. */
	static @Nullable Interval limits(Asked asked) {
		return (asked.operation() == Operation.COUNT) ? Interval.of(Asked.withoutYears(asked.question())) : null;
	}

	/** What stands in a row's columns of words, and the sections it stands under. */
	private List<String> texts(GridRow row) {
		List<String> texts = new ArrayList<>(row.label());
		if (!texts.isEmpty()) {
			texts.removeLast();
		}
		for (int column : row.table().values(row.row())) {
			if (!grid.hasAmounts(column)) {
				texts.add(row.cell(column));
			}
		}
		texts.removeIf((text) -> text.isEmpty() || text.chars().noneMatch(Character::isLetter));
		return texts;
	}

	/**
	 * Whether they hold for a row.
	 * @param line the column whose amounts are limited
	 */
	boolean hold(GridRow row, Line line) {
		if (!values.isEmpty() && values.stream().noneMatch(texts.getOrDefault(row, List.of())::contains)) {
			return false;
		}
		Interval within = limits;
		return within == null || line.points()
			.stream()
			.anyMatch((point) -> point.operand().row() == row && within.holds(point.operand().amount().number()));
	}

	String named() {
		return String.join("\n", values);
	}

}
