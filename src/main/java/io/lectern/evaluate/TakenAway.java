package io.lectern.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import io.lectern.answer.AnswerProperties;
import io.lectern.evidence.Evidence;
import io.lectern.evidence.BilingualEvidence;
import io.lectern.search.Findings.Found;
import io.lectern.search.Retrieval;
import io.lectern.search.SearchRequest;

/**
 * Asks questions as they are, and as if the documents that answer them were not there:
 * what else is found is then all there is.
 */
@Component
class TakenAway {

	/**
	 * So much is found that enough is left. Where it isn't, one document fills the list.
	 */
	private static final int DEEP = 60;

	private final Retrieval retrieval;

	private final BilingualEvidence finder;

	private final AnswerProperties settings;

	TakenAway(Retrieval retrieval, BilingualEvidence finder, AnswerProperties settings) {
		this.retrieval = retrieval;
		this.finder = finder;
		this.settings = settings;
	}

	/** What bears an answer, with the documents and without them. */
	record Pair(Evidence.Weighed with, Evidence.Weighed without) {
	}

	/**
	 * @param documents names of the documents that answer
	 * @return empty where too little else is found to tell
	 */
	Optional<Pair> ask(String question, String collection, Set<String> documents) {
		List<Found> found = find(question, collection);
		List<Found> others = found.stream().filter((each) -> !documents.contains(each.document().name())).toList();
		if (found.size() == DEEP && others.size() < settings.passages()) {
			return Optional.empty();
		}
		List<Found> gone = found.stream().filter((each) -> !others.contains(each)).toList();
		return Optional.of(new Pair(weigh(question, found, List.of()), weigh(question, others, gone)));
	}

	Evidence.Weighed ask(String question, String collection) {
		return weigh(question, find(question, collection), List.of());
	}

	private List<Found> find(String question, String collection) {
		return retrieval.find(SearchRequest.of(question, collection, List.of(), DEEP)).found();
	}

	private Evidence.Weighed weigh(String question, List<Found> found, List<Found> gone) {
		return finder.find(question, found.subList(0, Math.min(settings.passages(), found.size())), gone);
	}

}
