package io.lectern.parse.child.pdf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.lectern.parse.child.blocks.Margin;

/** Whether a PDF ends as it should; PDFBox mends what it can and does not say so. */
final class PdfFileEnd {

	/** Bytes: mail programs and servers add to what they pass on. */
	private static final int TAIL = 64 << 10;

	private static final Pattern START = Pattern.compile("startxref\\s+(\\d{1,15})");

	private static final Pattern TABLE = Pattern.compile("\\s*(?:xref|\\d+\\s+\\d+\\s+obj)");

	private PdfFileEnd() {
	}

	static void check(Path path, Margin margin) throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
			String tail = read(file, Math.max(0, file.length() - TAIL), TAIL);
			if (!tail.contains("%%EOF")) {
				margin.warn(null, "The end of the file is missing, so pages or parts of them may be missing too");
				return;
			}
			String head = read(file, 0, 1024);
			long shift = Math.max(0, head.indexOf("%PDF-"));
			MatchResult last = START.matcher(tail).results().reduce((one, next) -> next).orElse(null);
			long at = (last != null) ? Long.parseLong(last.group(1)) : -1;
			if (last == null || !isTable(file, at) && !isTable(file, at + shift)) {
				margin.warn(null, "The file is damaged and was mended while it was read; parts of it may be missing");
			}
		}
	}

	private static boolean isTable(RandomAccessFile file, long at) throws IOException {
		return at > 0 && at < file.length() && TABLE.matcher(read(file, at, 64)).lookingAt();
	}

	private static String read(RandomAccessFile file, long from, int most) throws IOException {
		byte[] bytes = new byte[(int) Math.min(most, file.length() - from)];
		file.seek(from);
		file.readFully(bytes);
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}
