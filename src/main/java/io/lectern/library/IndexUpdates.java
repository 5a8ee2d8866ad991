package io.lectern.library;

import io.lectern.document.DocumentId;

/** What follows in the index from a change of rows. */
public interface IndexUpdates {

	/**
	 * Notes, in the transaction that changes the document's row, that the index is to
	 * know of it. What is noted is done, whatever happens meanwhile.
	 * @return does it at once, to be called when the transaction is committed; where that
	 * fails, it is done later
	 */
	Runnable note(DocumentId document);

	/**
	 * Notes, in the transaction that puts documents into
	 * {@link io.lectern.document.Collections#GOING}, that they are to be cleared away.
	 */
	void noteGoing();

}
