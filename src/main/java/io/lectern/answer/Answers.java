package io.lectern.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.langchain4j.data.message.ChatMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.evidence.MissingKeys;
import io.lectern.language.SmallTalk.Kind;
import io.lectern.llm.LanguageModel;
import io.lectern.llm.LanguageModels;
import io.lectern.llm.ModelFailure;
import io.lectern.search.Findings.Found;
import io.lectern.search.Findings;
import io.lectern.search.Neighbours;
import io.lectern.writing.Prompts;
import io.lectern.writing.Turn;

/** Answers questions from the documents. Safe for use by many threads. */
@Component
public class Answers {

	private final FriendlyWord friendlyWord;

	private final SurveyAnswerer surveys;

	private final Readings readings;

	private final ExtractiveAnswerer extractive;

	private final MissingKeys missingKeys;

	private final LanguageModels models;

	private final FollowUps followUps;

	private final QuoteLocator locator;

	private final ClaimCheck check;

	private final Prompts prompts;

	private final AnswerProperties settings;

	private final SupportScale scale;

	private final AnswerMeasures measures;

	Answers(FriendlyWord friendlyWord, SurveyAnswerer surveys, Readings readings, ExtractiveAnswerer extractive,
			MissingKeys missingKeys, LanguageModels models, FollowUps followUps, QuoteLocator locator, ClaimCheck check,
			Prompts prompts, AnswerProperties settings, SupportScale scale, AnswerMeasures measures) {
		this.friendlyWord = friendlyWord;
		this.surveys = surveys;
		this.readings = readings;
		this.extractive = extractive;
		this.missingKeys = missingKeys;
		this.models = models;
		this.followUps = followUps;
		this.locator = locator;
		this.check = check;
		this.prompts = prompts;
		this.settings = settings;
		this.scale = scale;
		this.measures = measures;
	}

	/** An answer and what it was made from. */
	public record Outcome(Answer answer, Provenance provenance) {
	}

	/**
	 * Answers one question.
	 * @param conversation the id to show, null where none is kept
	 * @param history what was said before, oldest first
	 */
	public Outcome answer(Query query, @Nullable String conversation, List<Turn> history, AnswerListener listener) {
		return measures.question(() -> make(query, conversation, history, listener));
	}

	private Outcome make(Query query, @Nullable String conversation, List<Turn> history, AnswerListener listener) {
		long began = System.nanoTime();
		// 1. what is asked, by itself
		// What is wrong with the request is told whatever it says.
		query.search(query.asked(), settings.passages());
		query.page();
		Utterance said = Utterance.of(query.asked());
		if (said.smallTalk() != null) {
			return friendlyWord.to(query, said.smallTalk(), conversation, history, listener);
		}
		String asked = said.question();
		Optional<Outcome> survey = surveys.answer(query, asked, conversation, listener);
		if (survey.isPresent()) {
			return survey.get();
		}
		boolean alone = history.isEmpty() || Boolean.FALSE.equals(query.context());
		if (alone && Dependence.saysNothing(asked)) {
			return friendlyWord.to(query, Kind.INCOMPLETE, conversation, history, listener);
		}
		Optional<LanguageModel> model = models.find(settings.of(query.collection()).model());
		FollowUps.Wordings wordings = followUps.of(query, asked, history, model);
		// 2. where it may be answered
		long understood = System.nanoTime();
		Reading reading = readings.of(query, wordings);
		String standalone = reading.question();
		List<Found> passages = reading.findings().found();
		long found = System.nanoTime();
		listener.sources(passages);
		// 3. the answer, by the model or in the documents' own words
		AnswerDraft draft = new AnswerDraft(locator, check, listener);
		Written written = passages.isEmpty() ? Written.quotes(Verdict.ABSENT, List.of())
				: write(query, reading, history, model, draft);
		Verdict verdict = written.verdict();
		boolean answered = verdict.state() == AnswerState.ANSWERED;
		List<String> missing = answered ? List.of()
				: Stream
					.concat(missingKeys.of(query.search(reading.sought(), settings.passages()), passages).stream(),
							verdict.unknown().stream())
					.distinct()
					.toList();
		List<String> unsupported = draft.unsupported();
		if (verdict.state() == AnswerState.ABSENT) {
			draft.write(prompts.notFound(query.collection(), asked, missing));
		}
		List<String> warnings = new ArrayList<>(reading.findings().warnings());
		warnings.addAll(written.warnings());
		warnings.addAll(draft.notes());
		Map<String, Double> timings = new LinkedHashMap<>(reading.findings().timings());
		timings.put("understanding", millis(began, understood));
		timings.put("retrieval", millis(understood, found));
		timings.put("answer", millis(found, System.nanoTime()));
		List<Source> sources = passages.stream().map(Source::of).toList();
		return new Outcome(
				new Answer(UUID.randomUUID().toString(), draft.text(), draft.citations(), answered, false,
						verdict.state(), verdict.confidence(), unsupported, conversation,
						standalone.equals(asked) ? null : standalone, reading.other(), written.model(), missing,
						answered ? List.of() : sources, warnings, timings, null, null, draft.computed()),
				new Provenance(query.collection(), standalone, sources, written.prompt()));
	}

	private Written write(Query query, Reading reading, List<Turn> history, Optional<LanguageModel> model,
			AnswerDraft draft) {
		String standalone = reading.question();
		Findings findings = reading.findings();
		List<String> warnings = List.of();
		if (model.isPresent()) {
			// What the budget leaves out the model has not read and can't cite.
			List<Found> read = prompts.given(Neighbours.join(findings.worthReading()));
			List<ChatMessage> conversation = prompts.conversation(query.collection(), standalone, history, read);
			try {
				new ModelAnswerer(model.get()).write(conversation, read,
						prompts.leak(query.collection(), standalone, read), draft);
				prompts.warnings(read).forEach(draft::note);
				Verdict verdict = draft.verdict();
				if (verdict.state() == AnswerState.PROBABLE) {
					draft.remark(prompts.unproven(query.collection(), query.asked()));
				}
				return Written.by(model.get(), conversation, verdict);
			}
			catch (ModelFailure ex) {
				if (!ex.isResting()) {
					throw ex;
				}
				warnings = List.of("The language model fails at the moment; the answer is made of quotes.");
			}
		}
		if (!reading.overview().isEmpty()) {
			return Written.quotes(extractive.write(reading.overview(), draft), warnings);
		}
		return Written.quotes(extractive.write(reading.sought(), findings.found(), scale.of(query.collection()),
				prompts.probable(query.collection(), query.asked()), draft), warnings);
	}

	private static double millis(long from, long to) {
		return Math.round((to - from) / 10_000.0) / 100.0;
	}

	/**
	 * How an answer was written.
	 *
	 * @param model the model's name, null where it is made of quotes
	 * @param prompt what the model was told
	 * @param verdict whether it answers
	 * @param warnings what to tell the reader about it
	 */
	private record Written(@Nullable String model, @Nullable String prompt, Verdict verdict, List<String> warnings) {

		private static Written quotes(Verdict verdict, List<String> warnings) {
			return new Written(null, null, verdict, warnings);
		}

		private static Written by(LanguageModel model, List<ChatMessage> conversation, Verdict verdict) {
			return new Written(model.name(),
					conversation.stream().map(Object::toString).collect(Collectors.joining("\n")), verdict, List.of());
		}

	}

}
