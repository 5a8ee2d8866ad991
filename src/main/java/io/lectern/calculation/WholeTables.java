package io.lectern.calculation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.lectern.calculation.GridRow.Piece;
import io.lectern.document.Passage;
import io.lectern.evidence.PassageTables;
import io.lectern.index.PassagesById;
import io.lectern.evidence.TableRow;
import io.lectern.language.TextTerms;
import io.lectern.search.Findings.Found;
import io.lectern.table.ReadTable;
import io.lectern.table.Table.Kind;

/**
 * Finds the whole tables of which passages hold rows: with the rows that other passages
 * of the document hold, and with what goes on over pages.
 */
final class WholeTables {

	/** Passages looked through on either side of one with a part of a table. */
	private static final int REACH = 8;

	/**
	 * Of a table with more rows those that were found are read, as it is not asked for as
	 * a whole.
	 */
	private static final int MOST_ROWS = 1000;

	private final PassageTables tables;

	private final PassagesById passages;

	WholeTables(PassageTables tables, PassagesById passages) {
		this.tables = tables;
		this.passages = passages;
	}

	/** The tables, those of the best passages first. */
	List<Grid> of(List<Found> found) {
		PassageTables.Reading reading = tables.read();
		Map<Part, List<Piece>> pieces = new LinkedHashMap<>();
		found.forEach((one) -> add(one, reading, pieces));
		Set<Part> left = new LinkedHashSet<>(pieces.keySet());
		beside(found, pieces).forEach((one) -> add(one, reading, pieces));
		List<Grid> grids = new ArrayList<>();
		while (!left.isEmpty()) {
			Part first = left.iterator().next();
			List<Part> parts = new Parts(reading).with(first);
			left.removeAll(parts);
			left.remove(first);
			Grid grid = grid(parts, reading, pieces, pieces.getOrDefault(first, List.of()).getFirst().found());
			if (!grid.rows().isEmpty()) {
				grids.add(grid);
			}
		}
		return grids;
	}

	private static void add(Found found, PassageTables.Reading reading, Map<Part, List<Piece>> pieces) {
		for (TableRow row : reading.rows(found.passage())) {
			Part part = new Part(found.passage().documentId(), row.page(), row.table().table().start());
			pieces.computeIfAbsent(part, (one) -> new ArrayList<>()).add(new Piece(found, row));
		}
	}

	/** The passages beside those that have rows. */
	private List<Found> beside(List<Found> passagesFound, Map<Part, List<Piece>> pieces) {
		Map<String, Found> beside = new LinkedHashMap<>();
		pieces.values().stream().flatMap(List::stream).map(Piece::found).distinct().forEach((one) -> {
			Passage passage = one.passage();
			for (int i = Math.max(0, passage.ordinal() - REACH); i <= passage.ordinal() + REACH; i++) {
				beside.putIfAbsent(Passage.id(passage.documentId(), i), one);
			}
		});
		passagesFound.forEach((one) -> beside.remove(one.passage().id()));
		return passages.of(beside.keySet())
			.values()
			.stream()
			.sorted(Comparator.comparingInt(Passage::ordinal))
			.flatMap((passage) -> Stream.ofNullable(beside.get(passage.id())).map((found) -> found.reading(passage)))
			.toList();
	}

	private static Grid grid(List<Part> parts, PassageTables.Reading reading, Map<Part, List<Piece>> pieces,
			Found found) {
		List<GridRow> rows = new ArrayList<>();
		String caption = parts.getFirst().in(reading).caption();
		int all = 0;
		for (Part part : parts) {
			ReadTable table = part.in(reading);
			List<Integer> valued = valued(table);
			all += valued.size();
			Map<Integer, List<Piece>> held = pieces.getOrDefault(part, List.of())
				.stream()
				.collect(Collectors.groupingBy((piece) -> piece.row().row()));
			if (table.rows() > MOST_ROWS) {
				valued.retainAll(held.keySet());
			}
			rows.addAll(rows(table, valued, held, caption));
		}
		boolean whole = rows.size() == all && rows.stream()
			.allMatch((row) -> row.table().values(row.row()).stream().allMatch((column) -> row.piece(column) != null));
		return new Grid(rows, caption, TextTerms.of(caption + "\n" + String.join("\n", found.passage().headings())
				+ "\n" + found.document().title() + "\n" + found.document().name()), whole);
	}

	private static List<GridRow> rows(ReadTable table, List<Integer> valued, Map<Integer, List<Piece>> held,
			String caption) {
		Map<List<Integer>, Headings> headings = new HashMap<>();
		return valued.stream()
			.map((row) -> new GridRow(table, row, table.label(row),
					headings.computeIfAbsent(table.headerRows(row), (above) -> Headings.of(table, row, caption)),
					held.getOrDefault(row, List.of())))
			.toList();
	}

	/** Headers and sections name other rows; a list of contents has no amounts. */
	private static List<Integer> valued(ReadTable table) {
		List<Integer> valued = new ArrayList<>();
		for (int row = 0; row < table.rows() && !table.isContents(); row++) {
			if (table.row(row).kind() == Kind.BODY && !table.values(row).isEmpty()) {
				valued.add(row);
			}
		}
		return valued;
	}

}
