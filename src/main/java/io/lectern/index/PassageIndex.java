package io.lectern.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Passage;

/**
 * Where passages are kept and found. One contract test is run by every implementation.
 * Safe for use by many threads.
 */
public interface PassageIndex extends AutoCloseable {

	/**
	 * Replaces all passages of the document by these, at once and durably: a search sees
	 * all of the old ones or all of the new ones, and on return they survive a kill.
	 */
	void replace(Document document, List<Embedded> passages);

	/**
	 * Brings what is known of the document's passages beside their text up to date: its
	 * collection, title, name and pairs. As {@link #replace} does, at once and durably,
	 * with the passages and vectors that are there.
	 */
	void describe(Document document);

	/** Removes the document's passages, durably. */
	void remove(DocumentId document);

	/**
	 * The list of passages that hold any of the terms, by BM25 over their text, headings,
	 * title and file name. How rare a term is, and how long a passage usually is, is told
	 * by the collections named, not by whatever else lies in the index, and is looked up
	 * once for all that is asked of the list.
	 * @param terms weight by term, as {@link PassageAnalyzer} makes them
	 * @param collections the collections of the filters that the list will be asked with;
	 * empty: all
	 */
	Listing lexical(Map<String, Double> terms, Collection<String> collections);

	/** The best of the lexical list of the collections that the filter names. */
	default List<Scored> lexical(Map<String, Double> terms, Filter filter, int limit) {
		return lexical(terms, filter.collections()).best(filter, limit);
	}

	/**
	 * How many passages hold each of the terms.
	 * @param terms as {@link PassageAnalyzer} makes them
	 * @param collections whose passages count; empty: all
	 */
	TermCounts count(Collection<String> terms, Collection<String> collections);

	/**
	 * Every passage that the filter lets through and whose text or headings hold one of
	 * the wordings, in no order. A few others may be among them, none is left out.
	 */
	List<Held> holding(Collection<Wording> wordings, Filter filter);

	/**
	 * Passages of that space by cosine similarity (-1 to 1), best first, ties by passage
	 * id.
	 */
	List<Scored> dense(String space, float[] question, Filter filter, int limit);

	/**
	 * The vectors of these passages in that space by passage id; those without one are
	 * left out.
	 */
	Map<String, float[]> vectors(String space, Collection<String> ids);

	/** The passages with these ids, in no order; unknown ids are left out. */
	Map<String, Passage> passages(Collection<String> ids);

	/** Number of passages that the document has in the index. */
	int count(DocumentId document);

	/** Whether it holds no passage at all. */
	boolean isEmpty();

	/**
	 * Whether there may be passages in that space; false where there never was one, so
	 * that nothing need be embedded to find none.
	 */
	boolean hasSpace(String space);

	/** The document's passages with their vectors, in their order. */
	List<Embedded> embedded(DocumentId document);

	/**
	 * The same for one search, which looks up once what its collections are called here.
	 */
	default PassageIndex forOneSearch() {
		return this;
	}

	/** Gives back what it holds open; what was acknowledged stays. */
	@Override
	void close();

	/** A list of the index. */
	interface Listing {

		/** Of what the filter lets through, best first, ties by passage id. */
		List<Scored> best(Filter filter, int limit);

	}

	/**
	 * How many passages hold terms.
	 *
	 * @param passages how many there are
	 * @param holding how many of them hold the term; a term held by none may be missing
	 */
	record TermCounts(long passages, Map<String, Long> holding) {

		/** Inverse document frequency in BM25's form, the highest for a term nowhere. */
		public double rarity(String term) {
			return Bm25.idf(Math.min(passages, holding.getOrDefault(term, 0L)), passages);
		}

	}

	/**
	 * What a passage has to hold, wherever in it.
	 *
	 * @param all sets of terms, as {@link PassageAnalyzer} makes them; one of each set
	 * has to be there
	 */
	record Wording(List<Set<String>> all) {
	}

	/** A passage that holds what was looked for. */
	record Held(String passageId, DocumentId documentId) {

		/** Its place in the document, from 0. */
		public int ordinal() {
			return Integer.parseInt(passageId.substring(documentId.value().length() + 1));
		}

	}

	/** A passage with its vector. */
	record Embedded(Passage passage, String space, float[] vector) {
	}

	/** A passage found, with its score in the list it was found in. */
	record Scored(String passageId, DocumentId documentId, double score) {
	}

	/**
	 * What may be found.
	 *
	 * @param collections collections to look in; empty: all
	 * @param documents documents to look in; empty: all
	 * @param conditions what the document must be like; empty: anything
	 * @param passages ids of the passages to look at; empty: all
	 */
	record Filter(Collection<String> collections, Collection<DocumentId> documents, List<Condition> conditions,
			Collection<String> passages) {

		public static final Filter NONE = new Filter(List.of(), List.of(), Map.of());

		public Filter(Collection<String> collections, Collection<DocumentId> documents, List<Condition> conditions) {
			this(collections, documents, conditions, List.of());
		}

		/** With pairs that the document must carry. */
		public Filter(Collection<String> collections, Collection<DocumentId> documents, Map<String, String> metadata) {
			this(collections, documents, Condition.equal(metadata));
		}

		/** Of what this lets through, only these passages. */
		public Filter only(Collection<String> ids) {
			return new Filter(collections, documents, conditions, ids);
		}

		/** The same in these collections. */
		Filter in(Collection<String> others) {
			return new Filter(others, documents, conditions, passages);
		}

	}

}
