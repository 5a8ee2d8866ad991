package io.lectern.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The positions of a page's characters; see {@link io.lectern.document.PageText}. */
class Glyphs {

	private static final int BYTES = 8;

	private final byte[] positions;

	/**
	 * @param deflated as stored
	 * @param characters length of the page's text
	 */
	Glyphs(byte[] deflated, int characters) {
		this.positions = inflate(deflated, characters * BYTES);
	}

	/** Boxes around the characters {@code [start, end)}, one per line. */
	List<List<Double>> lines(int start, int end) {
		List<List<Double>> lines = new ArrayList<>();
		Box line = null;
		for (int i = start; i < end && (i + 1) * BYTES <= positions.length; i++) {
			Box glyph = glyph(i);
			if (glyph.isEmpty()) {
				continue;
			}
			if (line != null && line.sameLine(glyph)) {
				line = line.with(glyph);
				continue;
			}
			if (line != null) {
				lines.add(line.fractions());
			}
			line = glyph;
		}
		if (line != null) {
			lines.add(line.fractions());
		}
		return lines;
	}

	private Box glyph(int i) {
		int at = i * BYTES;
		return new Box(unsigned(at), unsigned(at + 2), unsigned(at + 4), unsigned(at + 6));
	}

	private int unsigned(int at) {
		return (positions[at] & 0xFF) << 8 | positions[at + 1] & 0xFF;
	}

	private static byte[] inflate(byte[] deflated, int length) {
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(deflated);
			byte[] bytes = new byte[length];
			int read = inflater.inflate(bytes);
			// Fewer positions than characters: they belong to another text.
			return (read == length) ? bytes : new byte[0];
		}
		catch (DataFormatException ex) {
			return new byte[0];
		}
		finally {
			inflater.end();
		}
	}

	private record Box(int x0, int y0, int x1, int y1) {

		boolean isEmpty() {
			return x1 <= x0 || y1 <= y0;
		}

		/**
		 * Whether the glyph goes on in this line: at the same height, and neither back at
		 * the left nor across a column's gap.
		 */
		boolean sameLine(Box next) {
			int overlap = Math.min(y1, next.y1) - Math.max(y0, next.y0);
			int height = Math.max(y1 - y0, next.y1 - next.y0);
			return 2 * overlap >= Math.min(y1 - y0, next.y1 - next.y0) && next.x0 >= x1 - height
					&& next.x0 - x1 <= 4 * height;
		}

		Box with(Box next) {
			return new Box(Math.min(x0, next.x0), Math.min(y0, next.y0), Math.max(x1, next.x1), Math.max(y1, next.y1));
		}

		List<Double> fractions() {
			return List.of(fraction(x0), fraction(y0), fraction(x1), fraction(y1));
		}

		private static double fraction(int position) {
			return Math.round(position / 65535.0 * 100000) / 100000.0;
		}

	}

}
