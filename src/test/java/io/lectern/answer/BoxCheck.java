package io.lectern.answer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import io.lectern.document.Documents;
import io.lectern.document.PageText;
import io.lectern.document.Passage;
import io.lectern.document.Span;

/**
 * What the boxes of a quote cover, by the positions of the page's glyphs themselves.
 *
 * @param exact whether they cover every glyph of the quote that stands on its page
 * @param coversOther whether they cover a glyph that is not of the quote
 */
record BoxCheck(boolean exact, boolean coversOther) {

	/** Positions are rounded to a hundred-thousandth of the page. */
	private static final double ROUNDING = 2e-5;

	static BoxCheck of(Documents documents, QuoteLocator locator, Passage passage, int start, int end) {
		QuoteLocator.Place place = locator.locate(passage, start, end);
		PageText page = documents.page(passage.documentId(), place.page()).orElseThrow();
		boolean[] quoted = new boolean[page.text().length()];
		for (Span span : passage.spans()) {
			for (int i = Math.max(start, span.offset()); i < Math.min(end, span.offset() + span.length()); i++) {
				if (span.page() == place.page()) {
					quoted[span.start() + i - span.offset()] = true;
				}
			}
		}
		boolean all = true;
		boolean other = false;
		List<double[]> glyphs = glyphs(page);
		for (int i = 0; i < glyphs.size(); i++) {
			double[] glyph = glyphs.get(i);
			if (glyph[2] <= glyph[0] || glyph[3] <= glyph[1] || Character.isWhitespace(page.text().charAt(i))) {
				continue;
			}
			boolean covered = place.boxes().stream().anyMatch((box) -> covers(box, glyph));
			all &= !quoted[i] || covered;
			other |= !quoted[i] && place.boxes().stream().anyMatch((box) -> coversMiddle(box, glyph));
		}
		return new BoxCheck(all && !other && !place.boxes().isEmpty(), other);
	}

	private static boolean covers(List<Double> box, double[] glyph) {
		return glyph[0] >= box.get(0) - ROUNDING && glyph[1] >= box.get(1) - ROUNDING
				&& glyph[2] <= box.get(2) + ROUNDING && glyph[3] <= box.get(3) + ROUNDING;
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
