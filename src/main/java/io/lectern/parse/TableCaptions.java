package io.lectern.parse;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.lectern.language.Lexicons;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import io.lectern.parse.Block.Kind;
import io.lectern.table.Table.Stretch;

/**
 * What tables are called: a caption above, or below where none is above, else the
 * sentence that leads in to them. Parts of a table that follow one another are called the
 * same.
 */
final class TableCaptions {

	private static final Pattern LEADS_IN = Lexicons.pattern((language) -> language.layout().leadsIn());

	/** Characters of a sentence that leads in. */
	private static final int LONGEST = 500;

	private final Parsed parsed;

	private final List<Block> blocks;

	TableCaptions(Parsed parsed) {
		this.parsed = parsed;
		this.blocks = parsed.blocks();
	}

	/**
	 * @param table its place among the blocks
	 */
	@Nullable Stretch of(int table) {
		Block above = on(blocks.get(table).page(), table - 1);
		if (above != null && above.kind() == Kind.CAPTION) {
			Stretch lead = leadingIn(on(above.page(), table - 2));
			return new Stretch((lead != null) ? lead.start() : above.start(), above.end());
		}
		Block below = on(blocks.get(table).page(), table + 1);
		Block next = on(blocks.get(table).page(), table + 2);
		if (below != null && below.kind() == Kind.CAPTION && !(next != null && next.kind() == Kind.TABLE)) {
			return new Stretch(below.start(), below.end());
		}
		return (above != null && above.kind() == Kind.TABLE) ? of(table - 1) : leadingIn(above);
	}

	/** The block where it stands on that page. */
	private @Nullable Block on(int page, int block) {
		boolean is = block >= 0 && block < blocks.size() && blocks.get(block).page() == page;
		return is ? blocks.get(block) : null;
	}

	/** The last sentence of a paragraph, where it leads in to what follows. */
	private @Nullable Stretch leadingIn(@Nullable Block block) {
		if (block == null || block.kind() != Kind.PARAGRAPH && block.kind() != Kind.LIST_ITEM) {
			return null;
		}
		String text = parsed.pages().get(block.page() - 1).text().substring(block.start(), block.end());
		List<Sentence> sentences = Sentences.of(text);
		if (sentences.isEmpty()) {
			return null;
		}
		Sentence last = sentences.getLast();
		String words = last.in(text);
		boolean leads = words.endsWith(":") || words.endsWith("\uFF1A") || LEADS_IN.matcher(words).find();
		return (leads && words.length() <= LONGEST)
				? new Stretch(block.start() + last.start(), block.start() + last.end()) : null;
	}

}
