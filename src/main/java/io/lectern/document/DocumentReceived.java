package io.lectern.document;

/**
 * A document is to be (re-)indexed. Published inside the transaction that writes its row,
 * so that a listener's job stands or falls with the row.
 */
public record DocumentReceived(DocumentId id) {
}
