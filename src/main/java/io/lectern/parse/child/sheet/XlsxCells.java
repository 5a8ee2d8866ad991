package io.lectern.parse.child.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.sheet.Grid.Area;
import io.lectern.parse.child.sheet.GridRow.Shown;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Takes the cells out of a sheet's XML. */
final class XlsxCells {

	private static final Set<String> PHONETIC = Set.of("s:rPh", "s:phoneticPr");

	private final List<String> strings;

	private final List<Integer> formatNumbers = new ArrayList<>();

	private final Map<Integer, String> formatPatterns = new HashMap<>();

	private final CellFormats formats;

	private final Formulas formulas;

	private final boolean stale;

	private final XlsxLooks looks;

	private int nextRow;

	/**
	 * @param strings texts that the cells share
	 * @param styles the workbook's styles
	 * @param stale whether the values in the file are not to be relied on where they are
	 * 0
	 */
	XlsxCells(List<String> strings, @Nullable Element styles, CellFormats formats, Formulas formulas, boolean stale) {
		this.strings = strings;
		this.formats = formats;
		this.formulas = formulas;
		this.stale = stale;
		this.looks = new XlsxLooks(styles);
		Element numbered = (styles != null) ? styles.child("s:cellXfs") : null;
		if (numbered != null) {
			numbered.children("s:xf").forEach((style) -> formatNumbers.add(style.number("numFmtId", 0)));
		}
		Element own = (styles != null) ? styles.child("s:numFmts") : null;
		if (own != null) {
			own.children("s:numFmt")
				.forEach((each) -> formatPatterns.put(each.number("numFmtId", 0),
						each.attribute("formatCode", "General")));
		}
	}

	/** The words of a text, without how they are pronounced. */
	static String words(Element text) {
		StringBuilder words = new StringBuilder();
		for (Element child : text.children()) {
			if (child.is("s:t")) {
				words.append(child.text());
			}
			else if (!PHONETIC.contains(child.name())) {
				words.append(words(child));
			}
		}
		return words.toString();
	}

	void take(Element element, Grid grid) {
		switch (element.name()) {
			case "s:col" -> {
				if (element.says("hidden")) {
					grid.hiddenColumns().set(element.number("min", 1) - 1, Math.min(16384, element.number("max", 1)));
				}
			}
			case "s:sheetViews" -> element.all("s:pane")
				.filter((pane) -> pane.attribute("state", "").startsWith("frozen"))
				.forEach((pane) -> grid.freeze((int) Double.parseDouble(pane.attribute("ySplit", "0"))));
			case "s:row" -> row(element, grid);
			case "s:autoFilter" -> mark(element.attribute("ref", ""), 1, grid);
			case "s:mergeCell" -> {
				CellRangeAddress area = CellRangeAddress.valueOf(element.attribute("ref", "A1"));
				grid.merged()
					.add(new Area(area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn()));
			}
			default -> {
			}
		}
	}

	/** Marks so many rows at the top of an area as a header. */
	static void mark(String area, int rows, Grid grid) {
		if (area.matches("\\$?[A-Z]{1,3}\\$?\\d{1,7}:\\$?[A-Z]{1,3}\\$?\\d{1,7}")) {
			int first = CellRangeAddress.valueOf(area).getFirstRow();
			grid.headers().set(first, first + rows);
		}
	}

	private void row(Element row, Grid grid) {
		int number = row.number("r", grid.rows().isEmpty() ? 1 : nextRow + 1) - 1;
		nextRow = number + 1;
		Map<Integer, Shown> cells = new TreeMap<>();
		int next = 0;
		for (Element cell : row.children("s:c")) {
			String place = cell.attribute("r");
			int column = (place != null) ? new CellReference(place).getCol() : next;
			next = column + 1;
			String text = text(cell, grid.name(), number, column);
			if (!text.isBlank()) {
				cells.put(column, looks.shown(text, cell.number("s", 0)));
			}
		}
		if (!cells.isEmpty()) {
			grid.rows().add(new GridRow(number, row.says("hidden"), cells.keySet(), cells.values()));
		}
	}

	private String text(Element cell, String sheet, int row, int column) {
		String type = cell.attribute("t", "n");
		Element value = cell.child("s:v");
		String raw = (value != null) ? value.text() : "";
		boolean unknown = raw.isBlank() && !(type.equals("str") && value != null) || stale && raw.equals("0");
		if (cell.child("s:f") != null && unknown) {
			CellValue computed = formulas.compute(sheet, row, column);
			if (computed != null) {
				return computed(computed, cell, sheet, row, column);
			}
			if (raw.isBlank()) {
				formulas.unknown(sheet, row, column);
			}
		}
		return switch (type) {
			case "s" -> {
				int at = Element.integer(raw, -1);
				yield (at >= 0 && at < strings.size()) ? strings.get(at) : "";
			}
			case "inlineStr" -> {
				String words = words(cell);
				formats.hear(words);
				yield words;
			}
			case "str" -> raw;
			case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
			case "e" -> error(raw.strip(), sheet, row, column);
			case "d" -> raw.replaceFirst("T00:00:00(\\.0+)?Z?$", "").replace('T', ' ');
			default -> number(raw, cell);
		};
	}

	private String error(String error, String sheet, int row, int column) {
		formulas.error(sheet, row, column, error);
		return error;
	}

	private String computed(CellValue value, Element cell, String sheet, int row, int column) {
		return switch (value.getCellType()) {
			case CellType.NUMERIC -> display(value.getNumberValue(), cell);
			case CellType.STRING -> value.getStringValue();
			case CellType.BOOLEAN -> value.getBooleanValue() ? "TRUE" : "FALSE";
			case CellType.ERROR -> error(FormulaError.forInt(value.getErrorValue()).getString(), sheet, row, column);
			default -> "";
		};
	}

	private String number(String raw, Element cell) {
		try {
			return raw.isBlank() ? "" : display(Double.parseDouble(raw.strip()), cell);
		}
		catch (NumberFormatException ex) {
			return raw;
		}
	}

	private String display(double value, Element cell) {
		int style = cell.number("s", 0);
		int index = (style >= 0 && style < formatNumbers.size()) ? formatNumbers.get(style) : 0;
		String own = formatPatterns.get(index);
		return formats.display(value, index, (own != null) ? own : BuiltinFormats.getBuiltinFormat(index));
	}

}
