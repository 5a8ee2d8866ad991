package io.lectern.parse.child.pdf.notes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.lectern.parse.child.blocks.CleanText;
import org.apache.pdfbox.pdmodel.interactive.form.PDXFAResource;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What an XFA form was filled in with: the elements of its data that hold text alone. */
final class XfaValues extends DefaultHandler {

	private static final String DATA = "http://www.xfa.org/schema/xfa-data/1.0/";

	private final List<String> values = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	private int depth;

	private boolean holdsTextAlone;

	private XfaValues() {
	}

	static List<String> of(PDXFAResource form) {
		XfaValues data = new XfaValues();
		try {
			XMLReaderUtils.parseSAX(new ByteArrayInputStream(form.getBytes()), data, new ParseContext());
		}
		catch (IOException | TikaException | SAXException | RuntimeException ex) {
			// What was read so far is all that can be had.
		}
		return data.values;
	}

	@Override
	public void startElement(String uri, String local, String qualified, Attributes attributes) {
		if (depth > 0 || uri.equals(DATA) && local.equals("data")) {
			depth++;
			holdsTextAlone = true;
			text.setLength(0);
		}
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		text.append(characters, start, length);
	}

	@Override
	public void endElement(String uri, String local, String qualified) {
		if (depth == 0) {
			return;
		}
		String value = CleanText.of(text.toString());
		if (holdsTextAlone && depth > 1 && !value.isEmpty()) {
			values.add(FieldLabels.readable(local) + ": " + value);
		}
		holdsTextAlone = false;
		depth--;
	}

}
