package io.lectern.parse.child.blocks;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds a table's header rows by what they are: rows that the file marks, rows that look
 * unlike the others, rows of words over columns of figures. A header of several rows goes
 * on as long as its columns are not all named, or as rows without a label follow.
 */
final class HeaderRows {

	/** Rows that are looked at. */
	private static final int LOOKED_AT = 50;

	/** More rows than that are a table of words. */
	private static final int MOST = 6;

	private static final int LONGEST_CELL = 80;

	private final List<List<GridCell>> rows;

	/** A text for each column. */
	private final List<List<String>> texts;

	private final int columns;

	HeaderRows(List<List<GridCell>> all) {
		this.rows = all.subList(0, Math.min(LOOKED_AT, all.size()));
		this.texts = TableGrid.texts(rows).stream().map((row) -> row.stream().map(String::strip).toList()).toList();
		this.columns = texts.stream().mapToInt(List::size).max().orElse(0);
	}

	/**
	 * @param marked rows that the file itself says are a header; 0 where it says nothing
	 */
	int count(int marked) {
		if (rows.size() < 2 || columns < 2) {
			return 0;
		}
		int known = (marked > 0 && marked < rows.size()) ? marked : shown();
		if (known > 0) {
			return split(known);
		}
		int guessed = guessed();
		return (guessed > 0) ? goesOn(guessed) : 0;
	}

	/** Leading rows that are shown as headings where others are not. */
	private int shown() {
		int run = 0;
		int end = 0;
		while (run < rows.size() && isShown(rows.get(run)) && !(end > 0 && hasFigures(run))) {
			run++;
			end = isLabelOnly(run - 1) ? end : run;
		}
		return (run < rows.size() && end <= MOST) ? end : 0;
	}

	private static boolean isShown(List<GridCell> row) {
		return row.stream().filter((cell) -> !cell.isBlank()).allMatch(GridCell::heading);
	}

	private int guessed() {
		int figures = 0;
		while (figures < rows.size() && !hasFigures(figures)) {
			figures++;
		}
		int first = 0;
		while (first < figures && isLabelOnly(first)) {
			first++;
		}
		if (first == figures) {
			return 0;
		}
		int end = first + 1;
		return (figures < rows.size() && namesColumns(first)) ? end : (first == 0) ? words() : 0;
	}

	/** Whether a row has no label, names several columns at once, or heads figures. */
	private boolean namesColumns(int row) {
		return isUnlabelled(row) || rows.get(row).stream().anyMatch((cell) -> cell.columns() > 1 && !cell.isBlank())
				|| IntStream.range(1, columns).anyMatch((column) -> headsFigures(row, column));
	}

	/** Of two columns, either is a name and its value unless all values are figures. */
	private boolean headsFigures(int row, int column) {
		List<String> below = below(row, column);
		long figures = below.stream().filter(TableHeaders::isFigure).count();
		return !text(row, column).isEmpty()
				&& ((columns > 2) ? 2 * figures > below.size() : figures > 0 && figures == below.size());
	}

	private List<String> below(int row, int column) {
		return IntStream.range(row + 1, rows.size())
			.mapToObj((other) -> text(other, column))
			.filter((text) -> !text.isEmpty())
			.toList();
	}

	/**
	 * One row where all are of words and the first is full of short ones. The corner
	 * above the labels may be blank, which tells a header even of two columns.
	 */
	private int words() {
		List<String> first = texts.getFirst();
		boolean corner = isUnlabelled(0) && IntStream.range(1, rows.size()).noneMatch(this::isUnlabelled);
		boolean full = first.size() == columns && first.stream()
			.skip(corner ? 1 : 0)
			.allMatch((cell) -> !cell.isEmpty() && cell.length() <= LONGEST_CELL);
		boolean isData = IntStream.range(0, columns).anyMatch(this::isLikeBelow);
		return (full && (columns > 2 || corner) && rows.size() > 2 && !isData) ? 1 : 0;
	}

	/** Whether the first row has a quantity, a date or a code where others have such. */
	private boolean isLikeBelow(int column) {
		String first = text(0, column);
		List<String> below = below(0, column);
		return first.matches(".*\\d.*")
				&& (2 * below.stream().filter((text) -> shape(text).equals(shape(first))).count() > below.size()
						|| isQuantity(first)
								&& 2 * below.stream().filter(HeaderRows::isQuantity).count() > below.size());
	}

	private static boolean isQuantity(String cell) {
		return !cell.isEmpty() && Character.isDigit(cell.charAt(0)) && !TableHeaders.isPeriod(cell);
	}

	private static String shape(String cell) {
		return cell.replaceAll("\\d+", "9").replaceAll("\\p{L}+", "a");
	}

	/** Only the first row may be marked of a header whose wide cells are split below. */
	private int split(int known) {
		boolean wide = rows.get(known - 1).stream().anyMatch((cell) -> cell.columns() > 1 && !cell.isBlank())
				&& !namesAll(known);
		return (wide && known < rows.size() && !hasFigures(known) && !isLabelOnly(known)
				&& (isUnlabelled(known) || isSameLabel(known) || headsAny(known))) ? known + 1 : known;
	}

	/** How far a header reaches that has at least so many rows. */
	int goesOn(int known) {
		int end = known;
		for (int row = known; row < rows.size() && row < MOST && !hasFigures(row); row++) {
			if (isLabelOnly(row)) {
				if (namesAll(end)) {
					return end;
				}
			}
			else if (isUnlabelled(row) && (isUnlabelled(0) || headsAny(row) || !namesAll(end)) || isSameLabel(row)
					|| isUnits(row) || !namesAll(end) && headsAny(row)) {
				end = row + 1;
			}
			else {
				return end;
			}
		}
		return end;
	}

	private boolean headsAny(int row) {
		return IntStream.range(1, columns).anyMatch((column) -> headsFigures(row, column));
	}

	/** Whether it says of each column in what it is counted. */
	private boolean isUnits(int row) {
		return IntStream.range(1, columns)
			.filter((column) -> !below(row, column).isEmpty())
			.allMatch((column) -> TableHeaders.isUnit(text(row, column)));
	}

	/** Whether the label goes on from the header above. */
	private boolean isSameLabel(int row) {
		return row > 0 && text(row, 0).equals(text(row - 1, 0));
	}

	/** Whether each column that is in use has a name that is not another's as well. */
	private boolean namesAll(int headers) {
		return IntStream.range(1, columns)
			.filter((column) -> !below(headers - 1, column).isEmpty())
			.allMatch((column) -> IntStream.range(0, headers).anyMatch((row) -> names(row, column)));
	}

	private boolean names(int row, int column) {
		int at = 0;
		for (GridCell cell : rows.get(row)) {
			if (column < at + cell.columns()) {
				return cell.columns() == 1 && !cell.isBlank();
			}
			at += cell.columns();
		}
		return false;
	}

	private boolean isUnlabelled(int row) {
		return text(row, 0).isEmpty();
	}

	/** Whether nothing but a label stands in it. */
	private boolean isLabelOnly(int row) {
		return texts.get(row).stream().skip(1).allMatch(String::isEmpty);
	}

	private boolean hasFigures(int row) {
		return texts.get(row).stream().anyMatch(TableHeaders::isFigure);
	}

	private String text(int row, int column) {
		return (column < texts.get(row).size()) ? texts.get(row).get(column) : "";
	}

}
