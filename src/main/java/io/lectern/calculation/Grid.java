package io.lectern.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.lectern.language.Lexicons;
import io.lectern.language.TextTerms;
import io.lectern.table.ReadTable;
import io.lectern.table.Table.Kind;

/**
 * A whole table, with its parts on following pages.
 *
 * @param rows its rows with values
 * @param caption what it is called; empty where that is not told
 * @param around the words that it stands under: caption, headings and title
 * @param whole whether the passages at hand hold all of its rows
 */
record Grid(List<GridRow> rows, String caption, TextTerms around, boolean whole) {

	private static final String TOTAL = Lexicons.either((language) -> language.calculations().totalRow());

	private static final String UNITS = Lexicons.either((language) -> language.calculations().unitColumn());

	int labelColumns() {
		return rows.getFirst().table().table().labelColumns();
	}

	private int width() {
		return rows.stream().mapToInt((row) -> row.table().columns()).max().orElse(0);
	}

	/** All columns that do not name the rows. */
	List<Integer> columns() {
		return IntStream.range(labelColumns(), width()).boxed().toList();
	}

	/** The columns in which some row has an amount. */
	List<Integer> columnsOfAmounts() {
		boolean comma = hasDecimalComma();
		return columns().stream()
			.filter((column) -> rows.stream().anyMatch((row) -> Amount.of(row.cell(column), comma, Unit.UNTOLD) != null))
			.toList();
	}

	boolean hasDecimalComma() {
		return rows.stream()
			.anyMatch((row) -> columns().stream().anyMatch((column) -> Amount.hasDecimalComma(row.cell(column))));
	}

	/** The amounts of a row, from left to right. */
	List<Operand> operands(GridRow row) {
		boolean comma = hasDecimalComma();
		List<Operand> operands = new ArrayList<>();
		for (int column : columns()) {
			Amount amount = Amount.of(row.cell(column), comma, unit(row, column));
			if (amount != null) {
				operands.add(new Operand(row, column, amount));
			}
		}
		return operands;
	}

	/** What column, row and caption say, the nearest first. */
	private Unit unit(GridRow row, int column) {
		String unitOfRow = "";
		for (int other = 0; other < width(); other++) {
			String heading = String.join(" ", row.header(other)).strip();
			if (other != column && Patterns.of(UNITS).matcher(heading).matches()) {
				unitOfRow = "(" + row.cell(other) + ")";
			}
		}
		Unit unit = Unit.toldBy(unitOfRow);
		List<String> header = row.header(column);
		for (int i = header.size() - 1; i >= 0; i--) {
			unit = unit.or(Unit.toldBy(header.get(i)));
		}
		Unit table = Unit.toldBy(caption);
		return unit.or(Unit.toldBy(row.name())).or(new Unit(false, table.currency(), table.scale(), null));
	}

	/** Whether a row has the total, or the average, of others. */
	static boolean isTotal(GridRow row) {
		return row.label().stream().anyMatch((part) -> Patterns.of(TOTAL).matcher(part).matches());
	}

	/** Whether rows are parts of others, by their indents. */
	boolean isNested(List<GridRow> chosen) {
		return chosen.stream().mapToInt(GridRow::level).distinct().count() > 1;
	}

	/** The heading of the column with the rows' names; empty where there is none. */
	String nameOfRows() {
		GridRow first = rows.getFirst();
		return (labelColumns() > 0) ? String.join(" ", first.header(labelColumns() - 1)) : "";
	}

	static boolean hasValues(ReadTable table, int row) {
		return table.row(row).kind() == Kind.BODY && !table.values(row).isEmpty() && !table.isContents();
	}

}
