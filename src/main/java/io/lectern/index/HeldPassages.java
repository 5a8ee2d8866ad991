package io.lectern.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

import io.lectern.document.DocumentId;
import io.lectern.document.Passage;
import io.lectern.index.PassageIndex.Embedded;
import io.lectern.index.PassageIndex.Held;

/** Reads passages and their vectors back from one state of the Lucene index. */
final class HeldPassages {

	/** Characters of passages that are kept, some thousands of them. */
	private static final int MOST_KEPT = 4 << 20;

	/**
	 * Passages read of late. The best of one search are the best of others, and one
	 * search reads them for several ends. What a segment holds never changes.
	 */
	private final Cache<Place, Passage> kept = Caffeine.newBuilder()
		.maximumWeight(MOST_KEPT)
		.weigher((Place place, Passage passage) -> passage.text().length())
		.build();

	/** Where a passage lies, whatever is added to the index or removed from it. */
	private record Place(Object segment, int doc) {
	}

	static Map<String, float[]> vectors(PassageSearcher searcher, String space, Collection<String> ids)
			throws IOException {
		Map<String, float[]> vectors = new HashMap<>();
		List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
		for (int doc : searcher.places().of(ids)) {
			LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
			float[] vector = PassageFields.vector(space, leaf.reader(), doc - leaf.docBase);
			if (vector != null) {
				vectors.put(value(leaf, PassageFields.ID, doc), vector);
			}
		}
		return vectors;
	}

	Map<String, Passage> passages(PassageSearcher searcher, Collection<String> ids) throws IOException {
		Map<String, Passage> passages = new HashMap<>();
		List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
		StoredFields stored = searcher.storedFields();
		for (int doc : searcher.places().of(ids)) {
			LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
			Place place = new Place(leaf.reader().getCoreCacheHelper().getKey(), doc - leaf.docBase);
			Passage passage = kept.getIfPresent(place);
			if (passage == null) {
				passage = passage(stored, doc);
				kept.put(place, passage);
			}
			passages.put(passage.id(), passage);
		}
		return passages;
	}

	/** All that the query lets through. */
	static List<Held> all(PassageSearcher searcher, Query query) throws IOException {
		List<Held> held = new ArrayList<>();
		int count = Math.max(1, searcher.count(query));
		named(searcher, searcher.search(query, count, Sort.INDEXORDER).scoreDocs,
				(hit, passage, document) -> held.add(new Held(passage, document)));
		return held;
	}

	static List<Embedded> embedded(IndexSearcher searcher, DocumentId document) throws IOException {
		List<Embedded> embedded = new ArrayList<>();
		StoredFields stored = searcher.storedFields();
		Query its = new TermQuery(PassageFields.documentTerm(document));
		List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
		for (ScoreDoc hit : searcher.search(its, Math.max(1, searcher.count(its))).scoreDocs) {
			LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
			embedded.add(PassageFields.embedded(passage(stored, hit.doc), leaf.reader(), hit.doc - leaf.docBase));
		}
		embedded.sort(Comparator.comparingInt((each) -> each.passage().ordinal()));
		return embedded;
	}

	private static Passage passage(StoredFields stored, int doc) throws IOException {
		return PassageFields
			.stored(stored.document(doc, Set.of(PassageFields.STORED)).getBinaryValue(PassageFields.STORED));
	}

	/**
	 * Tells the names of passages in the order of the index: names lie in blocks, which
	 * are unpacked anew whenever it is gone back.
	 */
	static void named(PassageSearcher searcher, ScoreDoc[] hits, NameVisitor visitor) throws IOException {
		ScoreDoc[] inOrder = hits.clone();
		Arrays.sort(inOrder, Comparator.comparingInt((hit) -> hit.doc));
		List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
		LeafReaderContext leaf = null;
		SortedDocValues ids = null;
		SortedDocValues documents = null;
		String name = "";
		DocumentId document = null;
		for (ScoreDoc hit : inOrder) {
			if (leaf == null || hit.doc >= leaf.docBase + leaf.reader().maxDoc()) {
				leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
				ids = leaf.reader().getSortedDocValues(PassageFields.ID);
				documents = leaf.reader().getSortedDocValues(PassageFields.DOCUMENT);
			}
			String its = value(documents, hit.doc - leaf.docBase);
			if (document == null || !name.equals(its)) {
				name = its;
				document = new DocumentId(its);
			}
			String id = value(ids, hit.doc - leaf.docBase);
			searcher.places().note(id, hit.doc);
			visitor.visit(hit, id, document);
		}
	}

	private static String value(LeafReaderContext leaf, String field, int doc) throws IOException {
		return value(leaf.reader().getSortedDocValues(field), doc - leaf.docBase);
	}

	private static String value(@Nullable SortedDocValues values, int doc) throws IOException {
		if (values == null || !values.advanceExact(doc)) {
			throw new IllegalStateException("A passage without its names is in the index");
		}
		return values.lookupOrd(values.ordValue()).utf8ToString();
	}

	/** Is told what a hit is called. */
	interface NameVisitor {

		void visit(ScoreDoc hit, String passage, DocumentId document);

	}

}
