package io.lectern.evidence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.lectern.glossary.Glossaries;
import io.lectern.glossary.Glossary;
import io.lectern.search.Findings.Found;

/**
 * The glossary of the collection that all passages are of, or that of all collections.
 */
final class PassagesGlossary {

	private PassagesGlossary() {
	}

	static Glossary of(Glossaries glossaries, List<Found> passages) {
		Set<String> collections = passages.stream()
			.map((found) -> found.document().collection())
			.collect(Collectors.toSet());
		return glossaries.of((collections.size() == 1) ? collections.iterator().next() : null);
	}

}
