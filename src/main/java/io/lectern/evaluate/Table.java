package io.lectern.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

/** A table of a report. */
record Table(List<String> header, List<List<String>> rows) {

	Table(List<String> header) {
		this(header, new ArrayList<>());
	}

	void add(List<String> row) {
		rows.add(row);
	}

	String markdown() {
		StringBuilder text = new StringBuilder();
		text.append(line(header)).append(line(header.stream().map((cell) -> "---").toList()));
		rows.forEach((row) -> text.append(line(row)));
		return text.toString();
	}

	private static String line(List<String> cells) {
		return cells.stream()
			.map((cell) -> cell.replace("|", "\\|"))
			.collect(Collectors.joining(" | ", "| ", " |" + System.lineSeparator()));
	}

	String html() {
		return "<table><thead>" + row(header, "th") + "</thead><tbody>"
				+ rows.stream().map((row) -> row(row, "td")).collect(Collectors.joining()) + "</tbody></table>\n";
	}

	private static String row(List<String> cells, String tag) {
		return cells.stream()
			.map((cell) -> "<" + tag + ">" + HtmlUtils.htmlEscape(cell).replace("**", "") + "</" + tag + ">")
			.collect(Collectors.joining("", "<tr>", "</tr>"));
	}

}
