package io.lectern.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.document.DocumentRegistry;
import io.lectern.evaluate.Measures.Place;
import io.lectern.evaluate.QuestionSet.Question;
import io.lectern.evaluate.Run.Lost;
import io.lectern.evaluate.Run.ModeResult;
import io.lectern.evaluate.Run.SetResult;
import io.lectern.evaluate.TextOverlap.PassageOf;
import io.lectern.language.Letters;
import io.lectern.search.Findings.Found;
import io.lectern.search.Findings;
import io.lectern.search.Retrieval;

/** Asks all questions of a set in every mode and measures what comes back. */
@Component
class Evaluation {

	/** Searches before the clock counts: the first ones compile and fill caches. */
	private static final int WARM_UP = 20;

	private static final int LISTED = 1000;

	private final Retrieval retrieval;

	private final DocumentRegistry registry;

	Evaluation(Retrieval retrieval, DocumentRegistry registry) {
		this.retrieval = retrieval;
		this.registry = registry;
	}

	/**
	 * The modes take turns question by question, so that whatever else the machine does
	 * slows all of them alike.
	 * @param collection where to ask
	 * @param asked hears how many questions are done
	 */
	SetResult of(QuestionSet set, String collection, List<SearchMode> modes, IntConsumer asked) throws IOException {
		Map<String, Document> documents = documents(collection);
		TextOverlap overlap = new TextOverlap(set.docs(),
				(name) -> Optional.ofNullable(documents.get(name)).map(this::letters));
		List<Tally> tallies = modes.stream().map(Tally::new).toList();
		List<Question> questions = set.questions();
		for (int i = 0; i < Math.min(WARM_UP, questions.size()); i++) {
			retrieval.find(modes.get(i % modes.size()).request(questions.get(i).question(), collection));
		}
		for (int i = 0; i < questions.size(); i++) {
			for (int turn = 0; turn < modes.size(); turn++) {
				tallies.get((i + turn) % tallies.size()).ask(questions.get(i), collection, overlap);
			}
			asked.accept(i + 1);
		}
		Map<String, ModeResult> results = new LinkedHashMap<>();
		tallies.forEach((tally) -> results.put(tally.mode.name(), tally.result()));
		return new SetResult(set.name(), collection, questions.size(), set.unanswerable().size(),
				missing(set, documents), questions.stream().map(Question::id).toList(), results);
	}

	/** What one mode gave so far. */
	private final class Tally {

		private final SearchMode mode;

		private final List<Map<String, Double>> measures = new ArrayList<>();

		private final List<Long> nanos = new ArrayList<>();

		private final List<Lost> lost = new ArrayList<>();

		private Tally(SearchMode mode) {
			this.mode = mode;
		}

		private void ask(Question question, String collection, TextOverlap overlap) throws IOException {
			long begin = System.nanoTime();
			Findings findings = retrieval.find(mode.request(question.question(), collection));
			nanos.add(System.nanoTime() - begin);
			List<Found> hits = findings.found();
			Map<String, Double> all = new LinkedHashMap<>(Measures.of(question,
					hits.stream().map((hit) -> new Place(hit.document().name(), hit.page())).toList()));
			all.putAll(overlap.of(question,
					hits.stream().map((hit) -> new PassageOf(hit.document().name(), hit.passage())).toList()));
			measures.add(all);
			if (all.getOrDefault("hit@" + Measures.DEPTH, 0.0) == 0) {
				lost.add(new Lost(question.id(), question.question(), expected(question)));
			}
		}

		private ModeResult result() {
			return ModeResult.of(measures, nanos, lost);
		}

	}

	private static String expected(Question question) {
		return question.relevant()
			.stream()
			.map((each) -> each.doc() + ((each.page() != null) ? ", page " + each.page() : ""))
			.distinct()
			.collect(Collectors.joining("; "));
	}

	private Map<String, Document> documents(String collection) {
		Map<String, Document> documents = new HashMap<>();
		List<Document> listed;
		int page = 0;
		do {
			listed = registry.list(collection, null, page++, LISTED).documents();
			listed.forEach((document) -> documents.put(document.name(), document));
		}
		while (listed.size() == LISTED);
		return documents;
	}

	private Letters letters(Document document) {
		return Letters.of(registry.texts(document));
	}

	private static List<String> missing(QuestionSet set, Map<String, Document> documents) {
		return set.questions()
			.stream()
			.flatMap((question) -> question.relevant().stream())
			.map(QuestionSet.Relevant::doc)
			.distinct()
			.filter((doc) -> !documents.containsKey(doc))
			.toList();
	}

}
