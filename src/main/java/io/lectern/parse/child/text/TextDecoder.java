package io.lectern.parse.child.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Bytes to text: a byte order mark, else UTF-16 by its zero bytes, else UTF-8 where the
 * bytes are it or nearly so, else the old encoding in which they look most like writing.
 */
public final class TextDecoder {

	/** Bytes that are enough to tell an encoding by. */
	private static final int SAMPLE = 1 << 16;

	private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");

	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	private TextDecoder() {
	}

	/**
	 * The text in the encoding that was named for it, where it can be in that. What is
	 * UTF-8 is nothing else, whatever it is called.
	 */
	public static Decoded decode(byte[] bytes, @Nullable Charset named) {
		if (named == null || mark(bytes) != null
				|| !isAscii(bytes) && strictly(bytes, StandardCharsets.UTF_8) != null) {
			return decode(bytes);
		}
		String text = strictly(bytes, named);
		return (text == null) ? decode(bytes) : new Decoded(text, named, true, 0);
	}

	private static boolean isAscii(byte[] bytes) {
		for (byte b : bytes) {
			if (b < 0) {
				return false;
			}
		}
		return true;
	}

	public static Decoded decode(byte[] bytes) {
		Charset marked = mark(bytes);
		if (marked != null) {
			return loosely(bytes, marked, true);
		}
		Charset wide = WideText.charset(bytes);
		if (wide != null) {
			return loosely(bytes, wide, false);
		}
		String utf8 = strictly(bytes, StandardCharsets.UTF_8);
		if (utf8 != null && isEscaped(bytes)) {
			return loosely(bytes, ISO_2022_JP, true);
		}
		if (utf8 != null) {
			return new Decoded(utf8, StandardCharsets.UTF_8, true, 0);
		}
		return isNearlyUtf8(bytes) ? loosely(bytes, StandardCharsets.UTF_8, true) : loosely(bytes, guess(bytes), false);
	}

	private static @Nullable Charset mark(byte[] bytes) {
		if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
			return StandardCharsets.UTF_8;
		}
		if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
			return Charset.forName("UTF-32LE");
		}
		if (startsWith(bytes, 0xFF, 0xFE)) {
			return StandardCharsets.UTF_16LE;
		}
		return startsWith(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
	}

	private static boolean startsWith(byte[] bytes, int... first) {
		for (int i = 0; i < first.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
				return false;
			}
		}
		return true;
	}

	/** Japanese mail: seven bits, with escapes where it turns to Japanese. */
	private static boolean isEscaped(byte[] bytes) {
		for (int i = 0; i + 2 < bytes.length; i++) {
			if (bytes[i] == 0x1B && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
				return true;
			}
		}
		return false;
	}

	/** A torn character or two among many whole ones; other encodings give none. */
	private static boolean isNearlyUtf8(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		long lost = text.chars().filter((c) -> c == '\uFFFD').count();
		long read = text.chars().filter((c) -> c >= 0x80 && c != '\uFFFD').count();
		return read > 8 * lost;
	}

	private static Charset guess(byte[] bytes) {
		byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
		Charset best = WINDOWS_1252;
		double most = Double.NEGATIVE_INFINITY;
		for (EastAsian encoding : EastAsian.values()) {
			double score = encoding.score(sample);
			if (score > most && (bytes.length > SAMPLE || strictly(sample, encoding.charset()) != null)) {
				most = score;
				best = encoding.charset();
			}
		}
		for (SingleByte encoding : SingleByte.values()) {
			String text = strictly(sample, encoding.charset());
			double score = (text == null) ? Double.NEGATIVE_INFINITY : encoding.score(text);
			if (score > most) {
				most = score;
				best = encoding.charset();
			}
		}
		return best;
	}

	private static Decoded loosely(byte[] bytes, Charset charset, boolean sure) {
		String text = new String(bytes, charset);
		int lost = (int) text.chars().filter((c) -> c == '\uFFFD').count();
		return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, charset, sure, lost);
	}

	private static @Nullable String strictly(byte[] bytes, Charset charset) {
		try {
			return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

}
