package io.lectern.parse;

import java.io.IOException;
import java.util.List;

import io.lectern.document.HiddenText;
import io.lectern.document.LeftOut;
import io.lectern.document.PageText;
import io.lectern.document.Warning;
import io.lectern.parse.ParserProtocol.FileInside;
import io.lectern.table.Table;

/**
 * Whether what a parser process says can be so. The file may have taken the process over,
 * and everything after this trusts pages to be numbered and blocks to lie within them.
 */
final class Plausibility {

	/** Characters of a name of a file; file systems know 255. */
	private static final int LONGEST_NAME = 10_000;

	private Plausibility() {
	}

	/**
	 * @param maxCharacters the most text a document may hold
	 * @throws IOException when it can't be so
	 */
	static void check(Parsed parsed, long maxCharacters) throws IOException {
		long characters = 0;
		List<PageText> pages = parsed.pages();
		for (int i = 0; i < pages.size(); i++) {
			require(pages.get(i).number() == i + 1, "pages are not numbered from 1");
			characters += pages.get(i).text().length();
		}
		// Titles of sheets and line ends come on top of what the process counts.
		require(characters <= 2 * maxCharacters, "there is more text than a document may hold");
		check(parsed.asides(), maxCharacters);
		for (Block block : parsed.blocks()) {
			require(block.page() >= 1 && block.page() <= pages.size(), "a block stands on no page");
			String text = pages.get(block.page() - 1).text();
			require(isWithin(block.start(), block.end(), 0, text.length()), "a block stands outside its page");
			require(block.labelColumns() >= 0 && Table.areSound(block.rows(), block.start(), block.end()),
					"a row or cell stands outside its table");
		}
	}

	private static void check(Asides asides, long maxCharacters) throws IOException {
		require(asides != null && asides.warnings() != null && asides.leftOut() != null && asides.hidden() != null,
				"nothing is said beside the text");
		require(asides.attachments() == null || asides.attachments().isEmpty(), "a file inside is in the message");
		for (Warning warning : asides.warnings()) {
			require(warning != null && warning.level() != null && warning.stage() != null && warning.reason() != null,
					"a warning says nothing");
		}
		for (LeftOut line : asides.leftOut()) {
			require(line != null && line.text() != null && line.pages() != null, "a line left out is none");
		}
		long hidden = 0;
		for (HiddenText text : asides.hidden()) {
			require(text != null && text.kind() != null && text.text() != null, "a hidden text is none");
			hidden += text.text().length();
		}
		require(hidden <= 2 * maxCharacters, "there is more hidden text than a document may hold");
	}

	/**
	 * @param files what is said to be inside a file
	 * @throws IOException when it is more than a parser gives away
	 */
	static void check(List<FileInside> files) throws IOException {
		require(files != null && files.size() <= Attachment.MOST, "there are more files inside than are read");
		long bytes = 0;
		for (FileInside file : files) {
			require(file != null && file.name() != null && file.name().length() <= LONGEST_NAME,
					"a file inside has no name");
			require(file.size() >= 0 && file.size() <= Attachment.LARGEST, "a file inside is larger than is read");
			bytes += file.size();
		}
		require(bytes <= Attachment.MOST_BYTES, "the files inside are larger than is read");
	}

	private static boolean isWithin(int start, int end, int from, int to) {
		return from <= start && start <= end && end <= to;
	}

	private static void require(boolean condition, String otherwise) throws IOException {
		if (!condition) {
			throw new IOException("Not what a parser says: " + otherwise);
		}
	}

}
