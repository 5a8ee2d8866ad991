package io.lectern.ingest;

/**
 * What an index holds of a document.
 *
 * @param passages how many passages
 * @param label what stands before each of them when it is embedded
 */
record Ingested(int passages, String label) {
}
