package io.lectern.answer;

import java.util.List;

import io.lectern.answer.Key.Kind;
import org.springframework.stereotype.Component;

import io.lectern.search.Findings.Found;
import io.lectern.search.Retrieval;
import io.lectern.search.SearchRequest;

/** Which keys of a question stand nowhere in the documents asked. */
@Component
class MissingKeys {

	/** Passages looked through for a key, by the words' list alone. */
	private static final int LOOKED_THROUGH = 20;

	private final Retrieval retrieval;

	MissingKeys(Retrieval retrieval) {
		this.retrieval = retrieval;
	}

	/**
	 * As the question writes them.
	 * @param asked the search the passages were found by
	 */
	List<String> of(SearchRequest asked, List<Found> passages) {
		return Keys.of(asked.query())
			.stream()
			.filter((key) -> key.kind() != Kind.WITH_NUMBER && !isNamed(key, passages))
			.filter((key) -> !isNamed(key, retrieval.find(asked.words(key.written(), LOOKED_THROUGH)).found()))
			.map(Key::written)
			.toList();
	}

	private static boolean isNamed(Key key, List<Found> passages) {
		return passages.stream().anyMatch((found) -> key.in(KeyedPassage.all(found)));
	}

}
