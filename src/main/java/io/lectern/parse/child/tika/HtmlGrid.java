package io.lectern.parse.child.tika;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Lays the cells of a table on a grid: those that span rows stand in each of them, and
 * columns that are but parts of one are joined.
 */
final class HtmlGrid {

	/** The attribute of a cell that goes on from the row above. */
	static final String GOES_ON = "data-lectern-goes-on";

	/** HTML's own limits are 1,000 columns and 65,534 rows; nobody draws such. */
	private static final int WIDEST = 100;

	private static final int TALLEST = 1000;

	/** A cell that stands in rows to come. */
	private record Hanging(Element cell, int rows) {
	}

	private HtmlGrid() {
	}

	static void fill(Document document) {
		for (Element table : document.select("table")) {
			// A table of tables lays out the page.
			if (table.selectFirst("table table, h1, h2, h3, h4, h5, h6") == null || table.select("table").size() == 1) {
				fill(table);
			}
		}
	}

	private static void fill(Element table) {
		Map<Integer, Hanging> hanging = new TreeMap<>();
		Map<Element, List<Element>> rows = new LinkedHashMap<>();
		HtmlColumns columns = new HtmlColumns();
		Element group = null;
		for (Element row : table.select("tr")) {
			if (row.closest("table") != table) {
				continue;
			}
			if (row.parent() != group) {
				// Cells end with the group of rows that they stand in.
				hanging.clear();
				group = row.parent();
			}
			rows.put(row, cells(row, hanging, columns));
		}
		columns.join(rows.values());
		rows.forEach((row, cells) -> {
			row.empty();
			columns.once(cells).forEach(row::appendChild);
		});
	}

	private static List<Element> cells(Element row, Map<Integer, Hanging> hanging, HtmlColumns columns) {
		List<Element> cells = new ArrayList<>();
		List<Element> own = row.children().stream().filter((cell) -> cell.nameIs("td") || cell.nameIs("th")).toList();
		// A cell as wide as the table is a line of its own.
		boolean alone = own.size() == 1 && hanging.isEmpty();
		for (Element cell : own) {
			fallIn(cells, hanging, columns);
			int width = alone ? 1 : columns(cell.attr("colspan"));
			int height = span(cell.attr("rowspan"), TALLEST, TALLEST);
			cell.removeAttr("colspan").removeAttr("rowspan").removeAttr(GOES_ON);
			for (int i = 0; i < width; i++) {
				if (height > 1) {
					hanging.put(cells.size(), new Hanging(cell, height));
				}
				cells.add((i == 0) ? cell : columns.again(cell));
			}
		}
		fallIn(cells, hanging, columns);
		hanging.replaceAll((column, cell) -> new Hanging(cell.cell(), cell.rows() - 1));
		hanging.values().removeIf((cell) -> cell.rows() < 1);
		return cells;
	}

	/** Cells from rows above that stand where the next cell would. */
	private static void fallIn(List<Element> cells, Map<Integer, Hanging> hanging, HtmlColumns columns) {
		Hanging above = hanging.get(cells.size());
		while (above != null) {
			cells.add(columns.again(above.cell()).attr(GOES_ON, ""));
			above = hanging.get(cells.size());
		}
	}

	/** How many columns a cell is wide, as HTML counts them. */
	static int columns(@Nullable String colspan) {
		return span(colspan, 1, WIDEST);
	}

	private static int span(@Nullable String value, int zero, int most) {
		String said = (value != null) ? value.strip() : "";
		if (!said.matches("\\d{1,6}")) {
			return 1;
		}
		int span = Integer.parseInt(said);
		return Math.min((span == 0) ? zero : span, most);
	}

}
