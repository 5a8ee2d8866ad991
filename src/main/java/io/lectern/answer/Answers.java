package io.lectern.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.langchain4j.data.message.ChatMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.llm.LanguageModel;
import io.lectern.llm.LanguageModels;
import io.lectern.llm.ModelFailure;
import io.lectern.search.Findings;
import io.lectern.search.Findings.Found;
import io.lectern.search.Retrieval;

/** Answers questions from the documents. Safe for use by many threads. */
@Component
class Answers {

	private final Retrieval retrieval;

	private final ExtractiveAnswerer extractive;

	private final LanguageModels models;

	private final FollowUps followUps;

	private final QuoteLocator locator;

	private final Prompts prompts;

	private final AnswerProperties settings;

	Answers(Retrieval retrieval, ExtractiveAnswerer extractive, LanguageModels models, FollowUps followUps,
			QuoteLocator locator, Prompts prompts, AnswerProperties settings) {
		this.retrieval = retrieval;
		this.extractive = extractive;
		this.models = models;
		this.followUps = followUps;
		this.locator = locator;
		this.prompts = prompts;
		this.settings = settings;
	}

	/** An answer and what it was made from. */
	record Made(Answer answer, Making making) {
	}

	/**
	 * Answers one question.
	 * @param conversation the id to show, null where none is kept
	 * @param history what was said before, oldest first
	 */
	Made answer(Query query, @Nullable String conversation, List<Turn> history, AnswerListener listener) {
		long began = System.nanoTime();
		// 1. what is asked, by itself
		String asked = query.asked();
		Optional<LanguageModel> model = models.find(settings.of(query.collection()).model());
		String standalone = followUps.standalone(query.collection(), asked, history, model);
		// 2. where it may be answered
		long understood = System.nanoTime();
		Findings findings = retrieval.find(query.search(standalone, settings.passages()));
		List<Found> passages = findings.found();
		long found = System.nanoTime();
		listener.sources(passages);
		// 3. the answer, by the model or in the documents' own words
		Writing writing = new Writing(query, asked, standalone, history, passages, new Draft(locator, listener),
				new ArrayList<>(findings.warnings()));
		String writer = passages.isEmpty() ? null : write(writing, model);
		boolean answered = !writing.draft.isEmpty();
		if (!answered) {
			writing.draft.write(prompts.notFound(query.collection(), asked));
		}
		Map<String, Double> timings = new LinkedHashMap<>(findings.timings());
		timings.put("understanding", millis(began, understood));
		timings.put("retrieval", millis(understood, found));
		timings.put("answer", millis(found, System.nanoTime()));
		Draft draft = writing.draft;
		return new Made(
				new Answer(UUID.randomUUID().toString(), draft.text(), draft.citations(), answered,
						answered ? draft.unsupported() : List.of(), conversation,
						standalone.equals(asked) ? null : standalone, writer, List.copyOf(writing.warnings), timings),
				new Making(query.collection(), standalone, passages.stream().map(Source::of).toList(), writing.prompt));
	}

	/** The name of the model that wrote it; null where it is made of quotes. */
	private @Nullable String write(Writing writing, Optional<LanguageModel> model) {
		if (model.isPresent()) {
			List<ChatMessage> conversation = prompts.conversation(writing.query.collection(), writing.standalone,
					writing.history, writing.passages);
			try {
				new ModelAnswerer(model.get()).write(conversation, writing.passages, writing.draft);
				writing.prompt = conversation.stream().map(Object::toString).collect(Collectors.joining("\n"));
				return model.get().name();
			}
			catch (ModelFailure ex) {
				if (!ex.isResting()) {
					throw ex;
				}
				writing.warnings.add("The language model fails at the moment; the answer is made of quotes.");
			}
		}
		extractive.write(writing.standalone, writing.passages, settings.minSupport(writing.query.collection()),
				writing.draft);
		return null;
	}

	private static double millis(long from, long to) {
		return Math.round((to - from) / 10_000.0) / 100.0;
	}

	/** One answer in the making. */
	private static final class Writing {

		private final Query query;

		private final String asked;

		private final String standalone;

		private final List<Turn> history;

		private final List<Found> passages;

		private final Draft draft;

		private final List<String> warnings;

		private @Nullable String prompt;

		private Writing(Query query, String asked, String standalone, List<Turn> history, List<Found> passages,
				Draft draft, List<String> warnings) {
			this.query = query;
			this.asked = asked;
			this.standalone = standalone;
			this.history = history;
			this.passages = passages;
			this.draft = draft;
			this.warnings = warnings;
		}

	}

}
