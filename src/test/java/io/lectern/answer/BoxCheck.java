package io.lectern.answer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import io.lectern.citation.Mark;
import io.lectern.citation.QuoteLocator;
import io.lectern.document.Documents;
import io.lectern.document.PageText;
import io.lectern.document.Passage;
import io.lectern.document.Span;

/**
 * What the boxes of a quote cover, by the positions of the page's glyphs themselves.
 *
 * @param exact whether the text under the boxes is the quote, or its part on that page
 * @param coversOther whether the text under the boxes is not of the quote
 */
record BoxCheck(boolean exact, boolean coversOther) {

	static BoxCheck of(Documents documents, QuoteLocator locator, Passage passage, int start, int end) {
		List<Mark> marks = locator.locate(passage, start, end);
		int number = marks.getFirst().page();
		PageText page = documents.page(passage.documentId(), number).orElseThrow();
		String expected = expected(passage, start, end, number);
		StringBuilder covered = new StringBuilder();
		List<double[]> glyphs = glyphs(page);
		for (int i = 0; i < glyphs.size(); i++) {
			double[] glyph = glyphs.get(i);
			if (marks.stream()
				.filter((mark) -> mark.page() == number)
				.flatMap((mark) -> mark.boxes().stream())
				.anyMatch((box) -> coversMiddle(box, glyph))) {
				covered.append(page.text().charAt(i));
			}
		}
		String marked = withoutBlanks(covered.toString());
		return new BoxCheck(marked.equals(expected), !expected.contains(marked));
	}

	private static String expected(Passage passage, int start, int end, int page) {
		StringBuilder there = new StringBuilder();
		for (Span span : passage.spans()) {
			for (int i = Math.max(start, span.offset()); i < Math.min(end, span.offset() + span.length()); i++) {
				there.append(span.page() == page ? passage.text().charAt(i) : ' ');
			}
		}
		// What is only repeated in the passage stands nowhere by its spans.
		return withoutBlanks(there.toString().isBlank() ? passage.text().substring(start, end) : there.toString());
	}

	/** Blanks and the bars between cells are not drawn. */
	private static String withoutBlanks(String text) {
		return text.replaceAll("[\\s|\u00ad]+", "");
	}

	private static boolean coversMiddle(List<Double> box, double[] glyph) {
		double x = (glyph[0] + glyph[2]) / 2;
		double y = (glyph[1] + glyph[3]) / 2;
		return x > box.get(0) && x < box.get(2) && y > box.get(1) && y < box.get(3);
	}

	private static List<double[]> glyphs(PageText page) {
		byte[] bytes = inflate(page.glyphs());
		List<double[]> glyphs = new ArrayList<>();
		for (int at = 0; at + 8 <= bytes.length; at += 8) {
			double[] glyph = new double[4];
			for (int k = 0; k < 4; k++) {
				glyph[k] = ((bytes[at + 2 * k] & 0xFF) << 8 | bytes[at + 2 * k + 1] & 0xFF) / 65535.0;
			}
			glyphs.add(glyph);
		}
		return glyphs;
	}

	private static byte[] inflate(byte[] deflated) {
		Inflater inflater = new Inflater();
		inflater.setInput(deflated);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] buffer = new byte[1 << 16];
		try {
			while (!inflater.finished()) {
				out.write(buffer, 0, inflater.inflate(buffer));
			}
		}
		catch (DataFormatException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			inflater.end();
		}
		return out.toByteArray();
	}

}
