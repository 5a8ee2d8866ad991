package io.lectern.calculation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.lectern.calculation.GridRow.Piece;
import io.lectern.document.Passage;
import io.lectern.evidence.PassageTables;
import io.lectern.evidence.TableRow;
import io.lectern.language.TextTerms;
import io.lectern.search.Findings.Found;
import io.lectern.table.ReadTable;

/**
 * Finds the whole tables of which passages hold rows: with the rows that other passages
 * of the document hold, and with what goes on over pages.
 */
final class WholeTables {

	/** Passages looked through on either side of one with a part of a table. */
	private static final int REACH = 8;

	private final PassageTables tables;

	private final PassageSource passages;

	WholeTables(PassageTables tables, PassageSource passages) {
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
			Grid grid = grid(parts, reading, pieces, pieces.get(first).getFirst().found());
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
	private List<Found> beside(List<Found> found, Map<Part, List<Piece>> pieces) {
		Map<String, Found> beside = new LinkedHashMap<>();
		pieces.values().stream().flatMap(List::stream).map(Piece::found).distinct().forEach((one) -> {
			Passage passage = one.passage();
			for (int i = Math.max(0, passage.ordinal() - REACH); i <= passage.ordinal() + REACH; i++) {
				beside.putIfAbsent(Passage.id(passage.documentId(), i), one);
			}
		});
		found.forEach((one) -> beside.remove(one.passage().id()));
		return passages.of(beside.keySet())
			.stream()
			.sorted(Comparator.comparingInt(Passage::ordinal))
			.map((passage) -> beside.get(passage.id()).reading(passage))
			.toList();
	}

	private static Grid grid(List<Part> parts, PassageTables.Reading reading, Map<Part, List<Piece>> pieces,
			Found found) {
		List<GridRow> rows = new ArrayList<>();
		for (Part part : parts) {
			ReadTable table = part.in(reading);
			for (int i = 0; i < table.rows(); i++) {
				if (Grid.hasValues(table, i)) {
					int row = i;
					rows.add(new GridRow(table, row,
							pieces.getOrDefault(part, List.of())
								.stream()
								.filter((piece) -> piece.row().row() == row)
								.toList()));
				}
			}
		}
		boolean whole = rows.stream()
			.allMatch((row) -> row.table().values(row.row()).stream().allMatch((column) -> row.piece(column) != null));
		String caption = parts.getFirst().in(reading).caption();
		return new Grid(rows, caption, TextTerms.of(caption + "\n" + String.join("\n", found.passage().headings()) + "\n"
				+ found.document().title() + "\n" + found.document().name()), whole);
	}

}
