package io.lectern.index;

import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A query whose terms are looked up once for all that one searcher is asked with it:
 * finding a term in every field and segment takes longer than scoring the passages that
 * hold it. It has to be asked with scores and the same boost.
 */
final class LookedUpOnce extends Query {

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
