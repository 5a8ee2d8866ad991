package io.lectern.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

import io.lectern.index.PassageIndex.Filter;
import io.lectern.index.PassageIndex.TermCounts;

/**
 * Searches one state of the index, and knows for it how rare terms are and how long
 * passages are within single collections: "revenue" is rare in an encyclopaedia and says
 * nothing among annual reports, whatever else lies in the same index.
 */
final class PassageSearcher extends IndexSearcher {

	private final Map<Set<String>, IndexSearcher> scopes = new ConcurrentHashMap<>();

	private final Map<Set<String>, Boolean> whole = new ConcurrentHashMap<>();

	private final Places places = new Places(this);

	private final List<String> scored;

	private final List<String> own;

	PassageSearcher(IndexReader reader) {
		super(reader);
		this.scored = WordFields.scored(this::holds);
		this.own = WordFields.own(this::holds);
		setSimilarity(new BM25Similarity((float) Bm25.K1, (float) Bm25.B));
	}

	/**
	 * A searcher whose statistics are those of these collections; of the whole index when
	 * there are none. It does not filter.
	 */
	IndexSearcher in(Collection<String> collections) {
		return collections.isEmpty() ? this : scopes.computeIfAbsent(new TreeSet<>(collections),
				(names) -> new Scope(getIndexReader(), PassageFields.collections(names)));
	}

	/**
	 * What of the filter keeps something away: where there are no other collections,
	 * theirs does not, and would be asked passage by passage.
	 */
	Filter needed(Filter filter) {
		return (!filter.collections().isEmpty() && isWhole(filter.collections())) ? filter.in(List.of()) : filter;
	}

	private boolean isWhole(Collection<String> collections) {
		return whole.computeIfAbsent(new TreeSet<>(collections), (names) -> {
			try {
				return count(PassageFields.collections(names)) == getIndexReader().numDocs();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/**
	 * How many passages of these collections hold the terms, in the field that most hold
	 * it in, as BM25F counts; all passages where there are no collections.
	 */
	TermCounts counts(Collection<String> terms, Collection<String> collections) throws IOException {
		IndexSearcher scope = in(collections);
		Map<String, Long> holding = new HashMap<>();
		for (String term : terms) {
			long most = 0;
			for (String field : scored) {
				Term one = new Term(field, term);
				most = Math.max(most, (scope instanceof Scope some) ? some.holding(one) : holding(one));
			}
			holding.put(term, most);
		}
		long passages = (scope instanceof Scope some) ? some.passages(scored.getFirst()) : getIndexReader().numDocs();
		return new TermCounts(passages, holding);
	}

	@Override
	public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) {
		int holding = holding(term);
		return new TermStatistics(term.bytes(), Math.max(1, holding), Math.max(holding, totalTermFreq));
	}

	private int holding(Term term) {
		return most(term, getIndexReader()::docFreq);
	}

	private static int most(Term term, Count count) {
		int most = 0;
		try {
			for (String field : WordFields.counted(term.field())) {
				most = Math.max(most, count.of(new Term(field, term.bytes())));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return most;
	}

	/** Counts the passages that hold a term in its field. */
	private interface Count {

		int of(Term term) throws IOException;

	}

	/** The fields that BM25 takes as one. */
	List<String> scored() {
		return scored;
	}

	/** The fields of what a passage says itself and stands under. */
	List<String> own() {
		return own;
	}

	Places places() {
		return places;
	}

	/** Whether any passage may have that field. */
	boolean holds(String field) {
		for (LeafReaderContext leaf : getIndexReader().leaves()) {
			if (leaf.reader().getFieldInfos().fieldInfo(field) != null) {
				return true;
			}
		}
		return false;
	}

	private static final class Scope extends IndexSearcher {

		private final Query members;

		private final Map<Term, Integer> frequencies = new ConcurrentHashMap<>();

		private final Map<String, Lengths> lengths = new ConcurrentHashMap<>();

		Scope(IndexReader reader, Query members) {
			super(reader);
			setSimilarity(new BM25Similarity((float) Bm25.K1, (float) Bm25.B));
			this.members = members;
		}

		@Override
		public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
			// Not even one would be no statistics at all; nothing is then scored by it.
			int least = Math.max(1, holding(term));
			return new TermStatistics(term.bytes(), least, Math.max(least, totalTermFreq));
		}

		private int holding(Term term) {
			return frequencies.computeIfAbsent(term, this::count);
		}

		private long passages(String field) {
			return lengths.computeIfAbsent(field, this::lengths).passages();
		}

		private int count(Term term) {
			return most(term,
					(part) -> count(new BooleanQuery.Builder().add(new TermQuery(part), Occur.FILTER)
						.add(members, Occur.FILTER)
						.build()));
		}

		@Override
		public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
			Lengths all = lengths.computeIfAbsent(field, this::lengths);
			return (all.passages() == 0) ? super.collectionStatistics(field) : new CollectionStatistics(field,
					Math.max(all.passages(), getIndexReader().maxDoc()), all.passages(), all.terms(), all.passages());
		}

		// As BM25 itself sees them: rounded lengths out of the norms.
		private Lengths lengths(String field) {
			try {
				long passages = 0;
				long terms = 0;
				Weight weight = createWeight(rewrite(members), ScoreMode.COMPLETE_NO_SCORES, 1);
				for (LeafReaderContext leaf : getIndexReader().leaves()) {
					Scorer scorer = weight.scorer(leaf);
					NumericDocValues norms = leaf.reader().getNormValues(field);
					if (scorer == null || norms == null) {
						continue;
					}
					DocIdSetIterator docs = scorer.iterator();
					for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
						if (norms.advanceExact(doc)) {
							passages++;
							terms += SmallFloat.byte4ToInt((byte) norms.longValue());
						}
					}
				}
				return new Lengths(passages, Math.max(passages, terms));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private record Lengths(long passages, long terms) {
		}

	}

}
