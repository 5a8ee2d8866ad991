package io.lectern.document;

import org.jspecify.annotations.Nullable;

/**
 * A document is to be (re-)indexed. Published inside the transaction that writes its row,
 * so that a listener's job stands or falls with the row.
 *
 * @param password what opens its file, or one that is attached to it; null where none was
 * given
 */
public record DocumentReceived(DocumentId id, @Nullable Password password) {

	public DocumentReceived(DocumentId id) {
		this(id, null);
	}

	/**
	 * It is held in memory alone: never written down, never said.
	 *
	 * @param document whose file it opens
	 * @param value what was given
	 */
	public record Password(DocumentId document, String value) {

		@Override
		public String toString() {
			return "Password[document=" + document + "]";
		}

	}

}
