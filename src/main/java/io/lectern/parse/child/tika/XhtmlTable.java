package io.lectern.parse.child.tika;

import java.util.List;
import java.util.function.Consumer;

import org.xml.sax.Attributes;

import io.lectern.parse.child.blocks.CleanText;
import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.SpannedTable;

/** A table being read. One that holds headings or other tables only lays out the page. */
final class XhtmlTable {

	private SpannedTable rows = new SpannedTable();

	private boolean begun;

	private boolean inHeader;

	private boolean onlyHeaderCells = true;

	private boolean layout;

	private CellLook look = new CellLook();

	private int columns = 1;

	private boolean goesOn;

	void beginHeader() {
		inHeader = true;
	}

	void endHeader() {
		closeRow();
		begun = false;
		inHeader = false;
	}

	void beginRow() {
		closeRow();
		rows.beginRow(inHeader);
		begun = true;
		onlyHeaderCells = true;
	}

	private void closeRow() {
		if (begun && !inHeader && onlyHeaderCells && !rows.rows().getLast().isEmpty()) {
			rows.markRow();
		}
	}

	void beginCell(boolean header, Attributes attributes) {
		onlyHeaderCells &= header;
		look = new CellLook();
		look.begin(header ? "th" : "td", attributes);
		columns = HtmlGrid.columns(attributes.getValue("colspan"));
		goesOn = attributes.getValue(HtmlGrid.GOES_ON) != null;
	}

	/** How the cell looks that is being read. */
	CellLook look() {
		return look;
	}

	void cell(String text) {
		if (!begun) {
			beginRow();
		}
		String line = CleanText.lines(text).replace('\n', ' ');
		GridCell cell = GridCell.of(line).wide(columns).heading(look.isHeading()).indented(look.indent());
		if (goesOn) {
			rows.continued(cell);
		}
		else {
			rows.cell(cell);
		}
	}

	boolean isLayout() {
		return layout;
	}

	/** Gives up being a table; what it held becomes paragraphs. */
	void becomeLayout(Consumer<String> paragraph) {
		if (!layout) {
			layout = true;
			texts(paragraph);
			rows = new SpannedTable();
			begun = false;
		}
	}

	/** Tells the text of each cell. */
	void texts(Consumer<String> text) {
		for (List<GridCell> row : rows.rows()) {
			row.forEach((cell) -> text.accept(cell.text().toString()));
		}
	}

	int columns() {
		return rows.columns();
	}

	void write(PageWriter writer) {
		closeRow();
		begun = false;
		rows.write(writer);
	}

}
