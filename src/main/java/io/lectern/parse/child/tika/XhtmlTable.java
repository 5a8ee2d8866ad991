package io.lectern.parse.child.tika;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.blocks.TableHeaders;

/** A table being read. One that holds headings or other tables only lays out the page. */
final class XhtmlTable {

	private final List<List<LaidText>> rows = new ArrayList<>();

	private int headerRows;

	private boolean inHeader;

	private boolean onlyHeaderCells = true;

	private boolean layout;

	void beginHeader() {
		inHeader = true;
	}

	void endHeader() {
		headerRows = rows.size();
		inHeader = false;
	}

	void beginRow() {
		closeRow();
		rows.add(new ArrayList<>());
		onlyHeaderCells = true;
	}

	private void closeRow() {
		boolean leading = headerRows == rows.size() - 1;
		if (!inHeader && leading && !rows.isEmpty() && !rows.getLast().isEmpty() && onlyHeaderCells) {
			headerRows++;
		}
	}

	void beginCell(boolean header) {
		onlyHeaderCells &= header;
	}

	void cell(String text) {
		if (rows.isEmpty()) {
			beginRow();
		}
		rows.getLast().add(LaidText.of(text));
	}

	boolean isLayout() {
		return layout;
	}

	/** Gives up being a table; what it held becomes paragraphs. */
	void becomeLayout(Consumer<String> paragraph) {
		if (!layout) {
			layout = true;
			rows.forEach((row) -> row.forEach((cell) -> paragraph.accept(cell.toString())));
			rows.clear();
		}
	}

	List<List<LaidText>> rows() {
		return rows;
	}

	int columns() {
		return rows.stream().mapToInt(List::size).max().orElse(0);
	}

	/** Header rows as marked, else the first row where it looks like one. */
	int headerRows() {
		if (headerRows > 0 && headerRows < rows.size()) {
			return headerRows;
		}
		return TableHeaders.leading(rows.stream().map((row) -> row.stream().map(LaidText::toString).toList()).toList());
	}

}
