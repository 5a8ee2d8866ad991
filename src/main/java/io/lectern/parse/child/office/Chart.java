package io.lectern.parse.child.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.TableGrid;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/** A chart as the table that it was drawn from: a row a category, a column a series. */
final class Chart {

	private final Element root;

	private final DataFormatter formatter = new DataFormatter();

	/**
	 * @param root the chart's part
	 */
	Chart(Element root) {
		this.root = root;
	}

	void write(PageWriter writer) {
		writer.write(Kind.CAPTION, 0, words(root.child("c:chart", "c:title")));
		String axis = root.all("c:catAx").map((found) -> words(found.child("c:title"))).findFirst().orElse("");
		Map<Map<Integer, String>, List<Element>> alike = root.all("c:ser")
			.collect(Collectors.groupingBy((series) -> values(first(series, "c:cat", "c:xVal")), LinkedHashMap::new,
					Collectors.toList()));
		alike.forEach((categories, series) -> write(axis, categories, series, writer));
	}

	private void write(String axis, Map<Integer, String> categories, List<Element> series, PageWriter writer) {
		List<Map<Integer, String>> columns = series.stream()
			.map((each) -> values(first(each, "c:val", "c:yVal")))
			.toList();
		Map<Integer, String> labels = new TreeMap<>(categories);
		columns.forEach((column) -> column.keySet().forEach((row) -> labels.putIfAbsent(row, "")));
		List<List<LaidText>> rows = new ArrayList<>();
		List<LaidText> header = new ArrayList<>(List.of(LaidText.of(axis)));
		series.forEach((each) -> header.add(LaidText.of(words(each.child("c:tx")))));
		rows.add(header);
		labels.forEach((row, label) -> {
			List<LaidText> cells = new ArrayList<>(List.of(LaidText.of(label)));
			columns.forEach((column) -> cells.add(LaidText.of(column.getOrDefault(row, ""))));
			rows.add(cells);
		});
		if (rows.size() > 1) {
			writer.writeTable(TableGrid.of(rows, 1), false);
		}
	}

	private static @Nullable Element first(Element series, String one, String other) {
		Element found = series.child(one);
		return (found != null) ? found : series.child(other);
	}

	/** The points of a series by their number. */
	private Map<Integer, String> values(@Nullable Element data) {
		Map<Integer, String> values = new TreeMap<>();
		if (data == null) {
			return values;
		}
		List<Element> levels = data.all("c:lvl").toList();
		for (Element level : levels.isEmpty() ? List.of(data) : levels) {
			String format = data.all("c:formatCode").map(Element::text).findFirst().orElse("General");
			level.all("c:pt").forEach((point) -> {
				Element value = point.child("c:v");
				String own = point.attribute("formatCode", format);
				String text = (value != null) ? formatted(value.text().strip(), own) : "";
				values.merge(point.number("idx", 0), text, (inner, outer) -> outer + " " + inner);
			});
		}
		return values;
	}

	private String formatted(String value, String format) {
		if (format.equals("General")) {
			return value;
		}
		try {
			return formatter.formatRawCellContents(Double.parseDouble(value), -1, format);
		}
		catch (RuntimeException ex) {
			return value;
		}
	}

	/** What a title says, in its own words or in those of a cell. */
	private static String words(@Nullable Element title) {
		if (title == null) {
			return "";
		}
		String own = title.all("a:p").map(Element::text).collect(Collectors.joining(" ")).strip();
		return own.isEmpty() ? title.all("c:v").map(Element::text).collect(Collectors.joining(" ")).strip() : own;
	}

}
