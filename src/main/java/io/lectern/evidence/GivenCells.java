package io.lectern.evidence;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cells of a row that a question has itself: it names the row by them.
 *
 * @param columns their columns, those of the label among them, from left to right
 */
record GivenCells(TableRow row, List<Integer> columns) {

	static GivenCells of(Question question, TableRow row) {
		return new GivenCells(row,
				Stream.concat(IntStream.range(0, row.table().table().labelColumns()).boxed(), row.columns().stream())
					.filter((column) -> question.names(row.table().cell(row.row(), column)))
					.toList());
	}

	boolean contains(int column) {
		return columns.contains(column);
	}

	/** Whether there is one beside the label. */
	boolean hasValue() {
		return columns.stream().anyMatch(row.columns()::contains);
	}

	/** Whether they are all of the row's label. */
	boolean nameTheRow() {
		return IntStream.range(0, row.table().table().labelColumns()).allMatch(columns::contains);
	}

	/**
	 * Whether they name the row by values and not by its label: who does so asks for its
	 * name.
	 */
	boolean callOtherwise() {
		int label = row.table().table().labelColumns() - 1;
		return label >= 0 && !row.header(label).isEmpty() && hasValue() && !nameTheRow();
	}

	/**
	 * The values whose names they are, in a row of names and values by turns. A row's
	 * label needs a heading over it and its value to be such a name, or another one of
	 * the row beside it.
	 */
	List<Integer> pairs() {
		int labels = row.table().table().labelColumns();
		boolean several = columns.stream().anyMatch((column) -> column > labels && row.isPair(column));
		return columns.stream()
			.filter(row::isPair)
			.filter((column) -> column >= labels || several || !row.header(column + 1).isEmpty())
			.filter((column) -> row.table().cell(row.row(), column).chars().anyMatch(Character::isLetter))
			.map((column) -> column + 1)
			.filter((column) -> !columns.contains(column) && !row.table().cell(row.row(), column).isEmpty())
			.toList();
	}

}
