package io.lectern.overview;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.document.Documents;
import io.lectern.document.Passage;
import io.lectern.index.IndexGenerations;

/** Makes overviews of what the index holds of a document. */
@Component
class IndexedOverviews implements Overviews {

	/** The passages at the beginning that are all looked at. */
	private static final int FIRST = 40;

	/** Passages looked at behind them, spread over the rest of a long document. */
	private static final int SPREAD = 360;

	private final IndexGenerations generations;

	private final Documents documents;

	IndexedOverviews(IndexGenerations generations, Documents documents) {
		this.generations = generations;
		this.documents = documents;
	}

	@Override
	public Overview of(Document document) {
		List<Passage> passages = passages(document, SPREAD);
		return Overview.of(document, passages, (page) -> documents.read(document.id(), page));
	}

	@Override
	public List<Overview.Quote> opening(Document document) {
		return new Opening(document.title(), passages(document, 0)).sentences();
	}

	/**
	 * @param spread how many of them behind the first
	 */
	private List<Passage> passages(Document document, int spread) {
		int all = document.passages();
		int first = Math.min(all, FIRST);
		int rest = Math.min(all - first, spread);
		List<String> ids = IntStream
			.concat(IntStream.range(0, first),
					IntStream.range(0, rest).map((i) -> first + (int) ((long) i * (all - first) / rest)))
			.mapToObj((ordinal) -> Passage.id(document.id(), ordinal))
			.toList();
		return generations.active()
			.index()
			.passages(ids)
			.values()
			.stream()
			.sorted(Comparator.comparingInt(Passage::ordinal))
			.toList();
	}

}
