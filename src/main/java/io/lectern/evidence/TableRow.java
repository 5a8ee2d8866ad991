package io.lectern.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.lectern.language.Interval;
import io.lectern.language.CountedIn;
import io.lectern.language.Lexicons;
import io.lectern.language.PartsOfYear;
import io.lectern.language.Measure;
import io.lectern.language.Sentence;
import io.lectern.language.Statements;
import io.lectern.language.Terms;
import io.lectern.table.ReadTable;
import io.lectern.table.Table.Cell;
import io.lectern.table.Table.Kind;

/**
 * A row of a table in a passage.
 *
 * @param table the table as it stands on its page
 * @param page that page, from 1
 * @param row which of its rows
 * @param start its first character within the passage
 * @param end the first character after it
 * @param columns the columns with a value that stand in the passage
 */
public record TableRow(ReadTable table, int page, int row, int start, int end, List<Integer> columns) {

	private static final Pattern PAID = Lexicons.pattern((language) -> language.numerals().paid());

	private static final Pattern RECKONED = Lexicons.pattern((language) -> language.numerals().reckoned());

	private static final Pattern QUARTERLY = Lexicons.pattern((language) -> language.numerals().quarterly());

	/** Marks at the end of a heading that lead to what stands below it. */
	private static final Pattern END = Pattern.compile("[,;:\\s]+$");

	/**
	 * How its label reads: what it stands under, and its own, with the name of its column
	 * where it is a mere number.
	 */
	public String label() {
		List<String> label = new ArrayList<>(table.label(row));
		if (!label.isEmpty() && label.getLast().chars().noneMatch(Character::isLetter)) {
			String column = header(table.table().labelColumns() - 1);
			label.set(label.size() - 1, (column + " " + label.getLast()).strip());
		}
		return joined(label);
	}

	/**
	 * What names the row itself, without what it stands under and what says how it is
	 * reckoned with, as "Less".
	 */
	String ownLabel() {
		List<String> label = table.label(row);
		return label.isEmpty() ? "" : RECKONED.matcher(label.getLast()).replaceFirst("");
	}

	/** How the column's name reads, in one line. */
	public String header(int column) {
		return joined(table.header(row, column));
	}

	/** What the half or quarter of a year is called that a column is of; else empty. */
	String partOfYear(int column) {
		String named = PartsOfYear.namesOfThoseIn(header(column));
		return named.isEmpty() ? quarter(column) : named;
	}

	/**
	 * The quarter of a column where four of them stand beside each other under "Quarter
	 * ended" and are headed by the days on which they end.
	 */
	private String quarter(int column) {
		String above = above(column);
		if (!QUARTERLY.matcher(above).find()) {
			return "";
		}
		List<Integer> beside = IntStream.range(table.table().labelColumns(), table.columns())
			.filter((other) -> above(other).equals(above))
			.boxed()
			.toList();
		int quarter = beside.indexOf(column);
		return (beside.size() != PartsOfYear.quarters() || quarter < 0) ? "" : PartsOfYear.quarter(quarter);
	}

	/** The names that a column shares with those beside it. */
	private String above(int column) {
		List<String> path = table.header(row, column);
		return String.join("\n", path.subList(0, Math.max(0, path.size() - 1)));
	}

	private static String joined(List<String> path) {
		if (path.size() == 1) {
			return path.getFirst();
		}
		return IntStream.range(0, path.size())
			.mapToObj((i) -> (i + 1 < path.size()) ? END.matcher(path.get(i)).replaceAll("") : path.get(i))
			.collect(Collectors.joining(Lexicons.of(String.join("", path)).statements().comma()));
	}

	/**
	 * Whether the cell names the one on its right, as in forms that have names and values
	 * by turns: one heading, or none, is over both, or the value's column has none, as in
	 * balance sheets.
	 */
	boolean isPair(int column) {
		return column >= 0 && column + 1 < table.columns() && table.columns() > 2
				&& (isUnheaded(column + 1) || header(column).equals(header(column + 1)));
	}

	/** Whether the column alone has no heading beside one that has. */
	private boolean isUnheaded(int column) {
		return header(column).isEmpty() && !header(column - 1).isEmpty();
	}

	/** Whether the cell on its left, that is no label, names the cell. */
	boolean isNamedBeside(int column) {
		return column > table.table().labelColumns() && isUnheaded(column)
				&& table.cell(row, column - 1).chars().anyMatch(Character::isLetter);
	}

	/** Whether both are rows of one table on one page. */
	public boolean isOfTable(TableRow other) {
		return table.isSame(other.table) && page == other.page;
	}

	/**
	 * What names and makes up the row, with what all rows have: the caption and the
	 * headings of the columns.
	 */
	String whole() {
		return table.caption() + "\n" + words() + "\n" + String.join("\n", table.label(row)) + "\n"
				+ columns.stream().map(this::header).collect(Collectors.joining("\n"));
	}

	/**
	 * Whether a cell may be an amount of money: by itself, by a name of it, which mostly
	 * says the currency, or because the question has its heading.
	 */
	private boolean isPaid(Question question, int column) {
		String names = header(column) + "\n" + label() + "\n" + table.caption();
		return QuestionKind.PRICE.in(table.cell(row, column) + "\n" + names, Set.of()) || PAID.matcher(names).find()
				|| Terms.of(header(column)).stream().anyMatch(question.terms()::contains);
	}

	String cell(int column) {
		return table.cell(row, column);
	}

	/** Whether the cell holds the kind of thing that the question asks for. */
	boolean fits(Question question, int column) {
		if (question.kind() == QuestionKind.PRICE && !isPaid(question, column)) {
			return false;
		}
		if (question.measures().contains(Measure.PERCENT) && !Measure.PERCENT.isTold(table.cell(row, column) + "\n"
				+ CountedIn.without(header(column) + "\n" + label() + "\n" + table.caption()))) {
			return false;
		}
		QuestionKind kind = (question.kind() == QuestionKind.PRICE) ? QuestionKind.NUMBER : question.kind();
		// A name begins no sentence there.
		return kind.in(": " + table.cell(row, column), kind.isOfPerson() ? question.terms() : Set.of());
	}

	/** Whether its label says between which limits something lies. */
	boolean setsLimits() {
		return table.label(row).stream().anyMatch((part) -> Interval.of(part) != null);
	}

	/** Whether the amount lies between the limits of its label. */
	boolean holds(BigDecimal amount) {
		return table.label(row).stream().map(Interval::of).anyMatch((limits) -> limits != null && limits.holds(amount));
	}

	/**
	 * Whether it has values; headers, sections and lines of contents only name other
	 * things.
	 */
	public boolean hasValues() {
		return table.row(row).kind() == Kind.BODY && !columns.isEmpty() && !table.isContents();
	}

	/** All of it in one line, each cell with its column's name. */
	public Sentence sentence() {
		List<String> said = new ArrayList<>();
		Statements marks = Lexicons.of(whole()).statements();
		said.addAll(table.label(row).subList(0, Math.max(0, table.label(row).size() - table.table().labelColumns())));
		for (Cell cell : table.row(row).cells()) {
			String header = header(cell.column());
			String value = table.cell(row, cell.column());
			said.add(header.isEmpty() ? value : header + marks.colon() + value);
		}
		return new Sentence(start, end, String.join(marks.semicolon(), said));
	}

	/** The words of all its cells, and of nothing around it. */
	String words() {
		return Stream.concat(IntStream.range(0, table.table().labelColumns()).boxed(), columns.stream())
			.map((column) -> table.cell(row, column))
			.collect(Collectors.joining("\n"));
	}

}
