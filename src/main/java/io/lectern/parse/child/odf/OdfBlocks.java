package io.lectern.parse.child.odf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.office.OfficeFile;
import org.jspecify.annotations.Nullable;

/** Writes the blocks of an OpenDocument text, or of a box in one. */
final class OdfBlocks {

	private static final int DEEPEST_HEADING = 6;

	private final OdfStyles styles;

	private final PageWriter writer;

	private final OdfDrawings drawings;

	private final OdfNumbers numbers = new OdfNumbers();

	private final Set<String> running = new HashSet<>();

	/** What hangs on paragraphs whose block isn't written yet. */
	private final List<Element> hanging = new ArrayList<>();

	private int footnotes;

	OdfBlocks(OfficeFile file, OdfStyles styles) {
		this.styles = styles;
		this.writer = file.writer();
		this.drawings = new OdfDrawings(file, this);
	}

	void blocks(Element container) throws IOException {
		for (Element child : container.children()) {
			block(child);
		}
	}

	void block(Element element) throws IOException {
		switch (element.name()) {
			case "text:h" -> heading(element, "");
			case "text:p" -> paragraph(element);
			case "text:list" -> list(element, new OdfList(null, null, 1));
			case "table:table" -> table(element);
			case "text:section" -> {
				if ("none".equals(element.attribute("text:display"))) {
					writer.hide("hidden section", element.text());
				}
				else {
					blocks(element);
				}
			}
			case "text:tracked-changes", "text:sequence-decls", "text:variable-decls", "text:user-field-decls",
					"office:forms" ->
				{
				}
			default -> {
				if (element.name().startsWith("draw:") || element.is("office:annotation")) {
					hanging.add(element);
					writeHanging();
				}
				else {
					blocks(element);
				}
			}
		}
	}

	private void heading(Element heading, String label) throws IOException {
		int level = heading.number("text:outline-level", 1);
		String number = label;
		Element outline = styles.outline();
		if (label.isEmpty() && outline != null && !heading.attribute("text:is-list-header", "false").equals("true")) {
			String start = heading.attribute("text:restart-numbering", "false").equals("true")
					? heading.attribute("text:start-value", "1") : null;
			number = numbers.count("outline", outline, level, start);
		}
		String text = read(heading);
		if (!text.isEmpty()) {
			writer.write(Kind.HEADING, Math.min(DEEPEST_HEADING, level), (number + text).replace('\n', ' '));
		}
		writeHanging();
	}

	private void paragraph(Element paragraph) throws IOException {
		String style = paragraph.attribute("text:style-name");
		String text = read(paragraph);
		if (styles.isOf(style, "Title")) {
			writer.write(Kind.HEADING, 1, text.replace('\n', ' '));
		}
		else {
			writer.write(styles.isOf(style, "Caption") ? Kind.CAPTION : Kind.PARAGRAPH, 0, text);
		}
		writeHanging();
	}

	/** Keeps what hangs on it, and holds back what is hidden. */
	String read(Element paragraph) {
		OdfText text = OdfText.of(paragraph, styles);
		writer.hide("hidden text", text.hidden());
		hanging.addAll(text.hanging());
		return text.text();
	}

	private void list(Element list, OdfList outer) throws IOException {
		String own = list.attribute("text:style-name");
		String style = (own != null) ? own : outer.style();
		String key = outer.key();
		if (key == null) {
			key = String.valueOf(style);
			boolean goesOn = list.says("text:continue-numbering") || list.attribute("text:continue-list") != null;
			numbers.begin(key, goesOn);
		}
		for (Element item : list.children()) {
			boolean numbered = item.is("text:list-item");
			for (Element child : item.children()) {
				switch (child.name()) {
					case "text:list" -> list(child, new OdfList(style, key, outer.level() + 1));
					case "text:p", "text:h" -> {
						item(child,
								numbered ? label(style, key, outer.level(), item.attribute("text:start-value")) : "",
								outer);
						numbered = false;
					}
					default -> block(child);
				}
			}
		}
	}

	private String label(@Nullable String style, String key, int level, @Nullable String start) {
		Element levels = styles.list(style);
		return (levels != null) ? numbers.count(key, levels, level, start) : "";
	}

	private void item(Element paragraph, String label, OdfList list) throws IOException {
		if (paragraph.is("text:h")) {
			heading(paragraph, label);
			return;
		}
		String text = read(paragraph);
		if (!text.isEmpty()) {
			writer.write(Kind.LIST_ITEM, list.level(), label + text);
		}
		writeHanging();
	}

	private void table(Element table) throws IOException {
		List<Element> layout = OdfTable.cellsOfLayout(table);
		if (layout.isEmpty()) {
			OdfTable.of(table, (cell) -> styles.look(cell, cell(cell))).write(writer);
		}
		for (Element cell : layout) {
			blocks(cell);
		}
		writeHanging();
	}

	String cell(Element cell) {
		List<Element> paragraphs = new ArrayList<>();
		collect(cell, paragraphs);
		return paragraphs.stream().map(this::read).filter((line) -> !line.isEmpty()).collect(Collectors.joining("\n"));
	}

	private static void collect(Element within, List<Element> paragraphs) {
		for (Element child : within.children()) {
			switch (child.name()) {
				case "text:p", "text:h" -> paragraphs.add(child);
				case "text:list", "text:list-item", "text:list-header", "text:section" -> collect(child, paragraphs);
				default -> {
				}
			}
		}
	}

	/** Headers and footers, each line once. */
	void running(Element text) throws IOException {
		for (Element paragraph : text.all("text:p").toList()) {
			String words = read(paragraph);
			if (words.codePoints().filter(Character::isLetter).count() > 1 && running.add(words)) {
				writer.write(Kind.PARAGRAPH, 0, words);
			}
			writeHanging();
		}
	}

	private void writeHanging() throws IOException {
		List<Element> now = List.copyOf(hanging);
		hanging.clear();
		for (Element element : now) {
			switch (element.name()) {
				case "text:note" -> note(element);
				case "office:annotation" -> comment(element);
				default -> drawings.write(element);
			}
		}
	}

	private void note(Element note) {
		Element body = note.child("text:note-body");
		String text = (body != null) ? cell(body) : "";
		String kind = "endnote".equals(note.attribute("text:note-class")) ? "Endnote " : "Footnote ";
		Element mark = note.child("text:note-citation");
		footnotes++;
		if (!text.isEmpty()) {
			writer.write(Kind.PARAGRAPH, 0,
					kind + ((mark != null) ? mark.text() : String.valueOf(footnotes)) + ": " + text);
		}
	}

	void comment(Element comment) {
		Element author = comment.child("dc:creator");
		String text = cell(comment);
		if (!text.isEmpty()) {
			writer.write(Kind.PARAGRAPH, 0,
					((author == null) ? "Comment: " : "Comment by " + author.text() + ": ") + text);
		}
	}

	/**
	 * Where in lists the reader is.
	 *
	 * @param style of the list around, null outside of lists
	 * @param key by which it is counted
	 * @param level of its items, from 1
	 */
	private record OdfList(@Nullable String style, @Nullable String key, int level) {
	}

}
