package io.lectern.index;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Numbers that stand for terms in the database, by MurmurHash3. Two terms rarely share
 * one: among a million terms, one in a thousand does with the dimensions, and then a
 * passage scores for a word that it does not hold.
 */
final class TermKeys {

	/** The most dimensions that pgvector's {@code sparsevec} has. */
	static final int DIMENSIONS = 1_000_000_000;

	private TermKeys() {
	}

	/** The term's dimension, from 0, in a vector of weights. */
	static int dimension(String term) {
		return (hash(term) & Integer.MAX_VALUE) % DIMENSIONS;
	}

	/**
	 * The term within one collection. With keys of their own, collections have inverted
	 * lists of their own: a search in a small one never reads those of a large one.
	 */
	static int within(String collection, String term) {
		return hash(collection + '\0' + term);
	}

	private static int hash(String text) {
		return StringHelper.murmurhash3_x86_32(new BytesRef(text), 0);
	}

}
