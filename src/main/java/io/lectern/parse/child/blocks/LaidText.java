package io.lectern.parse.child.blocks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import io.lectern.document.PageText;
import org.jspecify.annotations.Nullable;

/**
 * Growing text that knows where on the page its characters are drawn. Boxes are x0, y0,
 * x1, y1 in 65535ths of the page, as in {@link io.lectern.document.PageText}.
 */
public final class LaidText implements CharSequence {

	private final StringBuilder text = new StringBuilder();

	/** Four numbers a character; null until a drawn character comes. */
	private char @Nullable [] boxes;

	public static LaidText of(String text) {
		return new LaidText().append(text);
	}

	/** A page's text where it is drawn. */
	public static LaidText of(PageText page) {
		LaidText text = of(page.text());
		if (page.glyphs() != null) {
			try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(page.glyphs()))) {
				ByteBuffer.wrap(in.readAllBytes()).asCharBuffer().get(text.room(text.length()), 0, 4 * text.length());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return text;
	}

	/** Appends characters that are not drawn. */
	public LaidText append(String undrawn) {
		text.append(undrawn);
		return this;
	}

	/**
	 * Appends characters that share one box, given in fractions of the page as it is
	 * displayed.
	 */
	public LaidText append(String drawn, double x0, double y0, double x1, double y1) {
		char[] room = room(text.length() + drawn.length());
		for (int i = 0; i < drawn.length(); i++) {
			int at = 4 * (text.length() + i);
			room[at] = fraction(x0);
			room[at + 1] = fraction(y0);
			room[at + 2] = fraction(x1);
			room[at + 3] = fraction(y1);
		}
		text.append(drawn);
		return this;
	}

	public LaidText append(LaidText other) {
		if (other.boxes != null) {
			char[] room = room(text.length() + other.length());
			int drawn = Math.min(other.boxes.length, 4 * other.length());
			System.arraycopy(other.boxes, 0, room, 4 * text.length(), drawn);
		}
		text.append(other.text);
		return this;
	}

	/** Characters {@code [start, end)} with their boxes. */
	public LaidText part(int start, int end) {
		LaidText part = new LaidText();
		part.text.append(text, start, end);
		char[] drawn = boxes;
		if (drawn != null && drawn.length > 4 * start) {
			part.boxes = Arrays.copyOfRange(drawn, 4 * start, 4 * end);
		}
		return part;
	}

	/**
	 * Where the first character begins from the page's top, 0 to 1; 0 where it is not
	 * drawn.
	 */
	public double top() {
		return (boxes == null || text.isEmpty()) ? 0 : boxes[1] / 65535.0;
	}

	/** Drops the last character. */
	public void chop() {
		int last = text.length() - 1;
		text.setLength(last);
		if (boxes != null && boxes.length >= 4 * (last + 1)) {
			Arrays.fill(boxes, 4 * last, 4 * last + 4, (char) 0);
		}
	}

	@Override
	public int length() {
		return text.length();
	}

	@Override
	public char charAt(int index) {
		return text.charAt(index);
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return text.subSequence(start, end);
	}

	@Override
	public String toString() {
		return text.toString();
	}

	/** The boxes deflated, big-endian, or null where nothing is drawn. */
	public byte @Nullable [] glyphs() {
		char[] drawn = boxes;
		if (drawn == null) {
			return null;
		}
		byte[] raw = new byte[8 * text.length()];
		for (int i = 0; i < Math.min(drawn.length, 4 * text.length()); i++) {
			raw[2 * i] = (byte) (drawn[i] >> 8);
			raw[2 * i + 1] = (byte) drawn[i];
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length / 2);
		Deflater deflater = new Deflater(Deflater.BEST_SPEED);
		try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
			out.write(raw);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			deflater.end();
		}
		return bytes.toByteArray();
	}

	private static char fraction(double share) {
		return (char) Math.round(65535 * Math.clamp(share, 0.0, 1.0));
	}

	/** Written without spaces: Han, kana and their punctuation. */
	public static boolean isWide(char c) {
		return c >= 0x2E80 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF || c >= 0xFF00 && c <= 0xFFEF
				|| Character.isSurrogate(c);
	}

	private char[] room(int characters) {
		char[] now = boxes;
		if (now == null) {
			now = new char[4 * Math.max(characters, 32)];
		}
		else if (now.length < 4 * characters) {
			now = Arrays.copyOf(now, 4 * Math.max(characters, characters + characters / 2));
		}
		boxes = now;
		return now;
	}

}
