package io.lectern.parse.child.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.lectern.document.PageText;
import io.lectern.language.Sentences;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.Block.Row;
import io.lectern.parse.Block;
import io.lectern.parse.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * Writes pages and the blocks on them: text goes in block by block, in reading order.
 */
public final class PageWriter {

	private final long maxCharacters;

	private final List<PageText> pages = new ArrayList<>();

	private final List<Block> blocks = new ArrayList<>();

	private final Margin margin = new Margin();

	private LaidText page = new LaidText();

	private long written;

	/**
	 * @param maxCharacters more text than that is refused with {@link TooMuchText}
	 */
	public PageWriter(long maxCharacters) {
		this.maxCharacters = maxCharacters;
	}

	/** Where to note what is to be said beside the text. */
	public Margin margin() {
		return margin;
	}

	/** Text on the page being written that nobody sees, see {@link Margin#hide}. */
	public void hide(String kind, String text) {
		margin.hide(pageNumber(), kind, text);
	}

	/** Number of the page being written, from 1. */
	public int pageNumber() {
		return pages.size() + 1;
	}

	public boolean pageIsEmpty() {
		return page.isEmpty();
	}

	/** The blocks written so far. */
	public List<Block> blocks() {
		return blocks;
	}

	/** Text of a page that has ended. */
	public String pageText(int number) {
		return pages.get(number - 1).text();
	}

	/**
	 * Adds paragraphs to a page that has ended, after all that is on it and what goes on
	 * from it overleaf.
	 */
	public void writeOn(int number, List<LaidText> texts) {
		LaidText whole = LaidText.of(pages.get(number - 1));
		int at = 0;
		while (at < blocks.size() && (blocks.get(at).page() <= number || blocks.get(at).continues())) {
			at++;
		}
		for (LaidText text : texts) {
			count(text);
			whole.append(whole.isEmpty() ? "" : "\n\n");
			int start = whole.length();
			whole.append(text);
			blocks.add(at++, Block.of(Kind.PARAGRAPH, 0, number, start, whole.length()));
		}
		pages.set(number - 1, new PageText(number, whole.toString(), whole.glyphs()));
	}

	/** Ends the page. */
	public void endPage() {
		pages.add(new PageText(pageNumber(), page.toString(), page.glyphs()));
		page = new LaidText();
	}

	public void write(Kind kind, int level, String text) {
		write(kind, level, LaidText.of(text), false);
	}

	public void write(Kind kind, int level, LaidText text, boolean continues) {
		if (text.toString().isBlank()) {
			return;
		}
		separate(kind == Kind.LIST_ITEM && lastBlockIs(Kind.LIST_ITEM) ? "\n" : "\n\n");
		int start = page.length();
		append(text);
		blocks.add(new Block(kind, level, pageNumber(), start, page.length(), List.of(), 0, continues));
	}

	/** Text that belongs to no block: a running header, a footer, navigation. */
	public void writeAside(LaidText text) {
		if (!text.toString().isBlank()) {
			separate("\n\n");
			append(text);
		}
	}

	/** A table, a row a line. Rows without text are left out. */
	public void writeTable(List<List<LaidText>> cells, int headerRows, boolean continues) {
		List<Row> rows = new ArrayList<>();
		int headers = 0;
		for (int i = 0; i < cells.size(); i++) {
			List<LaidText> row = cells.get(i);
			if (row.stream().allMatch((cell) -> cell.toString().isBlank())) {
				continue;
			}
			separate(rows.isEmpty() ? "\n\n" : "\n");
			int start = page.length();
			writeRow(row);
			rows.add(new Row(start, page.length()));
			if (i < headerRows) {
				headers++;
			}
		}
		if (!rows.isEmpty()) {
			blocks.add(new Block(Kind.TABLE, 0, pageNumber(), rows.getFirst().start(), rows.getLast().end(), rows,
					headers, continues));
		}
	}

	private void writeRow(List<LaidText> row) {
		int last = row.size();
		while (row.get(last - 1).toString().isBlank()) {
			last--;
		}
		for (int c = 0; c < last; c++) {
			if (c > 0) {
				append(LaidText.of(Sentences.CELL_SEPARATOR));
			}
			append(row.get(c));
		}
	}

	public Parsed finish(String mediaType, @Nullable String title, Map<String, String> metadata) {
		if (!page.isEmpty() || pages.isEmpty()) {
			endPage();
		}
		return new Parsed(mediaType, title, List.copyOf(pages), List.copyOf(blocks), metadata, margin.asides());
	}

	private boolean lastBlockIs(Kind kind) {
		return !blocks.isEmpty() && blocks.getLast().kind() == kind && blocks.getLast().page() == pageNumber();
	}

	private void separate(String separator) {
		if (!page.isEmpty()) {
			page.append(separator);
		}
	}

	private void append(LaidText text) {
		count(text);
		page.append(text);
	}

	private void count(LaidText text) {
		written += text.length();
		if (written > maxCharacters) {
			throw new TooMuchText(maxCharacters);
		}
	}

	/** A document whose text would not fit in memory. */
	public static final class TooMuchText extends RuntimeException {

		public TooMuchText(long limit) {
			super("it holds more than " + limit + " characters of text");
		}

	}

}
