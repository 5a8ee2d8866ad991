package io.lectern.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.lectern.evidence.Evidence.Cells;
import io.lectern.language.Lexicons;
import io.lectern.language.Statements;

/**
 * What cells of a row say, with the names of their row and columns, to be read as a
 * sentence: "North basin, Cod, 2025: 120". The row is called by its label and by what the
 * question calls it, such as the name in its third column.
 */
final class RowStatement {

	private static final Pattern CODE = Pattern.compile("(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9._/-]{2,20}");

	private static final int LONGEST_NAME = 60;

	private final TableRow row;

	private final List<Integer> columns;

	private final List<Integer> given;

	private final int labels;

	RowStatement(Cells cells) {
		this.row = cells.row();
		this.columns = cells.columns();
		this.given = cells.given();
		this.labels = row.table().table().labelColumns();
	}

	String text() {
		Statements marks = Lexicons
			.of(row.label() + columns.stream().map(row::header).collect(Collectors.joining())
					+ columns.stream().map(this::cell).collect(Collectors.joining()))
			.statements();
		String lead = lead(marks);
		List<String> said = new ArrayList<>();
		for (int column : columns) {
			String header = Stream.of(isInPair(column) ? cell(column - 1) : "", row.header(column))
				.filter((part) -> !part.isEmpty())
				.collect(Collectors.joining(marks.comma()));
			String before = said.isEmpty() ? Stream.of(lead, header)
				.filter((part) -> !part.isEmpty())
				.collect(Collectors.joining(marks.comma())) : header;
			String value = CellScale.said(row, column);
			said.add(before.isEmpty() ? value : before + marks.colon() + value);
		}
		return said.isEmpty() ? lead : String.join(marks.semicolon(), said);
	}

	/** What names the cells within the row; empty where only the row has a name. */
	String pairNames() {
		return columns.stream()
			.filter(this::isInPair)
			.map((column) -> cell(column - 1))
			.collect(Collectors.joining("\n"));
	}

	private boolean isInPair(int column) {
		return given.contains(column - 1) && row.isPair(column - 1);
	}

	private String lead(Statements marks) {
		List<String> names = given.stream()
			.filter((column) -> column >= labels && !columns.contains(column) && !isNameOf(column))
			.map(this::named)
			.collect(Collectors.toCollection(ArrayList::new));
		List<Integer> asked = columns.stream().filter((column) -> column < labels).toList();
		if (!asked.isEmpty()) {
			// Who asks for the label has named the row by its other cells.
			given.stream()
				.filter((column) -> column < labels && !isNameOf(column))
				.map(this::named)
				.forEach(names::add);
			return names.isEmpty() ? others(marks) : String.join(marks.comma(), names);
		}
		boolean pairs = columns.stream().anyMatch(this::isInPair);
		if (!pairs || !row.isPair(0) || given.contains(0) && !isNameOf(0)) {
			names.addFirst(columns.contains(labels) || given.contains(labels) ? row.label() : explained());
		}
		return names.stream().filter((name) -> !name.isEmpty()).collect(Collectors.joining(marks.comma()));
	}

	private boolean isNameOf(int column) {
		return columns.contains(column + 1) && row.isPair(column);
	}

	private String cell(int column) {
		return row.table().cell(row.row(), column);
	}

	/** A mere number says nothing without its column. */
	private String named(int column) {
		String cell = cell(column);
		return cell.chars().anyMatch(Character::isLetter) ? cell : (row.header(column) + " " + cell).strip();
	}

	/** A code says nothing by itself; what it stands for is in the next column. */
	private String explained() {
		String name = cell(labels);
		boolean code = CODE.matcher(row.label()).matches();
		boolean says = name.length() <= LONGEST_NAME && !name.isEmpty()
				&& name.chars().filter(Character::isDigit).count() < name.chars().filter(Character::isLetter).count();
		return (code && says && row.columns().contains(labels)) ? row.label() + " (" + name + ")" : row.label();
	}

	private String others(Statements marks) {
		return row.columns()
			.stream()
			.filter((column) -> !columns.contains(column))
			.map(this::cell)
			.filter((cell) -> cell.chars().anyMatch(Character::isLetter))
			.limit(2)
			.collect(Collectors.joining(marks.comma()));
	}

}
