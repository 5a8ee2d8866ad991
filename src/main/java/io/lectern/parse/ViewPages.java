package io.lectern.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.lectern.document.HiddenText;
import io.lectern.document.LeftOut;
import io.lectern.document.PageText;
import io.lectern.document.Warning;
import io.lectern.parse.Block.Kind;
import io.lectern.table.Table.Cell;
import io.lectern.table.Table.Row;

/**
 * Puts what was read of a file onto the pages of its PDF view. What is read stays as it
 * is, and in its order; only where it stands is told by the view. A paragraph or table
 * that runs over a page is cut there.
 */
public final class ViewPages {

	/**
	 * Share of the letters that the view has to have; a view that can't be read, as of
	 * fonts that don't tell their letters, has few.
	 */
	private static final double ENOUGH = 0.6;

	private final Parsed read;

	private final FlatText text;

	private final FlatText laid;

	/** For each character of the text its place in what is laid, -1 where it has none. */
	private final int[] places;

	private final List<PageDraft> drafts = new ArrayList<>();

	private final List<Block> blocks = new ArrayList<>();

	/** The page of what was placed last. */
	private int last = 1;

	private ViewPages(Parsed read, Parsed view) {
		this.read = read;
		this.text = new FlatText(read.pages());
		this.laid = new FlatText(view.pages());
		this.places = new SamePlaces(text, laid, read.blocks()).find();
		view.pages().forEach((page) -> drafts.add(new PageDraft(page)));
	}

	/** Empty where the view says too little of what was read. */
	public static Optional<Parsed> of(Parsed read, Parsed view) {
		ViewPages pages = new ViewPages(read, view);
		return (pages.share() >= ENOUGH) ? Optional.of(pages.placed()) : Optional.empty();
	}

	private double share() {
		long letters = 0;
		long found = 0;
		for (Block block : read.blocks()) {
			int base = text.start(block.page());
			for (int i = base + block.start(); i < base + block.end(); i++) {
				if (Character.isLetterOrDigit(text.text().charAt(i))) {
					letters++;
					found += (places[i] >= 0) ? 1 : 0;
				}
			}
		}
		return (letters == 0) ? 0 : (double) found / letters;
	}

	private Parsed placed() {
		int at = 0;
		for (Block block : read.blocks()) {
			int base = text.start(block.page());
			int start = Math.max(at, base + block.start());
			// A mark in front of an item belongs to it, though not to its block.
			int lead = Math.max(at, text.text().lastIndexOf('\n', start - 1) + 1);
			if (!text.text().substring(lead, start).isBlank()) {
				start = lead;
			}
			placeBetween(at, start);
			at = Math.max(at, base + block.end());
			if (block.kind() == Kind.TABLE && !block.rows().isEmpty()) {
				placeTable(block, base, start);
			}
			else {
				placeText(block, base, start);
			}
		}
		placeBetween(at, text.text().length());
		List<PageText> pages = IntStream.range(0, drafts.size()).mapToObj((i) -> drafts.get(i).finish(i + 1)).toList();
		return new Parsed(read.mediaType(), read.title(), pages, List.copyOf(blocks), read.metadata(), asides());
	}

	/** What belongs to no block. */
	private void placeBetween(int from, int to) {
		String between = text.text().substring(from, Math.max(from, to));
		if (!between.isBlank()) {
			int start = from + between.length() - between.stripLeading().length();
			int end = from + between.stripTrailing().length();
			last = pageOf(start, end);
			add(last, start, end);
		}
	}

	private void placeText(Block block, int base, int from) {
		int end = base + block.end();
		int start = from;
		int page = pageOf(from, end);
		boolean continues = block.continues();
		for (int i = from; i < end; i++) {
			int next = (places[i] >= 0) ? laid.page(places[i]) : page;
			int cut = (next > page) ? wordStart(start, i) : start;
			if (cut > start && !text.text().substring(start, cut).isBlank()) {
				addText(block, page, start, Math.max(start, base + block.start()), cut, continues);
				start = cut;
				continues = true;
				page = next;
			}
		}
		addText(block, page, start, Math.max(start, base + block.start()), end, continues);
		last = page;
	}

	/** With what stands in front of the block on its line. */
	private void addText(Block block, int page, int lead, int start, int end, boolean continues) {
		int on = add(page, lead, end) + start - lead;
		blocks.add(new Block(block.kind(), block.level(), page, on, on + end - start, List.of(), 0, continues));
	}

	/** Between words, which are cut between pages nowhere. */
	private int wordStart(int from, int at) {
		int start = at;
		while (start > from && !Character.isWhitespace(text.text().charAt(start - 1))
				&& !Character.isIdeographic(text.text().charAt(start - 1))) {
			start--;
		}
		return (start > from) ? start : at;
	}

	private void placeTable(Block table, int base, int from) {
		List<Row> rows = table.rows();
		int first = 0;
		int lead = from;
		int page = pageOf(base + rows.getFirst().start(), base + rows.getFirst().end());
		boolean continues = table.continues();
		for (int i = 1; i <= rows.size(); i++) {
			int next = (i < rows.size()) ? Math.max(page, pageOf(base + rows.get(i).start(), base + rows.get(i).end()))
					: page + 1;
			if (next > page) {
				int end = base + ((i < rows.size()) ? rows.get(i - 1).end() : table.end());
				int moved = add(page, lead, end) - lead + base;
				List<Row> part = rows.subList(first, i).stream().map((row) -> moved(row, moved)).toList();
				int start = (first == 0) ? table.start() : rows.get(first).start();
				blocks.add(new Block(table.kind(), table.level(), page, start + moved, end - base + moved, part,
						table.labelColumns(), continues));
				last = page;
				page = next;
				first = i;
				lead = (i < rows.size()) ? base + rows.get(i).start() : lead;
				continues = true;
			}
		}
	}

	private static Row moved(Row row, int by) {
		return new Row(row.kind(), row.level(), row.start() + by, row.end() + by,
				row.cells()
					.stream()
					.map((cell) -> new Cell(cell.column(), cell.columns(), cell.start() + by, cell.end() + by))
					.toList());
	}

	/** Where it begins; what the view does not have stands where the text before does. */
	private int pageOf(int from, int to) {
		for (int i = from; i < to; i++) {
			if (places[i] >= 0) {
				return laid.page(places[i]);
			}
		}
		int own = text.page(from);
		if (text.pageCount() == laid.pageCount()) {
			return own;
		}
		return last;
	}

	private int add(int page, int from, int to) {
		int start = laid.start(page);
		int end = laid.start(page + 1);
		return drafts.get(page - 1)
			.add(text.text(), from, to, (i) -> (places[i] >= start && places[i] < end) ? places[i] - start : -1);
	}

	/** What is said of pages is said of those of the view. */
	private Asides asides() {
		Asides asides = read.asides();
		return new Asides(
				asides.warnings()
					.stream()
					.map((warning) -> new Warning(warning.level(), warning.stage(),
							(warning.page() == null || text.pageCount() == 1) ? null : viewed(warning.page()),
							warning.reason()))
					.toList(),
				asides.leftOut()
					.stream()
					.map((line) -> new LeftOut(line.text(),
							line.pages().stream().map(this::viewed).distinct().toList()))
					.toList(),
				asides.hidden()
					.stream()
					.map((hidden) -> new HiddenText(viewed(hidden.page()), hidden.kind(), hidden.text()))
					.toList(),
				asides.attachments());
	}

	/** The page of the view on which one that was read begins. */
	private int viewed(int page) {
		if (text.pageCount() == laid.pageCount()) {
			return page;
		}
		int known = Math.clamp(page, 1, text.pageCount());
		for (int i = text.start(known); i < text.start(known + 1); i++) {
			if (places[i] >= 0) {
				return laid.page(places[i]);
			}
		}
		return 1;
	}

}
