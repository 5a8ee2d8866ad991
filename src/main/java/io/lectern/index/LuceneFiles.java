package io.lectern.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of an index, open. Lucene closes its writer for good when a write fails, as
 * on a full disk; what was committed stays, goes on being read, and the next write opens
 * a new writer.
 */
final class LuceneFiles implements Closeable {

	private static final Logger log = LoggerFactory.getLogger(LuceneFiles.class);

	/**
	 * Of like size before they are made one, half of what Lucene takes: every list is
	 * looked up in each, and each has a graph to walk. Merging costs little beside
	 * embedding.
	 */
	private static final int SEGMENTS = 4;

	private final Directory directory;

	private final Analyzer analyzer;

	/** Shared by those whose changes do not depend on what is there. */
	private final ReadWriteLock changes = new ReentrantReadWriteLock();

	private final Lock opening = new ReentrantLock();

	private volatile Open open;

	/** Makes the index where there is none. */
	LuceneFiles(Directory directory, Analyzer analyzer) throws IOException {
		this.directory = directory;
		this.analyzer = analyzer;
		this.open = new Open(directory, analyzer);
	}

	/** Durable and visible on return. */
	void write(Change change) throws IOException {
		write(changes.readLock(), change);
	}

	/**
	 * The same while nobody else writes, and with all that was written to be read, for a
	 * change that depends on what is there.
	 */
	void writeAlone(Change change) throws IOException {
		write(changes.writeLock(), (writer) -> {
			open.searchers.maybeRefreshBlocking();
			change.with(writer);
		});
	}

	private void write(Lock lock, Change change) throws IOException {
		Open now;
		lock.lock();
		try {
			// The same writer all along: a commit of another knows nothing of the change.
			now = writable();
			change.with(now.writer);
		}
		finally {
			lock.unlock();
		}
		now.commits.await();
	}

	private Open writable() throws IOException {
		opening.lock();
		try {
			Open before = open;
			if (!before.writer.isOpen()) {
				log.warn("The index in {} is opened anew after a write that failed", directory,
						before.writer.getTragicException());
				open = new Open(directory, analyzer);
				before.close();
			}
			return open;
		}
		finally {
			opening.unlock();
		}
	}

	<T> T read(Read<T> read) throws IOException {
		Open now = open;
		PassageSearcher searcher;
		try {
			searcher = (PassageSearcher) now.searchers.acquire();
		}
		catch (AlreadyClosedException ex) {
			if (now == open) {
				throw ex;
			}
			return read(read);
		}
		try {
			return read.from(searcher);
		}
		finally {
			now.searchers.release(searcher);
		}
	}

	/** Nothing is lost: what was acknowledged is committed. */
	@Override
	public void close() throws IOException {
		IOUtils.close(open, directory);
	}

	/** A change by a writer, which is not committed by it. */
	interface Change {

		void with(IndexWriter writer) throws IOException;

	}

	/** What is read of the index as it was when it began. */
	interface Read<T> {

		T from(PassageSearcher searcher) throws IOException;

	}

	private static final class Open implements Closeable {

		private final IndexWriter writer;

		private final SearcherManager searchers;

		private final GroupCommit commits;

		Open(Directory directory, Analyzer analyzer) throws IOException {
			this.writer = new IndexWriter(directory,
					new IndexWriterConfig(analyzer).setCodec(new WideVectorsCodec())
						.setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS))
						.setCommitOnClose(false));
			writer.commit();
			this.searchers = new SearcherManager(writer, new SearcherFactory() {
				@Override
				public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
					return new PassageSearcher(reader);
				}
			});
			this.commits = new GroupCommit(() -> {
				writer.commit();
				searchers.maybeRefreshBlocking();
			});
		}

		@Override
		public void close() throws IOException {
			IOUtils.close(searchers, writer);
		}

	}

}
