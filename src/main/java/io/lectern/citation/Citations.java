package io.lectern.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.lectern.document.DocumentId;
import io.lectern.evidence.Evidence.Cells;
import io.lectern.search.Findings.Found;

/**
 * The citations of one answer, numbered as they come: each quote once, so that a marker
 * leads to one quote. For use by one thread.
 */
public final class Citations {

	private final QuoteLocator locator;

	private final int first;

	private final Map<Key, Citation> known = new HashMap<>();

	private final List<Citation> told = new ArrayList<>();

	private Function<String, List<String>> answering = (quote) -> List.of();

	/**
	 * @param first the marker of the first citation
	 */
	public Citations(QuoteLocator locator, int first) {
		this.locator = locator;
		this.first = first;
	}

	/** Has the words of quotes told that say what was asked for. */
	public void tell(Function<String, List<String>> wordsOfQuote) {
		answering = wordsOfQuote;
	}

	/**
	 * The citation of characters of a passage, which counts once it is added.
	 * @param supported whether it bears out what it is cited for
	 * @param cells where the quote is a table's row, the cells of it that answer
	 */
	public Citation of(Found found, int start, int end, boolean supported, @Nullable Cells cells) {
		return known.computeIfAbsent(new Key(found.passage().id(), start, end, supported), (key) -> {
			String quote = found.passage().text().substring(start, end);
			return Citation.of(first + told.size(), found, quote, locator.locate(found.passage(), start, end),
					supported, (cells != null) ? table(found.passage().documentId(), cells) : null,
					answering.apply(quote));
		});
	}

	private CitedTable table(DocumentId document, Cells cells) {
		return CitedTable.of(cells, (cell) -> locator.boxes(document, cells.row().page(), cell.start(), cell.end()));
	}

	/** Whether it was not among them before. */
	public boolean add(Citation citation) {
		return !told.contains(citation) && told.add(citation);
	}

	public List<Citation> all() {
		return List.copyOf(told);
	}

	/** Takes all of them back. */
	public void clear() {
		told.clear();
		known.clear();
	}

	private record Key(String passageId, int start, int end, boolean supported) {
	}

}
