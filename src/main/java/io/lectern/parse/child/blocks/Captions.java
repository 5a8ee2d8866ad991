package io.lectern.parse.child.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.lectern.document.PageText;
import io.lectern.language.Lexicons;
import io.lectern.parse.Block;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.Parsed;

/**
 * Finds the captions of tables among the paragraphs beside them: "Table 3: …" right above
 * or below, and in what the figures are counted, which stands between a caption and its
 * table.
 */
public final class Captions {

	private static final int LONGEST = 300;

	private static final int LONGEST_UNIT = 120;

	/** What a source may have around a line, such as Markdown's emphasis. */
	private static final String MARKS = "[*_\\s]*";

	private static final Pattern CAPTION = Pattern.compile(
			MARKS + "(?:" + Lexicons.either((language) -> language.layout().caption()) + ")",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern UNIT = Pattern.compile(
			MARKS + "(?:[(（][^()（）]*[)）]|" + Lexicons.either((language) -> language.layout().unitLine()) + ")" + MARKS,
			Pattern.CASE_INSENSITIVE);

	private final List<Block> blocks;

	private final List<PageText> pages;

	private Captions(Parsed parsed) {
		this.blocks = new ArrayList<>(parsed.blocks());
		this.pages = parsed.pages();
	}

	/** The same with its tables' captions told. */
	public static Parsed in(Parsed parsed) {
		if (parsed.blocks().stream().noneMatch((block) -> block.kind() == Kind.TABLE)) {
			return parsed;
		}
		Captions captions = new Captions(parsed);
		for (int i = 0; i < captions.blocks.size(); i++) {
			Block block = captions.blocks.get(i);
			if (block.kind() == Kind.TABLE && !block.continues()) {
				i = captions.beside(i);
			}
		}
		return new Parsed(parsed.mediaType(), parsed.title(), parsed.pages(), List.copyOf(captions.blocks),
				parsed.metadata(), parsed.asides());
	}

	/** Where the table is afterwards. */
	private int beside(int table) {
		int page = blocks.get(table).page();
		int first = first(table, page);
		if (first < table) {
			Block last = blocks.get(table - 1);
			Block caption = Block.of(Kind.CAPTION, 0, page, blocks.get(first).start(), last.end());
			blocks.subList(first, table).clear();
			blocks.add(first, caption);
			return first + 1;
		}
		boolean next = table + 2 < blocks.size() && blocks.get(table + 2).kind() == Kind.TABLE;
		if (!next && is(table + 1, page, CAPTION, LONGEST)) {
			Block below = blocks.get(table + 1);
			blocks.set(table + 1, Block.of(Kind.CAPTION, 0, page, below.start(), below.end()));
		}
		return table;
	}

	/** Where what is said above a table begins: titles and units, up to a caption. */
	private int first(int table, int page) {
		int first = table;
		boolean titled = false;
		while (first > 0 && blocks.get(first - 1).page() == page) {
			Block above = blocks.get(first - 1);
			boolean title = above.kind() == Kind.CAPTION && !titled;
			if (CAPTION.matcher(text(above)).matches() && (title || is(first - 1, page, CAPTION, LONGEST))) {
				return first - 1;
			}
			if (!title && !is(first - 1, page, UNIT, LONGEST_UNIT)) {
				return first;
			}
			titled |= title;
			first--;
		}
		return first;
	}

	private String text(Block block) {
		return pages.get(block.page() - 1).text().substring(block.start(), block.end());
	}

	private boolean is(int at, int page, Pattern pattern, int longest) {
		if (at >= blocks.size()) {
			return false;
		}
		Block block = blocks.get(at);
		return block.kind() == Kind.PARAGRAPH && block.page() == page && block.end() - block.start() <= longest
				&& pattern.matcher(text(block)).matches();
	}

}
