package io.lectern.parse.child.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.lectern.document.PageText;
import io.lectern.language.Sentences;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.Block;
import io.lectern.parse.Parsed;
import io.lectern.table.Table.Cell;
import io.lectern.table.Table.Row;
import org.jspecify.annotations.Nullable;

/**
 * Writes pages and the blocks on them: text goes in block by block, in reading order.
 */
public final class PageWriter {

	private static final LaidText SEPARATOR = LaidText.of(Sentences.CELL_SEPARATOR);

	private final long maxCharacters;

	private final List<PageText> pages = new ArrayList<>();

	private final List<Block> blocks = new ArrayList<>();

	private final Margin margin;

	private LaidText page = new LaidText();

	private long written;

	/**
	 * @param maxCharacters more text than that is refused with {@link TooMuchText}
	 */
	public PageWriter(long maxCharacters) {
		this(maxCharacters, new Margin());
	}

	/**
	 * @param margin where to note what is to be said beside the text
	 */
	public PageWriter(long maxCharacters, Margin margin) {
		this.maxCharacters = maxCharacters;
		this.margin = margin;
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

	/** Text of the page being written. */
	public String written(int start, int end) {
		return page.subSequence(start, end).toString();
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

	/** A title or unit row of the table to come: goes on in the caption right before. */
	public void writeTitle(LaidText text) {
		Block before = lastBlockIs(Kind.CAPTION) ? blocks.getLast() : null;
		if (before == null || before.end() != page.length()) {
			write(Kind.CAPTION, 0, text, false);
			return;
		}
		page.append("\n");
		append(text);
		blocks.removeLast();
		blocks.add(Block.of(Kind.CAPTION, 0, before.page(), before.start(), page.length()));
	}

	/** Text that belongs to no block: a running header, a footer, navigation. */
	public void writeAside(LaidText text) {
		if (!text.toString().isBlank()) {
			separate("\n\n");
			append(text);
		}
	}

	/**
	 * A table, a row a line, its cells parted by {@link Sentences#CELL_SEPARATOR}; a cell
	 * over several columns stands in the first. Rows without text are left out.
	 */
	public void writeTable(TableGrid grid, boolean continues) {
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < grid.rows().size(); i++) {
			List<GridCell> row = grid.rows().get(i);
			if (row.stream().allMatch(GridCell::isBlank)) {
				continue;
			}
			separate(rows.isEmpty() ? "\n\n" : "\n");
			int start = page.length();
			List<Cell> cells = writeRow(row);
			rows.add(new Row(grid.kind(i), grid.level(i), start, page.length(), cells));
		}
		if (!rows.isEmpty()) {
			blocks.add(Block.table(pageNumber(), rows, grid.labelColumns(), continues));
		}
	}

	private List<Cell> writeRow(List<GridCell> row) {
		List<Cell> cells = new ArrayList<>();
		int column = 0;
		int separators = 0;
		for (GridCell cell : row) {
			if (!cell.isBlank()) {
				for (; separators < column; separators++) {
					append(SEPARATOR);
				}
				int start = page.length();
				append(cell.text());
				cells.add(new Cell(column, cell.columns(), start, page.length()));
			}
			column += cell.columns();
		}
		return cells;
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
