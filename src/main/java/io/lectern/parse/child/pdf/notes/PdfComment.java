package io.lectern.parse.child.pdf.notes;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;

import io.lectern.parse.child.blocks.CleanText;
import io.lectern.parse.child.pdf.glyphs.PageContents;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.ToTextContentHandler;
import org.apache.tika.utils.XMLReaderUtils;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** What somebody wrote on a page: a note, a remark on marked text, a stamp. */
final class PdfComment {

	private static final Set<String> COMMENTS = Set.of("Text", "FreeText", "Highlight", "Underline", "Squiggly",
			"StrikeOut", "Stamp", "Caret", "Ink", "Line", "Square", "Circle", "Polygon", "PolyLine", "FileAttachment",
			"Redact", "Sound");

	private static final COSName STATE_MODEL = COSName.getPDFName("StateModel");

	/** Characters of the marked text that are said with the remark. */
	private static final int QUOTE = 200;

	private PdfComment() {
	}

	/**
	 * Null where it says nothing, or nothing that the page's own text does not say there.
	 */
	static @Nullable String text(PDAnnotation annotation, @Nullable Rectangle2D box, PageContents contents)
			throws IOException {
		// Popups show another one's text; with a state somebody only ticked one off.
		if (annotation instanceof PDAnnotationPopup || !COMMENTS.contains(String.valueOf(annotation.getSubtype()))
				|| annotation.getCOSObject().containsKey(STATE_MODEL)) {
			return null;
		}
		String said = said(annotation);
		if (said.isEmpty() || box != null && contents.says(said, box)) {
			return null;
		}
		String by = (annotation instanceof PDAnnotationMarkup markup) ? CleanText.of(markup.getTitlePopup()) : "";
		return switch (annotation.getSubtype()) {
			case "FreeText" -> said;
			case "Stamp" -> "Stamp" + (by.isEmpty() ? "" : " by " + by) + ": " + said;
			default -> "Comment" + (by.isEmpty() ? "" : " by " + by) + on(annotation, contents) + ": " + said;
		};
	}

	private static String said(PDAnnotation annotation) throws IOException {
		String said = CleanText.of(annotation.getContents());
		if (said.isEmpty() && annotation instanceof PDAnnotationMarkup markup && markup.getRichContents() != null) {
			said = plain(markup.getRichContents());
		}
		if (said.isEmpty() && annotation instanceof PDAnnotationRubberStamp stamp) {
			said = AppearanceText.of(annotation);
			if (said.isEmpty()) {
				String name = (annotation.getCOSObject().containsKey(COSName.NAME)) ? stamp.getName() : "";
				said = FieldLabels.readable(name.replaceFirst("^(?:#|SB|SH)(?=[A-Z])", ""));
			}
		}
		else if (said.isEmpty() && annotation.getSubtype().equals("FreeText")) {
			said = AppearanceText.of(annotation);
		}
		return said;
	}

	private static String plain(String rich) throws IOException {
		ToTextContentHandler text = new ToTextContentHandler();
		try {
			XMLReaderUtils.parseSAX(new StringReader(rich), text, new ParseContext());
		}
		catch (TikaException | SAXException ex) {
			throw new IOException("The comment is not written as it should be", ex);
		}
		return CleanText.of(text.toString());
	}

	private static String on(PDAnnotation annotation, PageContents contents) {
		if (annotation instanceof PDAnnotationTextMarkup marked && marked.getQuadPoints() != null) {
			StringBuilder text = new StringBuilder();
			float[] corners = marked.getQuadPoints();
			for (int at = 0; at + 8 <= corners.length; at += 8) {
				Rectangle2D box = new Rectangle2D.Double(corners[at], corners[at + 1], 0, 0);
				for (int corner = at + 2; corner < at + 8; corner += 2) {
					box.add(corners[corner], corners[corner + 1]);
				}
				text.append(' ').append(contents.textIn(box));
			}
			String quote = CleanText.of(text.toString());
			if (!quote.isEmpty()) {
				return " on “" + (quote.length() > QUOTE ? quote.substring(0, QUOTE) + "…" : quote) + "”";
			}
		}
		return "";
	}

}
