package io.lectern.parse;

import java.io.IOException;
import java.util.List;

import io.lectern.document.PageText;
import io.lectern.parse.Block.Row;

/**
 * Whether what a parser process says can be so. The file may have taken the process over,
 * and everything after this trusts pages to be numbered and blocks to lie within them.
 */
final class Plausibility {

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
		for (Block block : parsed.blocks()) {
			require(block.page() >= 1 && block.page() <= pages.size(), "a block stands on no page");
			String text = pages.get(block.page() - 1).text();
			require(isWithin(block.start(), block.end(), 0, text.length()), "a block stands outside its page");
			require(block.headerRows() >= 0 && block.headerRows() <= block.rows().size(), "a table has no such header");
			for (Row row : block.rows()) {
				require(isWithin(row.start(), row.end(), block.start(), block.end()), "a row stands outside its table");
			}
		}
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
