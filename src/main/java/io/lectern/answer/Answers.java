package io.lectern.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.citation.QuoteLocator;
import io.lectern.document.Documents.Unread;
import io.lectern.evidence.MissingKeys;
import io.lectern.language.Lexicons;
import io.lectern.language.Sentences;
import io.lectern.language.SmallTalk.Kind;
import io.lectern.llm.LanguageModel;
import io.lectern.llm.LanguageModels;
import io.lectern.llm.ModelFailure;
import io.lectern.llm.Reply;
import io.lectern.safety.ContentSafety;
import io.lectern.safety.Safeguards;
import io.lectern.search.Findings.Found;
import io.lectern.search.Neighbours;
import io.lectern.writing.Prompts;
import io.lectern.writing.Turn;

/** Answers questions from the documents. Safe for use by many threads. */
@Component
public class Answers {

	private final FriendlyWord friendlyWord;

	private final SurveyAnswerer surveys;

	private final Readings readings;

	private final UnreadDocuments unreadDocuments;

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

	private final ContentSafety safety;

	Answers(FriendlyWord friendlyWord, SurveyAnswerer surveys, Readings readings, UnreadDocuments unreadDocuments,
			ExtractiveAnswerer extractive, MissingKeys missingKeys, LanguageModels models, FollowUps followUps,
			QuoteLocator locator, ClaimCheck check, Prompts prompts, AnswerProperties settings, SupportScale scale,
			AnswerMeasures measures, ContentSafety safety) {
		this.friendlyWord = friendlyWord;
		this.surveys = surveys;
		this.readings = readings;
		this.unreadDocuments = unreadDocuments;
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
		this.safety = safety;
	}

	/**
	 * An answer and what it was made from.
	 *
	 * @param ending how the text ended, where a model wrote it
	 */
	public record Outcome(Answer answer, Provenance provenance, Reply.Ending ending) {

		Outcome(Answer answer, Provenance provenance) {
			this(answer, provenance, Reply.Ending.COMPLETE);
		}

	}

	/**
	 * Answers one question.
	 * @param conversation the id to show, null where none is kept
	 * @param history what was said before, oldest first
	 */
	public Outcome answer(Query query, @Nullable String conversation, List<Turn> history, AnswerListener listener) {
		return answer(query, conversation, history, listener, UnaryOperator.identity());
	}

	/**
	 * The same, where the model that writes is to do it in some way.
	 * @param manner makes of the model one that writes so
	 */
	public Outcome answer(Query query, @Nullable String conversation, List<Turn> history, AnswerListener listener,
			UnaryOperator<LanguageModel> manner) {
		Safeguards safeguards = safety.of(query.collection());
		// One answer is made by one state of the prompts.
		Prompts now = prompts.now(query.collection());
		return measures.question(() -> safeguards.isEmpty() ? make(query, conversation, history, listener, manner, now)
				: new SafeAnswer(safeguards, listener).of(query, conversation,
						now.refused(query.collection(), query.asked()),
						(told) -> make(query, conversation, history, told, manner, now)));
	}

	/** The model that answers a question, if any. */
	public Optional<LanguageModel> model(Query query) {
		String named = (query.model() != null) ? query.model() : settings.of(query.collection()).model();
		Safeguards safeguards = safety.of(query.collection());
		return models.find(Query.DEFAULT_MODEL.equals(named) ? null : named)
			.map((model) -> safeguards.isEmpty() ? model : new SafeModel(model, safeguards));
	}

	private Outcome make(Query query, @Nullable String conversation, List<Turn> history, AnswerListener listener,
			UnaryOperator<LanguageModel> manner, Prompts now) {
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
		Unread waiting = unreadDocuments.of(query);
		Optional<Outcome> survey = surveys.answer(query, asked, conversation, waiting, listener);
		if (survey.isPresent()) {
			return survey.get();
		}
		boolean alone = history.isEmpty() || Boolean.FALSE.equals(query.context());
		if (alone && Dependence.saysNothing(asked)) {
			return friendlyWord.to(query, Kind.INCOMPLETE, conversation, history, listener);
		}
		Optional<LanguageModel> model = model(query);
		FollowUps.Wordings wordings = followUps.of(query, asked, history, model, now);
		// 2. where it may be answered
		long understood = System.nanoTime();
		Reading reading = readings.of(query, wordings);
		String standalone = reading.question();
		List<Found> passages = reading.findings().found();
		long found = System.nanoTime();
		listener.sources(passages);
		// 3. the answer, by the model or in the documents' own words
		AnswerDraft draft = new AnswerDraft(locator, check, listener);
		Written written = passages.isEmpty() ? Written.quotes(Verdict.ABSENT, List.of(), draft)
				: write(query, reading, history, model.map(manner), draft, listener, now);
		draft = written.draft();
		Verdict verdict = written.verdict();
		boolean answered = verdict.state() == AnswerState.ANSWERED;
		Unread unread = unreadDocuments.telling(waiting, query, verdict.state());
		List<String> missing = (answered || unread.everything()) ? List.of()
				: missingKeys.of(query.search(reading.sought(), settings.passages()), passages, verdict.unknown())
					.stream()
					.map(Sentences::quotedBack)
					.distinct()
					.toList();
		List<String> unsupported = draft.unsupported();
		if (verdict.state() == AnswerState.ABSENT) {
			draft.write(now.notFound(query.collection(), asked, missing, unread));
		}
		List<String> warnings = new ArrayList<>(reading.findings().warnings());
		warnings.addAll(written.warnings());
		warnings.addAll(draft.notes());
		if (!unread.isEmpty()) {
			warnings.add(Lexicons.of(asked).statements().stillRead(unread.documents()));
		}
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
				new Provenance(query.collection(), standalone, sources, written.prompt()), written.ending());
	}

	private Written write(Query query, Reading reading, List<Turn> history, Optional<LanguageModel> model,
			AnswerDraft draft, AnswerListener listener, Prompts now) {
		String caveat = now.probable(query.collection(), query.asked());
		if (model.isEmpty()) {
			return quote(query, reading, List.of(), draft, caveat);
		}
		try {
			ModelAnswerer.Made made = new ModelAnswerer(model.get(), now, listener).write(query, reading.question(),
					history, Neighbours.join(reading.findings().worthReading()), draft);
			Verdict verdict = extractive.look(reading, scale.of(query.collection()),
					now.unproven(query.collection(), query.asked()), caveat, draft);
			return Written.by(model.get(), made, verdict, draft);
		}
		catch (ModelFailure ex) {
			if (ex.isInterrupted()) {
				throw ex;
			}
			List<String> warnings = List.of(ex.sentence() + " The answer is made of quotes.");
			if (ex.isReasoning()) {
				// What was streamed of it can't be taken back; the answer begins anew.
				return quote(query, reading, warnings,
						new AnswerDraft(locator, check, listener, draft.citations().size() + 1), caveat);
			}
			if (!draft.isEmpty()) {
				draft.remark(Lexicons.of(query.asked()).statements().brokeOff());
				draft.write("\n\n");
			}
			return quote(query, reading, warnings, draft, caveat);
		}
	}

	/** In the documents' own words. */
	private Written quote(Query query, Reading reading, List<String> warnings, AnswerDraft draft, String caveat) {
		if (!reading.overview().isEmpty()) {
			return Written.quotes(extractive.write(reading.overview(), draft), warnings, draft);
		}
		return Written.quotes(extractive.write(reading.sought(), reading.findings().found(),
				scale.of(query.collection()), caveat, draft), warnings, draft);
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
	 * @param ending how its text ended
	 * @param draft the text
	 */
	private record Written(@Nullable String model, @Nullable String prompt, Verdict verdict, List<String> warnings,
			Reply.Ending ending, AnswerDraft draft) {

		private static Written quotes(Verdict verdict, List<String> warnings, AnswerDraft draft) {
			return new Written(null, null, verdict, warnings, Reply.Ending.COMPLETE, draft);
		}

		private static Written by(LanguageModel model, ModelAnswerer.Made made, Verdict verdict, AnswerDraft draft) {
			return new Written(model.name(),
					made.conversation().stream().map(Object::toString).collect(Collectors.joining("\n")), verdict,
					made.warnings(), made.ending(), draft);
		}

	}

}
