package io.lectern;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the server has acknowledged, by the documents' names. Of what was sent and not
 * answered either may be true, until somebody has looked; what was seen has to stay.
 */
final class Ledger {

	private static final Optional<Specimen> ABSENT = Optional.empty();

	private final Map<String, Set<Optional<Specimen>>> possible = new TreeMap<>();

	private final Map<String, Specimen> byHash = new HashMap<>();

	private int acknowledged;

	/** Something is about to be sent that makes this of the document. */
	synchronized void sent(String name, Optional<Specimen> becomes) {
		becomes.ifPresent((specimen) -> byHash.put(specimen.sha256(), specimen));
		possible.computeIfAbsent(name, (each) -> new HashSet<>(Set.of(ABSENT))).add(becomes);
	}

	/** The server has said that it is done. */
	synchronized void acknowledged(String name, Optional<Specimen> is) {
		possible.put(name, new HashSet<>(Set.of(is)));
		acknowledged++;
	}

	synchronized int acknowledgements() {
		return acknowledged;
	}

	/** Documents that are there for certain. */
	synchronized List<Specimen> present() {
		return possible.values()
			.stream()
			.filter((states) -> states.size() == 1)
			.flatMap(Set::stream)
			.flatMap(Optional::stream)
			.toList();
	}

	synchronized Specimen specimen(String sha256) {
		return byHash.get(sha256);
	}

	/**
	 * Compares it with what is there.
	 * @param hashes of the documents that are there, by name
	 */
	synchronized void compare(Map<String, String> hashes) {
		assertThat(possible.keySet()).as("documents of which nobody has heard").containsAll(hashes.keySet());
		possible.forEach((name, states) -> {
			Optional<Specimen> is = Optional.ofNullable(hashes.get(name)).map(byHash::get);
			if (hashes.containsKey(name)) {
				assertThat(states).as("back from deletion, or an old version: " + name).contains(is);
			}
			else {
				assertThat(states).as("acknowledged and lost: " + name).contains(ABSENT);
			}
			states.retainAll(Set.of(is));
		});
	}

}
