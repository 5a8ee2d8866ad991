package io.lectern.split;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.lectern.parse.Block.Kind;
import io.lectern.split.PassageDraft.Part;

/**
 * What is kept whole as far as it fits: a paragraph, a list with its lead-in, a table
 * with its caption.
 *
 * @param header a table's header rows
 * @param sections a table's section rows that its rows stand under, from the outermost;
 * only of rows that do
 */
record Unit(Kind kind, List<Part> header, List<Part> parts, Map<Part, List<Part>> sections) {

	Unit(Kind kind, List<Part> header, List<Part> parts) {
		this(kind, header, parts, Map.of());
	}

	int tokens() {
		return all().stream().mapToInt(Part::tokens).sum();
	}

	List<Part> all() {
		return Stream.concat(header.stream(), parts.stream()).toList();
	}

	boolean isTable() {
		return kind == Kind.TABLE;
	}

	Unit plus(Unit next) {
		return new Unit(next.kind, header, Stream.concat(parts.stream(), next.all().stream()).toList());
	}

}
