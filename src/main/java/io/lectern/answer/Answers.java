package io.lectern.answer;

import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.lectern.llm.LanguageModel;
import io.lectern.search.Findings;
import io.lectern.search.Findings.Found;
import io.lectern.search.Retrieval;

/** Answers questions from the documents. Safe for use by many threads. */
@Component
class Answers {

	private final Retrieval retrieval;

	private final EvidenceFinder evidenceFinder;

	private final ExtractiveAnswerer extractive;

	private final Optional<ModelAnswerer> written;

	private final QuoteLocator locator;

	private final Prompts prompts;

	private final AnswerProperties settings;

	Answers(Retrieval retrieval, EvidenceFinder evidenceFinder, ExtractiveAnswerer extractive,
			Optional<LanguageModel> model, QuoteLocator locator, Prompts prompts, AnswerProperties settings) {
		this.retrieval = retrieval;
		this.evidenceFinder = evidenceFinder;
		this.extractive = extractive;
		this.written = model.map((configured) -> new ModelAnswerer(configured, prompts));
		this.locator = locator;
		this.prompts = prompts;
		this.settings = settings;
	}

	Answer answer(Query query, AnswerListener listener) {
		String question = query.asked();
		String conversation = query.conversation();
		long began = System.nanoTime();
		Findings findings = retrieval.find(query.search(settings.passages()));
		long found = System.nanoTime();
		List<Found> passages = findings.found();
		listener.sources(passages);
		Draft draft = new Draft(locator, listener);
		if (!passages.isEmpty()) {
			write(question, passages, draft);
		}
		boolean answered = !draft.isEmpty();
		if (!answered) {
			draft.write(prompts.notFound(question));
		}
		Map<String, Double> timings = new LinkedHashMap<>(findings.timings());
		timings.put("retrieval", millis(began, found));
		timings.put("answer", millis(found, System.nanoTime()));
		return new Answer(draft.text(), draft.citations(), answered, answered ? draft.unsupported() : List.of(),
				conversation, written.map(ModelAnswerer::model).orElse(null), timings);
	}

	private void write(String question, List<Found> passages, Draft draft) {
		if (written.isPresent()) {
			written.get().write(question, passages, draft);
			return;
		}
		List<Evidence> evidence = evidenceFinder.find(question, passages);
		if (!evidence.isEmpty() && Support.of(question, evidence, passages) >= settings.minSupport()) {
			extractive.write(question, evidence, draft);
		}
	}

	private static double millis(long from, long to) {
		return Math.round((to - from) / 10_000.0) / 100.0;
	}

}
