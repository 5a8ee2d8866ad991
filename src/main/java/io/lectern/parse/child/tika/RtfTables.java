package io.lectern.parse.child.tika;

import io.lectern.parse.child.word.VisibleRtf;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Tells the tables of an RTF file, of which Tika says nothing, by the marks that
 * {@link VisibleRtf} leaves in the text.
 */
final class RtfTables extends DefaultHandler {

	private static final Attributes NONE = new AttributesImpl();

	private final XhtmlBlocks blocks;

	private boolean inTable;

	private boolean inRow;

	private boolean inCell;

	RtfTables(XhtmlBlocks blocks) {
		this.blocks = blocks;
	}

	/** A damaged file may leave a table open. */
	void end() {
		endRow();
		if (inTable) {
			end("table");
			inTable = false;
		}
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		int from = start;
		for (int i = start; i < start + length; i++) {
			if (characters[i] == VisibleRtf.ROW || characters[i] == VisibleRtf.CELL_END
					|| characters[i] == VisibleRtf.ROW_END) {
				words(characters, from, i - from);
				mark(characters[i]);
				from = i + 1;
			}
		}
		words(characters, from, start + length - from);
	}

	private void words(char[] characters, int start, int length) {
		if (new String(characters, start, length).isBlank()) {
			if (inCell || !inTable) {
				blocks.characters(characters, start, length);
			}
			return;
		}
		if (inRow && !inCell) {
			begin("td");
			inCell = true;
		}
		else if (!inRow) {
			end();
		}
		blocks.characters(characters, start, length);
	}

	private void mark(char mark) {
		switch (mark) {
			case VisibleRtf.ROW -> {
				endRow();
				if (!inTable) {
					begin("table");
					inTable = true;
				}
				begin("tr");
				inRow = true;
			}
			case VisibleRtf.CELL_END -> {
				if (inRow && !inCell) {
					begin("td");
				}
				if (inRow) {
					end("td");
				}
				inCell = false;
			}
			default -> endRow();
		}
	}

	private void endRow() {
		if (inCell) {
			end("td");
		}
		if (inRow) {
			end("tr");
		}
		inCell = false;
		inRow = false;
	}

	private void begin(String name) {
		blocks.startElement("", name, name, NONE);
	}

	private void end(String name) {
		blocks.endElement("", name, name);
	}

	@Override
	public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
		blocks.startElement(uri, local, name, attributes);
	}

	@Override
	public void endElement(String uri, String local, String name) throws SAXException {
		blocks.endElement(uri, local, name);
	}

	@Override
	public void ignorableWhitespace(char[] characters, int start, int length) {
		blocks.ignorableWhitespace(characters, start, length);
	}

}
