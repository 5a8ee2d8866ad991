package io.lectern.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.lectern.split.PassageDraft.Part;
import io.lectern.table.Table.Kind;
import io.lectern.table.Table.Row;

/**
 * Follows the sections of a table from row to row, over pages too: a section goes on to
 * the next that is indented no further, or to a row that stands further out.
 */
final class TableSections {

	private record Open(int level, Part part) {
	}

	private final List<Open> open = new ArrayList<>();

	private final Map<Part, List<Part>> above = new HashMap<>();

	/** Takes the next row of a table. */
	void add(Row row, Part part) {
		boolean section = row.kind() == Kind.SECTION;
		open.removeIf((outer) -> section ? outer.level() >= row.level() : outer.level() > row.level());
		if (!open.isEmpty()) {
			above.put(part, parts());
		}
		if (section) {
			open.add(new Open(row.level(), part));
		}
	}

	/** The sections that are open, as they are repeated. */
	List<Part> parts() {
		return open.stream().map((outer) -> Packer.repeated(outer.part())).toList();
	}

	/** Ends the table, or the page's part of it. */
	Map<Part, List<Part>> end() {
		Map<Part, List<Part>> found = Map.copyOf(above);
		above.clear();
		return found;
	}

	/** Another table begins. */
	void clear() {
		open.clear();
	}

}
