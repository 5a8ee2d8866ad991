package io.lectern.paper;

import java.io.OutputStream;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

/**
 * The text of a Word document while it is written (WordprocessingML, ECMA-376 part 1,
 * 17): paragraphs of styled runs, tables and links.
 */
final class WordText {

	private static final String NAMES = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private final XMLStreamWriter xml;

	/** What a run looks like. */
	record Look(boolean bold, boolean italic, boolean code) {

		static final Look PLAIN = new Look(false, false, false);

	}

	WordText(OutputStream out) throws XMLStreamException {
		xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
		xml.writeStartDocument("UTF-8", "1.0");
		xml.setPrefix("w", NAMES);
		begin("document");
		xml.writeNamespace("w", NAMES);
		begin("body");
	}

	/** Begins a paragraph of that style. */
	void open(String style) throws XMLStreamException {
		begin("p");
		begin("pPr");
		empty("pStyle", style);
		end();
	}

	void shut() throws XMLStreamException {
		end();
	}

	/** A paragraph of plain text; lines stay lines. */
	void paragraph(String style, String text) throws XMLStreamException {
		open(style);
		run(text, Look.PLAIN);
		shut();
	}

	void run(String text, Look look) throws XMLStreamException {
		if (text.isEmpty()) {
			return;
		}
		begin("r");
		begin("rPr");
		if (look.code()) {
			empty("rStyle", "Code");
		}
		if (look.bold()) {
			empty("b", null);
		}
		if (look.italic()) {
			empty("i", null);
		}
		end();
		String[] lines = text.split("\n", -1);
		for (int i = 0; i < lines.length; i++) {
			if (i > 0) {
				empty("br", null);
			}
			text(lines[i]);
		}
		end();
	}

	/** A link, which must be ours: text of others never leads anywhere. */
	void link(String text, String address) throws XMLStreamException {
		begin("fldSimple");
		attribute("instr", "HYPERLINK \"" + address.replace("\"", "%22") + "\"");
		begin("r");
		begin("rPr");
		empty("rStyle", "Link");
		end();
		text(text);
		end();
		end();
	}

	/**
	 * @param headers how many of the rows are headings
	 */
	void table(List<List<String>> rows, int headers) throws XMLStreamException {
		begin("tbl");
		begin("tblPr");
		empty("tblStyle", "Rows");
		end();
		int columns = rows.stream().mapToInt(List::size).max().orElse(0);
		begin("tblGrid");
		for (int column = 0; column < columns; column++) {
			empty("gridCol", null);
		}
		end();
		for (int row = 0; row < rows.size(); row++) {
			begin("tr");
			for (int column = 0; column < columns; column++) {
				begin("tc");
				open("Cell");
				run((column < rows.get(row).size()) ? rows.get(row).get(column) : "",
						new Look(row < headers, false, false));
				shut();
				end();
			}
			end();
		}
		end();
		// Word needs a paragraph between tables.
		paragraph("Cell", "");
	}

	void close() throws XMLStreamException {
		xml.writeEndDocument();
		xml.flush();
	}

	private void text(String text) throws XMLStreamException {
		begin("t");
		xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
		xml.writeCharacters(allowed(text));
		end();
	}

	/** Without what XML has no place for, such as control characters. */
	private static String allowed(String text) {
		return text.codePoints()
			.filter((c) -> c == '\t' || c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private void begin(String name) throws XMLStreamException {
		xml.writeStartElement(NAMES, name);
	}

	private void end() throws XMLStreamException {
		xml.writeEndElement();
	}

	private void empty(String name, @Nullable String value) throws XMLStreamException {
		xml.writeEmptyElement(NAMES, name);
		if (value != null) {
			attribute("val", value);
		}
	}

	private void attribute(String name, String value) throws XMLStreamException {
		xml.writeAttribute("w", NAMES, name, allowed(value));
	}

}
