package io.lectern.parse.child.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;

import io.lectern.parse.Block;
import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.blocks.SpreadNames;
import io.lectern.parse.child.blocks.TableGrid;
import io.lectern.parse.child.blocks.TableHeaders;
import io.lectern.table.Table.Cell;
import io.lectern.table.Table.Kind;
import io.lectern.table.Table.Row;
import io.lectern.table.Table;

/**
 * A table of a Markdown source. The first row is its header because there is no other way
 * to write it; a further one is found among the others. What stands in a cell is said
 * without the marks around it.
 */
final class MarkdownTable extends AbstractVisitor {

	private static final String BLANK = "(?:[\\s\\u00A0\\u3000]|&(?:nbsp|emsp|ensp|#160|#xA0);)";

	private static final Pattern LEADING = Pattern.compile(BLANK + "*");

	private static final Pattern TRAILING = Pattern.compile(BLANK + "+$");

	/** The whole of a text in emphasis or as code. */
	private static final Pattern MARKED = Pattern.compile("(\\*\\*|__|\\*|_|`)(?![\\s*_`])((?:(?!\\1).)+)(?<!\\s)\\1");

	/** A stretch of the source. */
	private record Stretch(int start, int end, GridCell cell) {
	}

	private final String source;

	private final Edits edits;

	private final List<Stretch> spans = new ArrayList<>();

	private final List<List<Stretch>> rows = new ArrayList<>();

	private MarkdownTable(String source, Edits edits) {
		this.source = source;
		this.edits = edits;
	}

	/** The table, behind a caption where its first row is a title. */
	static List<Block> of(TableBlock table, String source, Edits edits) {
		MarkdownTable found = new MarkdownTable(source, edits);
		table.accept(found);
		int start = MarkdownBlocks.start(table);
		int end = MarkdownBlocks.end(table);
		if (!found.isTitled()) {
			return List.of(found.block(start, end));
		}
		Stretch title = found.rows.removeFirst().getFirst();
		found.spans.removeFirst();
		return List.of(Block.of(Block.Kind.CAPTION, 0, 1, edits.now(title.start()), edits.now(title.end())),
				found.block(found.spans.getFirst().start(), end));
	}

	private boolean isTitled() {
		List<GridCell> first = cells().getFirst();
		return rows.size() > 3 && !first.getFirst().isBlank() && first.stream().skip(1).allMatch(GridCell::isBlank)
				&& TableHeaders.of(cells().subList(1, rows.size()), 0) > 0;
	}

	private List<List<GridCell>> cells() {
		return rows.stream().map((row) -> row.stream().map(Stretch::cell).toList()).toList();
	}

	@Override
	public void visit(CustomNode node) {
		if (node instanceof TableRow) {
			rows.add(new ArrayList<>());
			spans.add(new Stretch(MarkdownBlocks.start(node), MarkdownBlocks.end(node), GridCell.BLANK));
			visitChildren(node);
		}
		else if (node instanceof TableCell) {
			rows.getLast().add(cell(MarkdownBlocks.start(node), MarkdownBlocks.end(node)));
		}
		else {
			visitChildren(node);
		}
	}

	private Stretch cell(int start, int end) {
		int from = start;
		int to = end;
		boolean bold = false;
		double indent = 0;
		while (true) {
			Matcher leading = LEADING.matcher(source).region(from, to);
			int words = leading.lookingAt() ? leading.end() : from;
			indent += source.substring(from, words).replaceAll("&\\w+;", " ").length();
			from = words;
			Matcher trailing = TRAILING.matcher(source).region(from, to);
			to = trailing.find() ? trailing.start() : to;
			Matcher marked = MARKED.matcher(source).region(from, to);
			if (!marked.matches()) {
				break;
			}
			bold |= marked.group(1).length() == 2;
			from = marked.start(2);
			to = marked.end(2);
		}
		String shown = new Cell(0, 1, from, to).shown(source);
		return new Stretch(from, to, GridCell.of(shown).heading(bold).indented(indent));
	}

	private Block block(int start, int end) {
		List<List<GridCell>> cells = cells();
		boolean named = cells.getFirst().stream().anyMatch((cell) -> !cell.isBlank());
		int headers = named ? TableHeaders.fromFirst(cells) : TableHeaders.of(cells, 0);
		TableGrid grid = new TableGrid(SpreadNames.all(cells, headers), headers);
		List<Row> written = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			Stretch row = spans.get(i);
			Kind kind = grid.kind(i);
			written.add(new Row(kind, grid.level(i), edits.now(row.start()), edits.now(row.end()),
					cells(grid.rows().get(i), rows.get(i))));
		}
		return new Block(Block.Kind.TABLE, 0, 1, edits.now(start), edits.now(end), List.copyOf(written),
				grid.labelColumns(), false);
	}

	private List<Cell> cells(List<GridCell> row, List<Stretch> stretches) {
		List<Cell> cells = new ArrayList<>();
		int column = 0;
		for (GridCell cell : row) {
			Stretch stretch = stretches.get(column);
			int start = edits.now(stretch.start());
			int end = edits.now(stretch.end());
			if (end > start) {
				cells.add(new Table.Cell(column, cell.columns(), start, end));
			}
			column += cell.columns();
		}
		return List.copyOf(cells);
	}

}
