package io.lectern.overview;

import java.util.List;

import io.lectern.document.Document;

/**
 * Makes overviews of documents. The same document always gives the same one. Safe for use
 * by many threads.
 */
@FunctionalInterface
public interface Overviews {

	/** What the document says of itself; nothing as long as it does not answer. */
	Overview of(Document document);

	/** The first sentences of {@link #of}, from fewer passages. */
	default List<Overview.Quote> opening(Document document) {
		return of(document).sentences();
	}

}
