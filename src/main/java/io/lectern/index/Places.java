package io.lectern.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.SparseFixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Where passages lie in one state of the index. A search names what it found several
 * times over, for other lists' scores, for vectors and for texts; looking an id up in
 * every segment takes longer than all that is done with it then.
 */
final class Places {

	/** Of some hundred searches. */
	private static final int MOST_KNOWN = 20_000;

	private final PassageSearcher searcher;

	private final Cache<String, Integer> known = Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

	Places(PassageSearcher searcher) {
		this.searcher = searcher;
	}

	/** A passage that was found lies there. */
	void note(String id, int doc) {
		known.put(id, doc);
	}

	/** A query for these passages and no others, for this state of the index alone. */
	Query query(Collection<String> ids) throws IOException {
		return new Those(of(ids));
	}

	/** Numbers of the passages, ascending; unknown ids are left out. */
	int[] of(Collection<String> ids) throws IOException {
		List<Integer> docs = new ArrayList<>();
		List<String> others = new ArrayList<>();
		for (String id : ids) {
			Integer doc = known.getIfPresent(id);
			if (doc != null) {
				docs.add(doc);
			}
			else {
				others.add(id);
			}
		}
		if (!others.isEmpty()) {
			ScoreDoc[] found = searcher.search(PassageFields.ids(others), others.size()).scoreDocs;
			// That notes them, too.
			HeldPassages.named(searcher, found, (hit, passage, document) -> docs.add(hit.doc));
		}
		return docs.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
	}

	/** Passages by their places, which mean something in one state of the index only. */
	private static final class Those extends Query {

		private final int[] docs;

		/**
		 * @param docs numbers of passages, ascending
		 */
		Those(int[] docs) {
			this.docs = docs;
		}

		@Override
		public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
			return new ConstantScoreWeight(this, boost) {

				@Override
				public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
					int from = place(leaf.docBase);
					int to = place(leaf.docBase + leaf.reader().maxDoc());
					if (from == to) {
						return null;
					}
					int most = leaf.reader().maxDoc();
					SparseFixedBitSet these = new SparseFixedBitSet(most);
					Arrays.stream(docs, from, to).forEach((doc) -> these.set(doc - leaf.docBase));
					return ConstantScoreScorerSupplier.fromIterator(new BitSetIterator(these, to - from), score(),
							scoreMode, most);
				}

				@Override
				public boolean isCacheable(LeafReaderContext leaf) {
					return false;
				}

			};
		}

		private int place(int doc) {
			int at = Arrays.binarySearch(docs, doc);
			return (at < 0) ? -at - 1 : at;
		}

		@Override
		public void visit(QueryVisitor visitor) {
			visitor.visitLeaf(this);
		}

		@Override
		public String toString(String field) {
			return docs.length + " passages";
		}

		@Override
		public boolean equals(Object other) {
			return sameClassAs(other) && Arrays.equals(docs, ((Those) other).docs);
		}

		@Override
		public int hashCode() {
			return 31 * classHash() + Arrays.hashCode(docs);
		}

	}

}
