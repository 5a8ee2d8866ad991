package io.lectern.calculation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.lectern.language.Interval;
import io.lectern.language.Operation;

/**
 * Which of a table's rows a question limits itself to: those that have a word in a column
 * or section that other rows have not, or, where rows are counted, an amount within
 * limits.
 */
final class Conditions {

	private final Wording wording;

	private final String text;

	private final Line line;

	/** What rows must have in one of their columns or sections. */
	private final List<String> values = new ArrayList<>();

	private final @Nullable Interval limits;

	Conditions(Asked asked, Wording wording, Line line) {
		this.wording = wording;
		this.text = asked.rest();
		this.line = line;
		this.limits = (asked.operation() == Operation.COUNT) ? Interval.of(asked.question()) : null;
		for (GridRow row : line.grid().rows()) {
			for (String value : texts(row)) {
				boolean some = line.grid().rows().stream().anyMatch((other) -> !texts(other).contains(value));
				if (some && !values.contains(value) && wording.isNamed(value, text)) {
					values.add(value);
				}
			}
		}
	}

	/** What stands in a row's columns of words, and the sections it stands under. */
	private List<String> texts(GridRow row) {
		List<String> texts = new ArrayList<>(row.label());
		if (!texts.isEmpty()) {
			texts.removeLast();
		}
		for (int column : line.grid().columns()) {
			if (column != line.points().getFirst().operand().column()) {
				texts.add(row.cell(column));
			}
		}
		texts.removeIf((text) -> text.isEmpty() || text.chars().noneMatch(Character::isLetter));
		return texts;
	}

	boolean hold(GridRow row) {
		List<String> texts = texts(row);
		if (!values.isEmpty() && values.stream().noneMatch(texts::contains)) {
			return false;
		}
		Interval within = limits;
		return within == null || line.points()
			.stream()
			.anyMatch((point) -> point.operand().row() == row && within.holds(point.operand().amount().number()));
	}

	/** Whether rows are left out. */
	boolean limit() {
		return limits != null || !values.isEmpty();
	}

	String named() {
		return String.join("\n", values);
	}

}
