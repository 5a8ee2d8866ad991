package io.lectern.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

import io.lectern.document.Document;
import io.lectern.document.Passage;

/**
 * How a passage's words lie in Lucene, and the queries over them. They are scored as one
 * field (BM25F, Robertson, Zaragoza and Taylor 2004), so a word in the title counts
 * towards every passage of that document without outweighing what the passage itself
 * says.
 */
final class WordFields {

	/** All that is said of a passage: text, headings, title and file name. */
	private static final String WORDS = "words";

	/** Which terms each of these holds, and no more. */
	private static final List<String> PARTS = List.of("in-text", "in-headings", "in-title", "in-name");

	/** What stands for {@link #WORDS} and {@link #PARTS} in indexes of before. */
	private static final List<String> BEFORE = List.of("text", "headings", "title", "name");

	/** The first of them are what a passage says itself and stands under. */
	static final int OWN = 2;

	private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, true);

	private static final FieldType HELD = type(IndexOptions.DOCS, false);

	private WordFields() {
	}

	private static FieldType type(IndexOptions indexed, boolean lengths) {
		FieldType type = new FieldType();
		type.setIndexOptions(indexed);
		type.setOmitNorms(!lengths);
		type.freeze();
		return type;
	}

	/** What is said of a passage: its text, headings, title and file name. */
	static List<String> parts(Document document, Passage passage) {
		return List.of(passage.text(), String.join("\n", passage.headings()), document.title(),
				PassageFields.words(document.name()));
	}

	/** The fields of a passage's words, analysed once for both. */
	static List<Field> of(Document document, Passage passage, PassageAnalyzer analyzer) {
		List<String> parts = parts(document, passage);
		List<Field> fields = new ArrayList<>();
		for (int i = 0; i < PARTS.size(); i++) {
			TokenStream terms = analyzer.analysed(parts.get(i));
			fields.add(new Field(PARTS.get(i), terms, HELD));
			fields.add(new Field(WORDS, terms, COUNTED));
		}
		return fields;
	}

	/**
	 * The fields that BM25 takes as one: a single one, but in an index of before that
	 * answers until it is built anew.
	 * @param has whether the index has that field
	 */
	static List<String> scored(Predicate<String> has) {
		return isOfBefore(has) ? Stream.concat(BEFORE.stream(), Stream.of(WORDS)).toList() : List.of(WORDS);
	}

	/** Those of what a passage says itself and stands under. */
	static List<String> own(Predicate<String> has) {
		List<String> own = PARTS.subList(0, OWN);
		return isOfBefore(has) ? Stream.concat(own.stream(), BEFORE.subList(0, OWN).stream()).toList() : own;
	}

	private static boolean isOfBefore(Predicate<String> has) {
		return has.test(BEFORE.getFirst());
	}

	/**
	 * Where to count the passages that hold a term, as BM25F does: those of the part that
	 * most hold it in. What stands in text or title would make years and names of
	 * companies common words, by which documents are told apart.
	 */
	static List<String> counted(String field) {
		return WORDS.equals(field) ? PARTS : List.of(field);
	}

	/**
	 * Any of the terms.
	 * @param fields those that are {@link #scored}
	 */
	static Query lexical(Map<String, Double> terms, List<String> fields) {
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		terms.forEach((term, weight) -> any
			.add(new BoostQuery(new LookedUpOnce(inOneOf(fields, term)), weight.floatValue()), Occur.SHOULD));
		return any.build();
	}

	private static Query inOneOf(List<String> fields, String term) {
		if (fields.size() == 1) {
			return new TermQuery(new Term(fields.getFirst(), term));
		}
		CombinedFieldQuery.Builder all = new CombinedFieldQuery.Builder(term);
		fields.forEach(all::addField);
		return all.build();
	}

	/** One of the wordings in what a passage itself says and stands under. */
	static Query holding(Collection<PassageIndex.Wording> wordings, List<String> own) {
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		for (PassageIndex.Wording wording : wordings) {
			BooleanQuery.Builder all = new BooleanQuery.Builder();
			for (Set<String> terms : wording.all()) {
				BooleanQuery.Builder one = new BooleanQuery.Builder();
				own.forEach((field) -> one.add(PassageFields.anyOf(field, terms), Occur.SHOULD));
				all.add(one.build(), Occur.FILTER);
			}
			any.add(all.build(), Occur.SHOULD);
		}
		return any.build();
	}

	/**
	 * A query whose terms are looked up once for all that one searcher is asked with it:
	 * finding a term in every field and segment takes longer than scoring the passages
	 * that hold it. It has to be asked with scores and the same boost.
	 */
	static final class LookedUpOnce extends Query {

		private final Query query;

		private final Lock lock = new ReentrantLock();

		private @Nullable IndexSearcher searcher;

		private @Nullable Weight weight;

		LookedUpOnce(Query query) {
			this.query = query;
		}

		@Override
		public Weight createWeight(IndexSearcher by, ScoreMode scoreMode, float boost) throws IOException {
			if (!scoreMode.needsScores()) {
				return query.createWeight(by, scoreMode, boost);
			}
			lock.lock();
			try {
				Weight known = weight;
				if (known == null || searcher != by) {
					known = query.createWeight(by, scoreMode, boost);
					searcher = by;
					weight = known;
				}
				return known;
			}
			finally {
				lock.unlock();
			}
		}

		@Override
		public void visit(QueryVisitor visitor) {
			query.visit(visitor);
		}

		@Override
		public String toString(String field) {
			return query.toString(field);
		}

		@Override
		public boolean equals(Object other) {
			return this == other;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(this);
		}

	}

}
