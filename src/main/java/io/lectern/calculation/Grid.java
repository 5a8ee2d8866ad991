package io.lectern.calculation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.lectern.language.Figures;
import io.lectern.language.Lexicons;
import io.lectern.language.TextTerms;

/** A whole table, with its parts on following pages. */
final class Grid {

	private static final String TOTAL = Lexicons.either((language) -> language.calculations().totalRow());

	private static final Pattern YEAR = Pattern.compile(Figures.YEAR_OF_ACCOUNTS);

	private final List<GridRow> rows;

	private final String caption;

	private final TextTerms around;

	private final boolean whole;

	private final Map<GridRow, List<Operand>> operands = new IdentityHashMap<>();

	private final Set<Integer> columnsOfAmounts;

	/**
	 * @param rows its rows with values
	 * @param caption what it is called; empty where that is not told
	 * @param around the words that it stands under: caption, headings and title
	 * @param whole whether the passages at hand hold all of its rows
	 */
	Grid(List<GridRow> rows, String caption, TextTerms around, boolean whole) {
		this.rows = rows;
		this.caption = caption;
		this.around = around;
		this.whole = whole;
		boolean decimalComma = rows.stream()
			.anyMatch((row) -> row.table()
				.values(row.row())
				.stream()
				.anyMatch((column) -> Amount.hasDecimalComma(row.cell(column))));
		rows.forEach((row) -> operands.put(row, read(row, decimalComma)));
		this.columnsOfAmounts = operands.values()
			.stream()
			.flatMap(List::stream)
			.map(Operand::column)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static List<Operand> read(GridRow row, boolean decimalComma) {
		List<Operand> operands = new ArrayList<>();
		for (int column : row.table().values(row.row())) {
			Amount amount = Amount.of(row.cell(column), decimalComma, row.headings().unit(row, column));
			if (amount != null) {
				operands.add(new Operand(row, column, amount));
			}
		}
		// A row of nothing but years is a header that was taken for one with values.
		return operands.stream().allMatch((one) -> YEAR.matcher(one.text()).matches()) ? List.of() : operands;
	}

	List<GridRow> rows() {
		return rows;
	}

	String caption() {
		return caption;
	}

	TextTerms around() {
		return around;
	}

	boolean isWhole() {
		return whole;
	}

	/** The amounts of a row, from left to right. */
	List<Operand> operands(GridRow row) {
		return operands.getOrDefault(row, List.of());
	}

	/** Whether some row has an amount in that column. */
	boolean hasAmounts(int column) {
		return columnsOfAmounts.contains(column);
	}

	/** Whether a row has the total, or the average, of others. */
	static boolean isTotal(GridRow row) {
		return isTotal(row.label());
	}

	/** The same of any names. */
	static boolean isTotal(List<String> names) {
		return names.stream().anyMatch((part) -> Patterns.of(TOTAL).matcher(part).matches());
	}

	/** Whether rows are parts of others, by their indents. */
	static boolean isNested(List<GridRow> chosen) {
		return chosen.stream().mapToInt(GridRow::level).distinct().count() > 1;
	}

	/** The heading of the column with the rows' names; empty where there is none. */
	String nameOfRows() {
		GridRow first = rows.getFirst();
		int labels = first.table().table().labelColumns();
		return (labels > 0) ? String.join(" ", first.headings().path(labels - 1)) : "";
	}

}
