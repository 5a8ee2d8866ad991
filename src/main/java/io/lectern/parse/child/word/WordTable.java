package io.lectern.parse.child.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.lectern.language.Sentences;
import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.SpannedTable;
import io.lectern.parse.child.office.Element;

/** A table in a Word file; one that only lays out the page is read cell by cell. */
final class WordTable {

	private final List<Element> rows = new ArrayList<>();

	private final TableLook look;

	WordTable(Element table, Styles styles) {
		this.look = new TableLook(table, styles);
		collect(table, "w:tr", rows);
	}

	/** Rows and cells, whatever they are wrapped in. */
	private static void collect(Element within, String name, List<Element> found) {
		for (Element child : within.children()) {
			switch (child.name()) {
				case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo" -> collect(child, name, found);
				default -> {
					if (child.is(name)) {
						found.add(child);
					}
				}
			}
		}
	}

	private static List<Element> cells(Element row) {
		List<Element> cells = new ArrayList<>();
		collect(row, "w:tc", cells);
		cells.removeIf((cell) -> cell.child("w:tcPr", "w:cellDel") != null);
		return cells;
	}

	void write(WordReader reader, PageWriter writer) throws IOException {
		rows.removeIf((row) -> row.child("w:trPr", "w:del") != null);
		if (isLayout()) {
			for (Element row : rows) {
				for (Element cell : cells(row)) {
					reader.blocks(cell);
				}
			}
			return;
		}
		SpannedTable cells = new SpannedTable();
		for (Element row : rows) {
			if (row.child("w:trPr", "w:hidden") != null) {
				writer.hide("hidden row",
						cells(row).stream().map(Element::text).collect(Collectors.joining(Sentences.CELL_SEPARATOR)));
			}
			else {
				write(row, cells, reader);
			}
		}
		cells.write(writer);
	}

	private void write(Element row, SpannedTable table, WordReader reader) {
		Element header = row.child("w:trPr");
		boolean first = table.columns() == 0;
		table.beginRow(header != null && header.isOn("w:tblHeader"));
		int before = Element.integer(row.value("w:val", "w:trPr", "w:gridBefore"), 0);
		if (before > 0) {
			table.cell(GridCell.BLANK.wide(before));
		}
		for (Element cell : cells(row)) {
			int columns = Element.integer(cell.value("w:val", "w:tcPr", "w:gridSpan"), 1);
			Element merge = cell.child("w:tcPr", "w:vMerge");
			String text = text(cell, reader);
			if (merge != null && !"restart".equals(merge.attribute("w:val")) && text.isBlank()) {
				table.continued(columns);
			}
			else {
				table.cell(look.of(cell, paragraphs(cell), text, first).wide(columns));
			}
		}
	}

	private static String text(Element cell, WordReader reader) {
		List<WordReader.Line> lines = new ArrayList<>();
		paragraphs(cell).forEach((paragraph) -> reader.line(paragraph).ifPresent(lines::add));
		reader.rest().ifPresent(lines::add);
		return lines.stream().map(WordReader.Line::text).collect(Collectors.joining("\n"));
	}

	private static List<Element> paragraphs(Element cell) {
		List<Element> paragraphs = new ArrayList<>();
		collect(cell, "w:p", paragraphs);
		return paragraphs;
	}

	/** One of a single column, or with tables of several within. */
	private boolean isLayout() {
		boolean oneColumn = rows.stream().allMatch((row) -> cells(row).size() < 2);
		return oneColumn || rows.stream().flatMap((row) -> cells(row).stream()).anyMatch(WordTable::holdsTable);
	}

	private static boolean holdsTable(Element cell) {
		List<Element> inner = new ArrayList<>();
		collect(cell, "w:tbl", inner);
		return !inner.isEmpty();
	}

}
