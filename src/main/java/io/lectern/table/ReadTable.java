package io.lectern.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.lectern.table.Table.Cell;
import io.lectern.table.Table.Kind;
import io.lectern.table.Table.Row;

/**
 * A table with the text that it stands in, and with its header wherever that stands. For
 * use by one thread.
 */
public final class ReadTable {

	private final Table table;

	private final String text;

	private final @Nullable Table headed;

	private final String headerText;

	private @Nullable Boolean contents;

	/**
	 * @param text the text of its page
	 */
	public ReadTable(Table table, String text) {
		this(table, text, null, "");
	}

	/**
	 * @param headed the table overleaf that it goes on from and that has its header
	 * @param headerText the text of that one's page
	 */
	public ReadTable(Table table, String text, @Nullable Table headed, String headerText) {
		this.table = table;
		this.text = text;
		this.headed = headed;
		this.headerText = headerText;
	}

	public Table table() {
		return table;
	}

	/** Whether it is the same table, read of the same page. */
	public boolean isSame(ReadTable other) {
		return table.equals(other.table) && text.equals(other.text);
	}

	public Row row(int row) {
		return table.rows().get(row);
	}

	public int columns() {
		return table.columns();
	}

	/**
	 * Whether it only lists what stands on which page, as contents do: labels, and
	 * numbers that never fall.
	 */
	public boolean isContents() {
		if (contents == null) {
			contents = listsPages();
		}
		return contents;
	}

	private boolean listsPages() {
		List<Integer> pages = new ArrayList<>();
		for (int i = 0; i < rows(); i++) {
			String number = cell(i, columns() - 1);
			boolean counts = number.matches("[0-9]{1,4}") && cell(i, 0).chars().anyMatch(Character::isLetter);
			if (row(i).kind() != Kind.BODY && !number.isEmpty() || row(i).kind() == Kind.BODY && !counts) {
				return false;
			}
			if (counts) {
				pages.add(Integer.valueOf(number));
			}
		}
		return columns() == 2 && pages.size() > 3 && pages.equals(pages.stream().sorted().toList())
				&& new HashSet<>(pages).size() > 2;
	}

	/** What it is called; empty where that is not told. */
	public String caption() {
		return (table.caption() != null) ? table.caption().shown(text) : "";
	}

	/** What a reader sees in the cell; empty where it is blank. */
	public String cell(int row, int column) {
		Cell cell = row(row).at(column);
		return (cell != null) ? cell.shown(text) : "";
	}

	/** The columns that have values in that row, from left to right. */
	public List<Integer> values(int row) {
		return row(row).cells()
			.stream()
			.filter((cell) -> cell.column() >= table.labelColumns())
			.map(Cell::column)
			.toList();
	}

	/**
	 * What names the row: the sections it stands under, outermost first, and what is in
	 * its label columns. A label that is written once for several rows is that of each.
	 */
	public List<String> label(int row) {
		List<String> label = new ArrayList<>();
		int depth = depth(row);
		for (int above = row - 1; above >= 0 && depth > 0 && row(above).kind() != Kind.HEADER; above--) {
			if (depth(above) < depth) {
				depth = depth(above);
				label.addFirst(first(above));
			}
		}
		for (int column = 0; column < table.labelColumns(); column++) {
			add(own(row, column), label);
		}
		return label;
	}

	/** Sections are one step above rows of the same indent. */
	private int depth(int row) {
		return 2 * row(row).level() + (row(row).kind() == Kind.SECTION ? 0 : 1);
	}

	private String first(int row) {
		return row(row).cells().isEmpty() ? "" : row(row).cells().getFirst().shown(text);
	}

	private String own(int row, int column) {
		if (column < table.labelColumns() - 1) {
			for (int above = row; above >= 0 && row(above).kind() == Kind.BODY; above--) {
				if (!cell(above, column).isEmpty()) {
					return cell(above, column);
				}
			}
		}
		return cell(row, column);
	}

	/** What names the column in that row: the headers above it, outermost first. */
	public List<String> header(int row, int column) {
		List<String> header = new ArrayList<>();
		ReadTable holder = headerOf(row);
		holder.headerRows(holder == this ? row : holder.rows() - 1)
			.forEach((one) -> add(holder.cell(one, column), header));
		return header;
	}

	/** The table, here or overleaf, that has the header of that row. */
	public ReadTable headerOf(int row) {
		return (headed != null && headerRows(row).isEmpty()) ? new ReadTable(headed, headerText) : this;
	}

	/** The rows of this table that are the header of that row, from top to bottom. */
	public List<Integer> headerRows(int row) {
		int last = row;
		while (last >= 0 && row(last).kind() != Kind.HEADER) {
			last--;
		}
		int first = last;
		while (first > 0 && row(first - 1).kind() == Kind.HEADER) {
			first--;
		}
		return IntStream.rangeClosed(Math.max(0, first), last).boxed().toList();
	}

	/** The rows that reach into the stretch {@code [start, end)} of the page's text. */
	public List<Integer> rowsIn(int start, int end) {
		return IntStream.range(0, rows())
			.filter((row) -> row(row).start() < end && row(row).end() > start)
			.boxed()
			.toList();
	}

	public int rows() {
		return table.rows().size();
	}

	private static void add(String part, List<String> path) {
		if (!part.isEmpty() && (path.isEmpty() || !path.getLast().equals(part))) {
			path.add(part);
		}
	}

}
