package io.lectern.ingest;

/**
 * What an index holds of a document.
 *
 * @param passages how many passages
 * @param label what stands before each of them when it is embedded
 * @param before whether they are those of an earlier reading, because its file is locked
 */
record Ingested(int passages, String label, boolean before) {

	Ingested asBefore() {
		return new Ingested(passages, label, true);
	}

}
