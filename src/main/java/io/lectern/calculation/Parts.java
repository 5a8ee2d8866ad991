package io.lectern.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.lectern.evidence.PassageTables;
import io.lectern.table.ReadTable;

/**
 * Tells which tables on following pages are parts of one: what begins a page without a
 * header of its own, or with that of the last table overleaf.
 */
final class Parts {

	private final PassageTables.Reading reading;

	Parts(PassageTables.Reading reading) {
		this.reading = reading;
	}

	/** All parts of a table, from the first page to the last. */
	List<Part> with(Part part) {
		List<Part> parts = new ArrayList<>(List.of(part));
		for (Part before = before(part); before != null; before = before(before)) {
			parts.addFirst(before);
		}
		for (Part next = next(part); next != null; next = next(next)) {
			parts.add(next);
		}
		return parts;
	}

	private @Nullable Part before(Part part) {
		List<ReadTable> above = reading.on(part.document(), part.page() - 1);
		if (above.isEmpty()) {
			return null;
		}
		Part last = Part.of(part.document(), part.page() - 1, above.getLast());
		return part.equals(next(last)) ? last : null;
	}

	private @Nullable Part next(Part part) {
		List<ReadTable> here = reading.on(part.document(), part.page());
		List<ReadTable> next = reading.on(part.document(), part.page() + 1);
		if (next.isEmpty() || here.getLast().table().start() != part.start()) {
			return null;
		}
		ReadTable table = here.getLast();
		ReadTable first = next.getFirst();
		boolean goesOn = first.table().headerPage() != 0 && first.table().headerPage() <= part.page();
		boolean repeats = reading.isLaidOut(part.document(), part.page()) && first.columns() == table.columns()
				&& (first.caption().isEmpty() || first.caption().equals(table.caption())) && !header(first).isEmpty()
				&& header(first).equals(header(table));
		return (goesOn || repeats) ? Part.of(part.document(), part.page() + 1, first) : null;
	}

	private static List<List<String>> header(ReadTable table) {
		int last = table.rows() - 1;
		ReadTable holder = table.headerOf(last);
		List<Integer> rows = holder.headerRows((holder == table) ? last : holder.rows() - 1);
		return rows.stream()
			.map((row) -> IntStream.range(0, holder.columns()).mapToObj((column) -> holder.cell(row, column)).toList())
			.toList();
	}

}
