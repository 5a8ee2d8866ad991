package io.lectern.parse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import io.lectern.document.PageText;

/** A page in the making: text of one source, with places that another one has for it. */
final class PageDraft {

	/** Bytes of a character's box. */
	private static final int BOX = 8;

	private final StringBuilder text = new StringBuilder();

	private final ByteArrayOutputStream boxes = new ByteArrayOutputStream();

	private final byte[] known;

	/** Where in its source the last stretch ended, -1 before the first. */
	private int end = -1;

	/**
	 * @param laid the page that knows where characters stand
	 */
	PageDraft(PageText laid) {
		byte[] raw = new byte[0];
		if (laid.glyphs() != null) {
			try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(laid.glyphs()))) {
				raw = in.readNBytes(BOX * laid.text().length());
			}
			catch (IOException ex) {
				throw new UncheckedIOException("These are not the places of a page's characters", ex);
			}
		}
		this.known = raw;
	}

	/** Tells which character of the laid page one of the source is. */
	interface Places {

		/**
		 * @return -1 where it is none of them
		 */
		int of(int character);

	}

	/**
	 * Adds the stretch {@code [from, to)} of the source.
	 * @return where it begins on this page
	 */
	int add(String source, int from, int to, Places places) {
		boolean next = end >= 0 && end <= from && source.substring(end, from).isBlank();
		String between = text.isEmpty() ? "" : next ? source.substring(end, from) : "\n\n";
		append(between, (character) -> -1);
		int start = text.length();
		append(source.substring(from, to), (character) -> places.of(from + character));
		end = to;
		return start;
	}

	private void append(String more, Places places) {
		text.append(more);
		for (int i = 0; i < more.length(); i++) {
			int place = places.of(i);
			boolean drawn = place >= 0 && BOX * (place + 1) <= known.length;
			boxes.writeBytes(drawn ? Arrays.copyOfRange(known, BOX * place, BOX * (place + 1)) : new byte[BOX]);
		}
	}

	PageText finish(int number) {
		ByteArrayOutputStream deflated = new ByteArrayOutputStream();
		Deflater deflater = new Deflater(Deflater.BEST_SPEED);
		try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, deflater)) {
			boxes.writeTo(out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			deflater.end();
		}
		return new PageText(number, text.toString(), deflated.toByteArray());
	}

}
