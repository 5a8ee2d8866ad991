package io.lectern.paper;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import io.lectern.paper.Paper.Part;
import io.lectern.paper.Paper.Quote;
import io.lectern.writing.PlainLinks;

/** Writes a paper as Markdown. */
final class MarkdownPaper {

	private final StringBuilder written = new StringBuilder();

	private final Places places;

	private MarkdownPaper(Places places) {
		this.places = places;
	}

	static String of(Paper paper, Places places) {
		MarkdownPaper markdown = new MarkdownPaper(places);
		markdown.written.append("# ").append(line(paper.title())).append('\n');
		paper.parts().forEach(markdown::write);
		return markdown.written.toString();
	}

	private void write(Part part) {
		if (part.heading() != null) {
			written.append("\n## ").append(line(part.heading())).append('\n');
		}
		else if (!written.toString().endsWith("---\n")) {
			written.append("\n---\n");
		}
		paragraph(part.remark());
		paragraph(part.text());
		part.quotes().forEach(this::write);
	}

	private void paragraph(String text) {
		if (!text.isBlank()) {
			written.append('\n').append(PlainLinks.plain(text.strip())).append('\n');
		}
	}

	private void write(Quote quote) {
		String number = (quote.marker() > 0) ? "[" + quote.marker() + "] " : "";
		if (quote.table().isEmpty()) {
			written.append("\n> ").append(number).append(PlainLinks.plain("“" + quote.line() + "”")).append("  \n> ");
		}
		else {
			written.append('\n').append(table(quote.table())).append("\n> ").append(number);
		}
		written.append("[%s](<%s>)\n".formatted(label(places.where(quote)), places.link(quote)));
	}

	/** One header row at least, because Markdown knows no table without. */
	private static String table(List<List<String>> rows) {
		int columns = rows.getLast().size();
		StringBuilder table = new StringBuilder();
		List<List<String>> all = (rows.size() > 1) ? rows : List.of(Collections.nCopies(columns, ""), rows.getFirst());
		for (int i = 0; i < all.size(); i++) {
			table.append(all.get(i).stream().map(MarkdownPaper::cell).collect(Collectors.joining(" | ", "| ", " |\n")));
			if (i == 0) {
				table.append("|").append(" --- |".repeat(columns)).append('\n');
			}
		}
		return table.toString();
	}

	private static String cell(String text) {
		return line(text).replace("|", "\\|");
	}

	private static String line(String text) {
		return PlainLinks.plain(text.replaceAll("\\s+", " ").strip());
	}

	/** Text within a link's brackets; nothing of it is Markdown. */
	private static String label(String text) {
		return text.replaceAll("\\s+", " ").replaceAll("[\\\\`*_{}\\[\\]<>#|~!]", "\\\\$0");
	}

}
