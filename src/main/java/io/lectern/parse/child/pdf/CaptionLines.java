package io.lectern.parse.child.pdf;

import java.util.List;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.Block;
import io.lectern.parse.child.blocks.PageWriter;
import org.jspecify.annotations.Nullable;

/**
 * The line between a caption and its table, such as the unit of its figures, belongs to
 * the caption; one in brackets is a caption by itself.
 */
final class CaptionLines {

	private static final int LONGEST = 120;

	private CaptionLines() {
	}

	/** Looks at what was written last on the page, before a table is. */
	static void join(PageWriter writer) {
		List<Block> blocks = writer.blocks();
		Block line = last(blocks, 0, writer.pageNumber());
		Block above = last(blocks, 1, writer.pageNumber());
		if (line == null || !isLine(line) || line.kind() == Kind.CAPTION) {
			return;
		}
		String text = writer.written(line.start(), line.end());
		if (above != null && above.kind() == Kind.CAPTION && !ParagraphBreaks.endsSentence(text)) {
			blocks.removeLast();
			blocks.removeLast();
			blocks.add(Block.of(Kind.CAPTION, 0, line.page(), above.start(), line.end()));
		}
		else if (isInBrackets(text)) {
			blocks.removeLast();
			blocks.add(Block.of(Kind.CAPTION, 0, line.page(), line.start(), line.end()));
		}
	}

	private static @Nullable Block last(List<Block> blocks, int before, int page) {
		int at = blocks.size() - 1 - before;
		return (at >= 0 && blocks.get(at).page() == page) ? blocks.get(at) : null;
	}

	private static boolean isLine(Block block) {
		return block.kind() != Kind.TABLE && block.end() - block.start() <= LONGEST;
	}

	private static boolean isInBrackets(String text) {
		char first = text.charAt(0);
		char last = text.charAt(text.length() - 1);
		return first == '(' && last == ')' || first == '\uFF08' && last == '\uFF09';
	}

}
