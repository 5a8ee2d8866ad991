package io.lectern.parse.child.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** UTF-16 without a mark: its zero bytes give it away, and the other order is no text. */
final class WideText {

	private static final int SAMPLE = 8192;

	/** Least share of usual characters. */
	private static final double MOSTLY = 0.95;

	private WideText() {
	}

	static @Nullable Charset charset(byte[] bytes) {
		byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE) & ~1);
		if (!hasZero(sample)) {
			return null;
		}
		double little = usual(new String(sample, StandardCharsets.UTF_16LE));
		double big = usual(new String(sample, StandardCharsets.UTF_16BE));
		if (Math.max(little, big) < MOSTLY || little == big) {
			return null;
		}
		return (little > big) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
	}

	private static boolean hasZero(byte[] bytes) {
		for (byte b : bytes) {
			if (b == 0) {
				return true;
			}
		}
		return false;
	}

	/** Share of characters that texts are made of; those of ASCII count most. */
	private static double usual(String text) {
		double usual = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= ' ' && c < 0x7F || c == '\n' || c == '\r' || c == '\t') {
				usual += 1;
			}
			else if (isLetterOrMark(c)) {
				usual += 0.97;
			}
		}
		return text.isEmpty() ? 0 : usual / text.length();
	}

	private static boolean isLetterOrMark(char c) {
		return c >= 0xA0 && c < 0x700 && Character.isDefined(c) || c >= 0x0E00 && c < 0x0E80
				|| c >= 0x2010 && c < 0x2040 || c == '\u20AC' || c >= 0x3000 && c < 0x3100 || c >= 0x4E00 && c < 0xA000
				|| c >= 0xAC00 && c < 0xD7A4 || c >= 0xFF00 && c < 0xFFEF || Character.isSurrogate(c);
	}

}
