package io.lectern.parse.child.tika;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Repeats cells that span rows or columns, so that each row has all its values. */
final class HtmlGrid {

	/** HTML's own limits are 1,000 columns and 65,534 rows; nobody draws such. */
	private static final int WIDEST = 100;

	private static final int TALLEST = 1000;

	/** A cell that stands in rows to come. */
	private record Hanging(Element cell, int rows) {
	}

	private HtmlGrid() {
	}

	static void fill(Document document) {
		for (Element table : document.select("table:has([rowspan]), table:has([colspan])")) {
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
			cells.forEach(row::appendChild);
		});
	}

	private static List<Element> cells(Element row, Map<Integer, Hanging> hanging, HtmlColumns columns) {
		List<Element> cells = new ArrayList<>();
		List<Element> own = row.children().stream().filter((cell) -> cell.nameIs("td") || cell.nameIs("th")).toList();
		// A cell as wide as the table is a line of its own.
		boolean alone = own.size() == 1 && hanging.isEmpty();
		for (Element cell : own) {
			fallIn(cells, hanging);
			int width = alone ? 1 : span(cell, "colspan", WIDEST);
			int height = span(cell, "rowspan", TALLEST);
			cell.removeAttr("colspan").removeAttr("rowspan");
			for (int i = 0; i < width; i++) {
				if (height > 1) {
					hanging.put(cells.size(), new Hanging(cell, height));
				}
				cells.add((i == 0) ? cell : columns.again(cell));
			}
		}
		fallIn(cells, hanging);
		hanging.replaceAll((column, cell) -> new Hanging(cell.cell(), cell.rows() - 1));
		hanging.values().removeIf((cell) -> cell.rows() < 1);
		return cells;
	}

	/** Cells from rows above that stand where the next cell would. */
	private static void fallIn(List<Element> cells, Map<Integer, Hanging> hanging) {
		Hanging above = hanging.get(cells.size());
		while (above != null) {
			cells.add(above.cell().clone());
			above = hanging.get(cells.size());
		}
	}

	/** As HTML counts them: 0 means to the end of the group. */
	private static int span(Element cell, String attribute, int most) {
		String value = cell.attr(attribute).strip();
		if (!value.matches("\\d{1,6}")) {
			return 1;
		}
		int span = Integer.parseInt(value);
		return Math.min((span == 0) ? (attribute.equals("rowspan") ? most : 1) : span, most);
	}

}
