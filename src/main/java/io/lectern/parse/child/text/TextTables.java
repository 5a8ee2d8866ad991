package io.lectern.parse.child.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.lectern.parse.Block;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.Parsed;

/**
 * Finds tables in plain text and mail: lines of a paragraph whose cells stand under one
 * another, or between bars or tabs. The text stays as it is.
 */
public final class TextTables {

	private static final Pattern TYPES = Pattern.compile("text/plain|message/rfc822|application/mbox.*");

	/** More lines of a paragraph are no table that somebody typed. */
	private static final int MOST_LINES = 500;

	private TextTables() {
	}

	/** The same with its tables told. */
	public static Parsed in(Parsed parsed) {
		if (!TYPES.matcher(parsed.mediaType()).matches()) {
			return parsed;
		}
		List<Block> blocks = new ArrayList<>();
		for (Block block : parsed.blocks()) {
			if (block.kind() == Kind.PARAGRAPH) {
				blocks.addAll(split(block, parsed.pages().get(block.page() - 1).text()));
			}
			else {
				blocks.add(block);
			}
		}
		return new Parsed(parsed.mediaType(), parsed.title(), parsed.pages(), List.copyOf(blocks), parsed.metadata(),
				parsed.asides());
	}

	/**
	 * A paragraph as it is, or what is in front of a table in it, the table, and the
	 * rest.
	 */
	private static List<Block> split(Block paragraph, String page) {
		List<TextLine> lines = TextLine.of(page, paragraph.start(), paragraph.end());
		if (lines.size() < TextGrid.FEWEST_ROWS || lines.size() > MOST_LINES) {
			return List.of(paragraph);
		}
		int from = 0;
		while (from < lines.size() && !lines.get(from).isRow()) {
			from++;
		}
		int to = from;
		while (to < lines.size() && (lines.get(to).isRow() || lines.get(to).isRule() || isLabel(lines, to))) {
			to++;
		}
		TextGrid grid = new TextGrid(lines.subList(from, to));
		if (!grid.isTable()) {
			return List.of(paragraph);
		}
		List<Block> split = new ArrayList<>();
		if (from > 0) {
			split.add(Block.of(Kind.PARAGRAPH, 0, paragraph.page(), paragraph.start(), lines.get(from - 1).end()));
		}
		split.add(grid.block(page, paragraph.page()));
		if (to < lines.size()) {
			split.add(Block.of(Kind.PARAGRAPH, 0, paragraph.page(), lines.get(to).start(), paragraph.end()));
		}
		return split;
	}

	/** A line of one cell between rows. */
	private static boolean isLabel(List<TextLine> lines, int at) {
		return at + 1 < lines.size() && (lines.get(at + 1).isRow() || lines.get(at + 1).isRule())
				&& lines.get(at).length() <= TextGrid.LONGEST_LABEL;
	}

}
