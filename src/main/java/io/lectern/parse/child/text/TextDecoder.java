package io.lectern.parse.child.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text: a byte order mark, else strict UTF-8, else UTF-16 by its zero bytes,
 * else GB18030 where the result is Chinese, else what ICU's detector says, else
 * windows-1252.
 */
public final class TextDecoder {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	private TextDecoder() {
	}

	public static String decode(Path file) throws IOException {
		return decode(Files.readAllBytes(file));
	}

	public static String decode(byte[] bytes) {
		String text = decoded(bytes);
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static String decoded(byte[] bytes) {
		if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
			return new String(bytes, StandardCharsets.UTF_16);
		}
		Charset wide = wide(bytes);
		if (wide != null) {
			return new String(bytes, wide);
		}
		String utf8 = strictly(bytes, StandardCharsets.UTF_8);
		if (utf8 != null) {
			return utf8;
		}
		String chinese = strictly(bytes, GB18030);
		if (chinese != null && isChinese(bytes)) {
			return chinese;
		}
		return new String(bytes, detected(bytes));
	}

	private static boolean startsWith(byte[] bytes, int first, int second) {
		return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
	}

	/** UTF-16 without a mark: a third or more of one half of the byte pairs is zero. */
	private static @Nullable Charset wide(byte[] bytes) {
		int[] zeros = new int[2];
		int seen = Math.min(bytes.length, 8192);
		for (int i = 0; i < seen; i++) {
			if (bytes[i] == 0) {
				zeros[i & 1]++;
			}
		}
		int many = Math.max(1, seen / 6);
		if (zeros[1] >= many && zeros[0] * 10 < zeros[1]) {
			return StandardCharsets.UTF_16LE;
		}
		return (zeros[0] >= many && zeros[1] * 10 < zeros[0]) ? StandardCharsets.UTF_16BE : null;
	}

	private static @Nullable String strictly(byte[] bytes, Charset charset) {
		try {
			CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
			return text.toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

	/** Whether most double bytes lie in GB 2312's area of Han characters. */
	private static boolean isChinese(byte[] bytes) {
		int han = 0;
		int others = 0;
		for (int i = 0; i + 1 < bytes.length; i++) {
			int lead = bytes[i] & 0xFF;
			if (lead < 0x80) {
				continue;
			}
			int trail = bytes[++i] & 0xFF;
			if (lead >= 0xB0 && lead <= 0xF7 && trail >= 0xA1) {
				han++;
			}
			else if (lead < 0xA1 || lead > 0xA3) {
				others++;
			}
		}
		return han > 4 * others;
	}

	private static Charset detected(byte[] bytes) {
		CharsetDetector detector = new CharsetDetector();
		detector.setText(bytes);
		CharsetMatch match = detector.detect();
		return (match != null && match.getConfidence() >= 30 && Charset.isSupported(match.getName()))
				? Charset.forName(match.getName()) : WINDOWS_1252;
	}

}
