package io.lectern.evidence;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.lectern.language.Lexicons;

/** Rows and columns of a table that hold the totals of others. */
final class Totals {

	private static final Pattern TOTAL = Lexicons.pattern((language) -> language.calculations().totalRow());

	private Totals() {
	}

	/** Whether a row's label or a column's heading says so, and names nothing else. */
	static boolean isTotal(String name) {
		return TOTAL.matcher(name.strip()).matches() && Naming.of(name).size() <= 1;
	}

	/** Of several columns that of the totals; all where there is none, or several. */
	static List<Integer> ofColumns(TableRow row, List<Integer> columns) {
		List<Integer> totals = columns.stream().filter((column) -> {
			List<String> path = row.table().header(row.row(), column);
			return !path.isEmpty() && isTotal(path.getLast());
		}).toList();
		return (totals.size() == 1) ? totals : columns;
	}

	/**
	 * Whether a question for an amount means the total of a table's rows: it names none
	 * of them.
	 * @param label the row of the totals
	 */
	static boolean isMeant(Question question, String label, List<String> labels) {
		boolean amount = question.kind() == QuestionKind.NUMBER || question.kind() == QuestionKind.PRICE;
		Set<String> asked = question.naming();
		return amount && isTotal(label)
				&& labels.stream()
					.filter((other) -> !isTotal(other))
					.noneMatch((other) -> Naming.of(other).stream().anyMatch(asked::contains));
	}

}
