package io.lectern.parse.child.word;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.office.OfficeFile;
import io.lectern.parse.child.office.OfficePackage;
import io.lectern.parse.child.office.Xml;
import org.jspecify.annotations.Nullable;

/** Reads a Word file (docx and its relatives) as it is displayed and printed. */
public final class WordReader {

	private static final Set<String> CONTAINERS = Set.of("w:document", "w:body");

	private final OfficeFile file;

	private final String part;

	private final Styles styles;

	private final Numbering numbering;

	private final Appearance appearance;

	private final Notes notes;

	private final Fields fields = new Fields(false);

	/** What hangs on paragraphs whose block isn't written yet. */
	private final List<ParagraphText> pending = new ArrayList<>();

	/** A paragraph whose end was deleted: the next one goes on in it. */
	private @Nullable ParagraphText open;

	/** How deep in tables and boxes, which may have a ground of their own. */
	private int shades;

	private String label = "";

	public WordReader(OfficeFile file) throws IOException {
		OfficePackage parts = file.parts();
		this.file = file;
		this.part = parts.main();
		this.styles = new Styles(parts.xml(parts.related(part, "styles")));
		this.numbering = new Numbering(parts.xml(parts.related(part, "numbering")), styles);
		this.appearance = new Appearance(styles);
		this.notes = new Notes(parts, part);
	}

	public void read() throws IOException {
		RunningText running = new RunningText(file, part, appearance, styles);
		running.write("header");
		int before = file.writer().blocks().size();
		try (InputStream in = file.parts().open(part)) {
			Xml.each(in, CONTAINERS, this::block);
		}
		catch (Xml.Broken | EOFException ex) {
			if (file.writer().blocks().size() == before) {
				throw ex;
			}
			file.writer().margin().warn(null, "The file is damaged: only its beginning could be read");
		}
		writeRest();
		running.write("footer");
	}

	/** Writes a block of the text, whatever it is wrapped in. */
	void block(Element element) throws IOException {
		switch (element.name()) {
			case "w:p" -> {
				paragraph(element);
				writePending();
			}
			case "w:tbl" -> {
				writeRest();
				shades++;
				new WordTable(element, styles).write(this, file.writer());
				shades--;
				writePending();
			}
			case "w:sdt" -> control(element);
			case "w:customXml", "w:ins", "w:moveTo", "w:sdtContent" -> blocks(element);
			case "mc:AlternateContent" -> {
				Element displayed = ParagraphText.displayed(element);
				if (displayed != null) {
					blocks(displayed);
				}
			}
			case "w:altChunk" -> file.graphics().attach(part, element.attribute("r:id"));
			case "w:background" -> appearance.pagesAreColoured();
			default -> {
			}
		}
	}

	void blocks(Element container) throws IOException {
		for (Element child : container.children()) {
			block(child);
		}
	}

	/** A control that holds one paragraph gives it its name. */
	private void control(Element control) throws IOException {
		Control filled = Control.of(control);
		Element content = filled.content();
		if (content == null) {
			return;
		}
		if (filled.name() != null && content.children("w:p").size() == 1 && content.children("w:tbl").isEmpty()) {
			label = filled.name() + ": ";
		}
		blocks(content);
		label = "";
	}

	private void paragraph(Element paragraph) throws IOException {
		Line line = line(paragraph).orElse(null);
		if (line == null) {
			return;
		}
		int heading = styles.headingLevel(paragraph);
		if (heading > 0) {
			file.writer().write(Kind.HEADING, heading, line.text().replace('\n', ' '));
		}
		else if (line.level() > 0) {
			file.writer().write(Kind.LIST_ITEM, line.level(), line.text());
		}
		else {
			file.writer().write(styles.isCaption(paragraph) ? Kind.CAPTION : Kind.PARAGRAPH, 0, line.text());
		}
	}

	/**
	 * A paragraph's text with its number; none where it goes on in the next one or there
	 * is none. What hangs on it is kept for {@link #writePending()}.
	 */
	Optional<Line> line(Element paragraph) {
		ParagraphText text = (open != null) ? open : new ParagraphText(appearance, fields, shades > 0);
		text.read(paragraph, styles.of(paragraph));
		if (paragraph.child("w:pPr", "w:rPr", "w:del") != null
				|| paragraph.child("w:pPr", "w:rPr", "w:moveFrom") != null) {
			open = text;
			return Optional.empty();
		}
		open = null;
		pending.add(text);
		String words = text.text();
		Numbering.Item item = (words.isEmpty() && appearance.hidesMark(paragraph)) ? null : numbering.count(paragraph);
		if (words.isEmpty()) {
			return Optional.empty();
		}
		String named = words.startsWith(label.strip()) ? words : label + words;
		label = "";
		return Optional.of((item != null) ? new Line(item.label() + named, item.level()) : new Line(named, 0));
	}

	/** A paragraph that nothing follows which it could go on in. */
	Optional<Line> rest() {
		ParagraphText text = open;
		open = null;
		if (text == null) {
			return Optional.empty();
		}
		pending.add(text);
		return text.text().isEmpty() ? Optional.empty() : Optional.of(new Line(text.text(), 0));
	}

	private void writeRest() throws IOException {
		rest().ifPresent((line) -> file.writer().write(Kind.PARAGRAPH, 0, line.text()));
		writePending();
	}

	/** Writes what hangs on the paragraphs of the block before. */
	private void writePending() throws IOException {
		List<ParagraphText> texts = List.copyOf(pending);
		pending.clear();
		for (ParagraphText text : texts) {
			text.hideIn(file.writer());
			for (Element drawing : text.drawings()) {
				file.graphics().write(drawing, part);
			}
			shades++;
			for (Element box : text.boxes()) {
				blocks(box);
			}
			shades--;
			for (Element reference : text.notes()) {
				note(reference);
			}
		}
	}

	private void note(Element reference) {
		Element note = notes.note(reference);
		if (note == null) {
			return;
		}
		List<String> lines = new ArrayList<>();
		note.all("w:p").forEach((paragraph) -> {
			ParagraphText text = new ParagraphText(appearance, new Fields(false), false);
			text.read(paragraph, styles.of(paragraph));
			lines.add(text.text());
			text.hideIn(file.writer());
		});
		String words = String.join("\n", lines.stream().filter((line) -> !line.isBlank()).toList());
		if (!words.isBlank()) {
			file.writer().write(Kind.PARAGRAPH, 0, notes.label(reference, note) + words);
		}
	}

	/**
	 * A paragraph's text.
	 *
	 * @param level how deep in a list, from 1; 0 outside of lists
	 */
	record Line(String text, int level) {
	}

}
