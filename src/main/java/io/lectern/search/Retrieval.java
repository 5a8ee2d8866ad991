package io.lectern.search;

/** Finds the passages that answer a question. Safe for use by many threads. */
public interface Retrieval {

	/** Finds passages, best first, the same for the same request and index. */
	Findings find(SearchRequest request);

}
