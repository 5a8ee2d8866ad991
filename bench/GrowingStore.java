package io.lectern.index;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a benchmark keeps an index that it fills further and further. */
interface GrowingStore extends AutoCloseable {

	/** Removes what an earlier run has left. */
	void clear() throws IOException;

	/** The index as it is, made when missing. */
	PassageIndex open();

	/** What it takes up, with all that it is found by. */
	long bytes() throws IOException;

	/** How many bytes of it lie in memory. */
	long resident() throws IOException;

	/** A database to read as many rows of documents from as a search does; null for none. */
	@Nullable JdbcClient jdbc();

	@Override
	void close();

}
