package io.lectern.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Passage;

/**
 * Passages in a Lucene index on disk: BM25 and HNSW side by side. Reads and writes throw
 * {@link UncheckedIOException} when the disk fails.
 */
final class LucenePassageIndex implements PassageIndex {

	/** A question has fewer; what somebody pasted in is cut here. */
	private static final int MAX_TERMS = 1024;

	private static final Sort BY_SCORE_THEN_ID = new Sort(SortField.FIELD_SCORE,
			new SortField(PassageFields.ID, SortField.Type.STRING));

	private static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::score)
		.reversed()
		.thenComparing(Scored::passageId);

	static {
		// Each term is looked up in every field, of which indexes of before have five.
		IndexSearcher.setMaxClauseCount(10 * MAX_TERMS);
	}

	private final PassageAnalyzer analyzer = new PassageAnalyzer();

	private final HeldPassages held = new HeldPassages();

	private final LuceneFiles files;

	/** Opens the index in that folder, made when missing. */
	LucenePassageIndex(Path folder) {
		this(open(folder));
	}

	LucenePassageIndex(Directory directory) {
		try {
			this.files = new LuceneFiles(directory, analyzer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The index in " + directory + " cannot be opened", ex);
		}
	}

	private static Directory open(Path folder) {
		try {
			return FSDirectory.open(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The index in " + folder + " cannot be opened", ex);
		}
	}

	@Override
	public void replace(Document document, List<Embedded> passages) {
		if (passages.isEmpty()) {
			remove(document.id());
			return;
		}
		write(putting(document, passages));
	}

	/** One after another, since the terms of all would take room. */
	private LuceneFiles.Change putting(Document document, List<Embedded> passages) {
		Iterable<org.apache.lucene.document.Document> written = () -> passages.stream()
			.map((passage) -> PassageFields.of(document, passage, analyzer))
			.iterator();
		return (writer) -> writer.updateDocuments(PassageFields.documentTerm(document.id()), written);
	}

	@Override
	public void describe(Document document) {
		try {
			files.writeAlone((writer) -> {
				List<Embedded> passages = embedded(document.id());
				if (!passages.isEmpty()) {
					putting(document, passages).with(writer);
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void remove(DocumentId document) {
		write((writer) -> writer.deleteDocuments(PassageFields.documentTerm(document)));
	}

	private void write(LuceneFiles.Change change) {
		try {
			files.write(change);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public Listing lexical(Map<String, Double> terms, Collection<String> collections) {
		Map<String, Double> asked = first(terms);
		Query words = read((searcher) -> WordFields.lexical(asked, searcher.scored()));
		return (filter, limit) -> terms.isEmpty() ? List.of() : holding(words, filter, limit);
	}

	private List<Scored> holding(Query words, Filter filter, int limit) {
		boolean all = !filter.passages().isEmpty() && filter.passages().size() <= limit;
		return read((searcher) -> {
			Query query = among(filter, words, Occur.MUST, searcher);
			IndexSearcher scope = searcher.in(filter.collections());
			return scored(searcher, all ? every(scope, query, limit) : best(scope, query, limit), (score) -> score);
		});
	}

	private static Query among(Filter filter, Query words, Occur occur, PassageSearcher searcher) throws IOException {
		BooleanQuery.Builder query = new BooleanQuery.Builder().add(words, occur);
		Query only = PassageFields.filter(searcher.needed(filter), searcher.places());
		return ((only != null) ? query.add(only, Occur.FILTER) : query).build();
	}

	/**
	 * Where all are taken there is no tie to break. They are few, and gone to one by one:
	 * to skip what can't be among the best, every passage with one of the words would be
	 * looked at.
	 */
	private static ScoreDoc[] every(IndexSearcher searcher, Query query, int limit) throws IOException {
		return searcher.search(query, new TopScoreDocCollectorManager(limit, Integer.MAX_VALUE)).scoreDocs;
	}

	/** How many there are beside the best nobody asks, so they need not all be scored. */
	private static ScoreDoc[] best(IndexSearcher searcher, Query query, int limit) throws IOException {
		int most = Math.min(limit, Math.max(1, searcher.getIndexReader().maxDoc()));
		ScoreDoc[] best = searcher.search(query,
				new TopFieldCollectorManager(BY_SCORE_THEN_ID, most, null, most)).scoreDocs;
		for (ScoreDoc each : best) {
			each.score = (Float) ((FieldDoc) each).fields[0];
		}
		return best;
	}

	private static Map<String, Double> first(Map<String, Double> terms) {
		if (terms.size() <= MAX_TERMS) {
			return terms;
		}
		Map<String, Double> first = new LinkedHashMap<>();
		terms.entrySet().stream().limit(MAX_TERMS).forEach((each) -> first.put(each.getKey(), each.getValue()));
		return first;
	}

	@Override
	public TermCounts count(Collection<String> terms, Collection<String> collections) {
		return read((searcher) -> searcher.counts(terms, collections));
	}

	@Override
	public List<Held> holding(Collection<Wording> wordings, Filter filter) {
		if (wordings.isEmpty()) {
			return List.of();
		}
		return read((searcher) -> HeldPassages.all(searcher,
				among(filter, WordFields.holding(wordings, searcher.own()), Occur.FILTER, searcher)));
	}

	@Override
	public List<Scored> dense(String space, float[] question, Filter filter, int limit) {
		// Lucene's score of a dot product is (1 + cosine) / 2.
		return read((searcher) -> {
			Query among = PassageFields.filter(searcher.needed(filter), searcher.places());
			Query query = PassageFields.dense(space, question, limit, searcher.getIndexReader().numDocs(), among);
			return scored(searcher, searcher.search(query, limit).scoreDocs, (score) -> 2 * score - 1);
		});
	}

	private static List<Scored> scored(PassageSearcher searcher, ScoreDoc[] found, ScoreOf scoreOf) throws IOException {
		List<Scored> scored = new ArrayList<>(found.length);
		HeldPassages.named(searcher, found,
				(hit, passage, document) -> scored.add(new Scored(passage, document, scoreOf.score(hit.score))));
		scored.sort(BEST_FIRST);
		return scored;
	}

	@Override
	public Map<String, float[]> vectors(String space, Collection<String> ids) {
		return ids.isEmpty() ? Map.of() : read((searcher) -> HeldPassages.vectors(searcher, space, ids));
	}

	@Override
	public Map<String, Passage> passages(Collection<String> ids) {
		return ids.isEmpty() ? Map.of() : read((searcher) -> held.passages(searcher, ids));
	}

	@Override
	public int count(DocumentId document) {
		return read((searcher) -> searcher.count(new TermQuery(PassageFields.documentTerm(document))));
	}

	@Override
	public boolean isEmpty() {
		return read((searcher) -> searcher.getIndexReader().numDocs() == 0);
	}

	@Override
	public boolean hasSpace(String space) {
		return read((searcher) -> searcher.holds(PassageFields.vectorField(space)));
	}

	@Override
	public List<Embedded> embedded(DocumentId document) {
		return read((searcher) -> HeldPassages.embedded(searcher, document));
	}

	private <T> T read(LuceneFiles.Read<T> read) {
		try {
			return files.read(read);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Closes the files. */
	@Override
	public void close() {
		try {
			IOUtils.close(files, analyzer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private interface ScoreOf {

		double score(double luceneScore);

	}

}
