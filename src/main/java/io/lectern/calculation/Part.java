package io.lectern.calculation;

import io.lectern.document.DocumentId;
import io.lectern.evidence.PassageTables;
import io.lectern.table.ReadTable;

/**
 * A table, or the part of one that stands on a page.
 *
 * @param start where it begins in the page's text
 */
record Part(DocumentId document, int page, int start) {

	static Part of(DocumentId document, int page, ReadTable table) {
		return new Part(document, page, table.table().start());
	}

	ReadTable in(PassageTables.Reading reading) {
		return reading.on(document, page)
			.stream()
			.filter((table) -> table.table().start() == start)
			.findFirst()
			.orElseThrow();
	}

}
