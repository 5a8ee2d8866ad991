package io.lectern.parse.child.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

import io.lectern.parse.child.sheet.Grid.Area;
import io.lectern.parse.child.sheet.Grid.CellPlace;
import io.lectern.parse.child.sheet.GridRow.Shown;
import org.apache.poi.ss.usermodel.ExcelNumberFormat;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.binary.XSSFBSheetHandler.XSSFBSheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a binary workbook: what POI says of its cells, and what it doesn't of the
 * rest.
 */
final class XlsbSheet implements XSSFBSheetContentsHandler {

	private final Grid grid;

	private final CellFormats formats;

	private final Formulas formulas;

	private final String name;

	private final BitSet hiddenRows = new BitSet();

	private Map<Integer, Shown> cells = new TreeMap<>();

	XlsbSheet(String name, CellFormats formats, Formulas formulas) {
		this.name = name;
		this.grid = new Grid(name);
		this.formats = formats;
		this.formulas = formulas;
	}

	Grid grid() {
		return grid;
	}

	/** Reads what is hidden, merged and frozen; comes before the cells. */
	void layout(InputStream in) throws IOException {
		XlsbRecords.read(in, Map.of(XlsbRecords.ROW, (row) -> {
			int number = row.getInt();
			hiddenRows.set(number, (row.get(11) & 0x10) != 0);
		}, XlsbRecords.COLUMNS, (columns) -> {
			int first = columns.getInt();
			int last = columns.getInt();
			if ((columns.get(16) & 1) != 0 && first >= 0 && last >= first) {
				grid.hiddenColumns().set(first, Math.min(last, 1 << 14) + 1);
			}
		}, XlsbRecords.MERGED,
				(area) -> grid.merged().add(new Area(area.getInt(), area.getInt(), area.getInt(), area.getInt())),
				XlsbRecords.PANE, (pane) -> {
					double rows = pane.getDouble(8);
					if ((pane.get(28) & 1) != 0) {
						grid.freeze((int) rows);
					}
				}));
	}

	@Override
	public void startRow(int row) {
		cells = new TreeMap<>();
	}

	@Override
	public void endRow(int row) {
		if (!cells.isEmpty()) {
			grid.rows().add(new GridRow(row, hiddenRows.get(row), cells.keySet(), cells.values()));
		}
	}

	@Override
	public void stringCell(String place, @Nullable String value, @Nullable XSSFComment comment) {
		if (value != null) {
			formats.hear(value);
		}
		put(place, (value != null) ? value : "", comment);
	}

	@Override
	public void doubleCell(String place, double value, @Nullable XSSFComment comment, ExcelNumberFormat format) {
		put(place, formats.display(value, format.getIdx(), format.getFormat()), comment);
	}

	@Override
	public void booleanCell(String place, boolean value, @Nullable XSSFComment comment) {
		put(place, value ? "TRUE" : "FALSE", comment);
	}

	@Override
	public void errorCell(String place, @Nullable FormulaError error, @Nullable XSSFComment comment) {
		CellReference cell = new CellReference(place);
		if (error != null) {
			formulas.error(name, cell.getRow(), cell.getCol(), error.getString());
		}
		put(place, (error != null) ? error.getString() : "", comment);
	}

	private void put(String place, String text, @Nullable XSSFComment comment) {
		CellReference cell = new CellReference(place);
		if (!text.isBlank()) {
			cells.put((int) cell.getCol(), new Shown(text, false, 0));
		}
		if (comment != null && comment.getString() != null) {
			grid.comments()
				.put(new CellPlace(cell.getRow(), cell.getCol()),
						comment.getString().getString().replaceAll("\\s+", " ").strip());
		}
	}

	@Override
	public void headerFooter(String text, boolean header, String tag) {
		// As in other workbooks: what a printer adds is no part of the sheet.
	}

	@Override
	public void endSheet() {
		// Nothing is left to be done.
	}

}
