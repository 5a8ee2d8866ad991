package io.lectern.parse.child.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.TableHeaders;
import io.lectern.parse.child.sheet.SheetTable.Header;

/**
 * Finds the tables on a sheet. Empty rows part them where the next one has a header of
 * its own; rows of a single cell in front of a table are its captions.
 */
final class SheetTables {

	/** Rows that are looked at to find the header. */
	private static final int LOOKED_AT = 50;

	/** Begins with a footnote's mark, or is longer than any label. */
	private static final Pattern NOTE = Pattern
		.compile("(?:\\(\\w{1,3}\\)|[*\u2020\u2021\u00B9\u00B2\u00B3]).+|.{100,}");

	private final Spans spans;

	private final List<SheetTable> tables = new ArrayList<>();

	/** Rows of a single cell that belong to no table yet. */
	private final List<Line> single = new ArrayList<>();

	SheetTables(Grid grid) {
		this.spans = new Spans(grid);
		List<Line> together = new ArrayList<>();
		int last = -1;
		for (GridRow row : grid.rows()) {
			Line line = row.isHidden() ? null : spans.line(row);
			if (line != null && !line.isBlank()) {
				if (!together.isEmpty() && !spans.follows(last, row.number())) {
					add(together);
					together = new ArrayList<>();
				}
				together.add(line);
				last = row.number();
			}
		}
		add(together);
	}

	/** Rows without an empty one between them. */
	private void add(List<Line> lines) {
		int start = 0;
		while (start < lines.size() && lines.get(start).isSingle()) {
			start++;
		}
		int left = SheetTable.columns(lines.subList(start, lines.size())).nextSetBit(0);
		// A cell further right heads columns, though it is alone in its row.
		while (start > 0 && start < lines.size() && lines.get(start - 1).first() > left) {
			start--;
		}
		single.addAll(lines.subList(0, start));
		List<Line> body = lines.subList(start, lines.size());
		if (body.isEmpty()) {
			return;
		}
		SheetTable before = tables.isEmpty() ? null : tables.getLast();
		if (before != null && goesOn(before, body)) {
			before.lines().addAll(before.notes());
			before.notes().clear();
			before.lines().addAll(single);
			before.lines().addAll(body);
		}
		else {
			List<Line> captions = List.copyOf(single);
			for (List<Line> part : sideBySide(body)) {
				int row = part.getFirst().row();
				int end = end(part);
				tables.add(new SheetTable(captions, new ArrayList<>(part.subList(0, end)),
						new ArrayList<>(part.subList(end, part.size())),
						new Header(spans.markedRows(row), spans.reach(row), Math.max(0, spans.frozenRows() - row))));
				captions = List.of();
			}
		}
		single.clear();
	}

	/** Where rows of a single cell begin that end a table: what is noted below it. */
	private static int end(List<Line> lines) {
		int left = SheetTable.columns(lines).nextSetBit(0);
		int end = lines.size();
		while (end > 2 && lines.get(end - 1).isSingle() && lines.get(end - 1).first() == left
				&& NOTE.matcher(lines.get(end - 1).text()).matches()) {
			end--;
		}
		return end;
	}

	/**
	 * Tables that stand beside each other: each has labels of its own in front of
	 * figures.
	 */
	private static List<List<Line>> sideBySide(List<Line> body) {
		BitSet used = SheetTable.columns(body);
		for (int gap = used.nextClearBit(used.nextSetBit(0)); gap < used.length(); gap = used.nextClearBit(gap + 1)) {
			List<Line> left = part(body, 0, gap);
			List<Line> right = part(body, gap + 1, used.length());
			if (isTable(left) && isTable(right)) {
				List<List<Line>> tables = new ArrayList<>(List.of(left));
				tables.addAll(sideBySide(right));
				return tables;
			}
		}
		return List.of(body);
	}

	private static List<Line> part(List<Line> body, int from, int to) {
		return body.stream().map((line) -> line.part(from, to)).filter((line) -> !line.isBlank()).toList();
	}

	private static boolean isTable(List<Line> lines) {
		BitSet columns = SheetTable.columns(lines);
		int first = columns.nextSetBit(0);
		return lines.size() > 1 && columns.cardinality() > 1
				&& lines.stream().limit(LOOKED_AT).anyMatch(Line::hasFigure)
				&& lines.stream()
					.limit(LOOKED_AT)
					.allMatch((line) -> !line.at(first).isBlank() && !TableHeaders.isFigure(line.at(first).strip()));
	}

	private static boolean goesOn(SheetTable before, List<Line> body) {
		BitSet columns = SheetTable.columns(body);
		columns.andNot(before.columns());
		if (!columns.isEmpty()) {
			return false;
		}
		boolean words = body.stream().limit(LOOKED_AT).noneMatch(Line::hasFigure);
		return body.size() == 1 || words && before.columns().equals(SheetTable.columns(body))
				|| TableHeaders.leading(body.stream().limit(LOOKED_AT).map(Line::texts).toList()) == 0;
	}

	void write(PageWriter writer) {
		for (SheetTable table : tables) {
			table.write(writer);
		}
		single.forEach((line) -> writer.write(Kind.PARAGRAPH, 0, line.text()));
	}

}
