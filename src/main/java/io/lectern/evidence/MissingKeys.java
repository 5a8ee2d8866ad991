package io.lectern.evidence;

import java.util.List;

import org.springframework.stereotype.Component;

import io.lectern.search.Findings.Found;
import io.lectern.search.Retrieval;
import io.lectern.search.SearchRequest;

/** Which keys of a question stand nowhere in the documents asked. */
@Component
public class MissingKeys {

	/** Passages looked through for a key, by the words' list alone. */
	private static final int LOOKED_THROUGH = 20;

	private final Retrieval retrieval;

	public MissingKeys(Retrieval retrieval) {
		this.retrieval = retrieval;
	}

	/**
	 * As the question writes them.
	 * @param asked the search the passages were found by
	 */
	public List<String> of(SearchRequest asked, List<Found> passages) {
		List<Key> keys = Keys.of(asked.query());
		if (keys.isEmpty()) {
			return List.of();
		}
		List<KeyedPassage> read = passages.stream().map(KeyedPassage::new).toList();
		return keys.stream()
			.filter((key) -> key.isMissingIn(read))
			.filter((key) -> retrieval.find(asked.words(key.written(), LOOKED_THROUGH))
				.found()
				.stream()
				.noneMatch((found) -> new KeyedPassage(found).names(key)))
			.map(Key::written)
			.toList();
	}

}
