package io.lectern.document;

/**
 * A document's row is being deleted. Published inside that transaction.
 *
 * @param id the document
 * @param sha256 hash of its original
 */
public record DocumentRemoved(DocumentId id, String sha256) {
}
