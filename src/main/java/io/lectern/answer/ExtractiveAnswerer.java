package io.lectern.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.lectern.calculation.Calculation;
import io.lectern.calculation.Calculator;
import io.lectern.calculation.Polarity;
import io.lectern.evidence.Evidence;
import io.lectern.evidence.BilingualEvidence;
import io.lectern.evidence.ItemList;
import io.lectern.evidence.WholeLists;
import io.lectern.evidence.YesOrNo;
import io.lectern.language.Language;
import io.lectern.language.Lexicons;
import io.lectern.search.Findings.Found;

/** Answers with the best supporting sentences themselves. Needs no language model. */
@Component
class ExtractiveAnswerer {

	/** Another sentence joins the answer only when its score comes this near the best. */
	private static final double NEAR_BEST = 0.5;

	/** The same of a sentence beside a table's cell, and of another cell. */
	private static final double NEAR_CELL = 0.1;

	private static final double SAME_AS_CELL = 0.02;

	private static final String UNTOLD = "The language model did not tell what these sentences of the documents say. Whether they answer is for the reader to judge.";

	private final BilingualEvidence bilingualEvidence;

	private final WholeLists lists;

	private final Calculator calculator;

	private final AnswerProperties settings;

	ExtractiveAnswerer(BilingualEvidence bilingualEvidence, WholeLists lists, Calculator calculator,
			AnswerProperties settings) {
		this.bilingualEvidence = bilingualEvidence;
		this.lists = lists;
		this.calculator = calculator;
		this.settings = settings;
	}

	/**
	 * Writes nothing where no sentence supports an answer enough.
	 * @param caveat what to say before quotes that may not answer
	 */
	Verdict write(String question, List<Found> passages, Thresholds thresholds, String caveat, AnswerDraft draft) {
		draft.tell((quote) -> BilingualEvidence.answering(question, quote));
		Evidence.Weighed evidence = bilingualEvidence.find(question, passages);
		if (evidence.sentences().isEmpty()) {
			return Verdict.ABSENT;
		}
		Optional<Calculation> calculation = calculator.of(question, passages, evidence.sentences());
		if (calculation.isPresent()) {
			return compute(calculation.get(), question, evidence, thresholds, draft);
		}
		AnswerState state = thresholds.state(evidence.support());
		if (state == AnswerState.PROBABLE) {
			draft.remark(caveat);
		}
		if (state != AnswerState.ABSENT) {
			List<Evidence> chosen = choose(question, evidence.sentences());
			if (state == AnswerState.ANSWERED) {
				YesOrNo.of(question, chosen).or(() -> Polarity.of(question, chosen)).ifPresent(draft::remark);
			}
			chosen.forEach((quote) -> quote(quote, draft));
		}
		return new Verdict(state, evidence.support(), evidence.unknown());
	}

	/**
	 * Looks at a text that a model wrote: what it is worth, and what the documents' own
	 * sentences say of it. Where it answers nothing though they may, they are quoted
	 * beside it.
	 * @param unproven what to say behind a text that no passage bears out
	 * @param caveat what to say before quotes that may not answer
	 */
	Verdict look(Reading reading, Thresholds thresholds, String unproven, String caveat, AnswerDraft draft) {
		Verdict verdict = draft.verdict();
		List<Found> passages = reading.findings().found();
		SecondLook look = new SecondLook(reading.question(), bilingualEvidence.find(reading.sought(), passages),
				thresholds);
		look.notes(draft.plain(), draft.citations()).forEach(draft::note);
		if (verdict.state() == AnswerState.PROBABLE) {
			draft.remark(unproven);
		}
		if (verdict.state() == AnswerState.ANSWERED || !reading.overview().isEmpty() || !look.answers()) {
			return verdict;
		}
		draft.note(UNTOLD);
		if (draft.isEmpty()) {
			draft.remark(caveat);
		}
		choose(reading.question(), look.near()).forEach((quote) -> quote(quote, draft));
		return new Verdict(AnswerState.PROBABLE, verdict.confidence());
	}

	/** Of cells that can't be told surely nothing is answered, only where to look. */
	private Verdict compute(Calculation calculation, String question, Evidence.Weighed evidence, Thresholds thresholds,
			AnswerDraft draft) {
		Verdict verdict = switch (calculation) {
			case Calculation.Computed computed -> {
				draft.compute(computed);
				yield new Verdict(thresholds.state(computed.confidence()), computed.confidence());
			}
			case Calculation.Stated stated -> new Verdict(thresholds.state(stated.confidence()), stated.confidence());
			case Calculation.Unsure unsure -> {
				draft.remark(unsure.sentence());
				yield new Verdict(AnswerState.PROBABLE, Math.min(evidence.support(), thresholds.answered()));
			}
		};
		List<Evidence> rows = calculation.rows().isEmpty() ? choose(question, evidence.sentences())
				: calculation.rows();
		rows.forEach((quote) -> quote(quote, draft));
		return verdict;
	}

	/** Writes what a document says of itself, all of it. */
	Verdict write(List<Evidence> overview, AnswerDraft draft) {
		overview.forEach((quote) -> quote(quote, draft));
		return new Verdict(AnswerState.ANSWERED, 1);
	}

	private void quote(Evidence quote, AnswerDraft draft) {
		if (!draft.isEmpty()) {
			draft.write("\n\n");
		}
		ItemList list = quote.list();
		if (list == null) {
			draft.quote(quote);
			return;
		}
		List<WholeLists.Part> parts = lists.of(quote.found(), list);
		long all = parts.stream().filter((part) -> part.mark() != null).count();
		long items = 0;
		for (int i = 0; i < parts.size(); i++) {
			items += (parts.get(i).mark() != null) ? 1 : 0;
			if (items <= settings.items()) {
				draft.write((i == 0) ? "" : (items == 1) ? "\n\n" : "\n");
				draft.quote(parts.get(i));
			}
		}
		if (all > settings.items()) {
			draft.remark(Lexicons.of(quote.sentence().text()).statements().more((int) all - settings.items()));
		}
	}

	private List<Evidence> choose(String question, List<Evidence> evidence) {
		String language = Language.of(question);
		List<Evidence> inLanguage = evidence.stream()
			.filter((quote) -> Language.of(quote.sentence().text()).equals(language))
			.toList();
		List<Evidence> ordered = new ArrayList<>(evidence);
		Evidence best = evidence.getFirst();
		// The question's language where the documents have it, unless it says much less.
		if (!inLanguage.isEmpty() && inLanguage.getFirst().score() >= best.score() - NEAR_BEST) {
			ordered.removeIf((quote) -> !inLanguage.contains(quote));
			best = ordered.getFirst();
		}
		if (best.list() != null) {
			return List.of(best);
		}
		ordered.removeIf((quote) -> quote.list() != null);
		List<Evidence> chosen = new ArrayList<>();
		for (Evidence quote : ordered) {
			boolean said = chosen.stream().anyMatch((other) -> quote.overlaps(other) || saysAsMuch(other, quote));
			// What a cell answers is answered; another row says it of something else.
			double near = (best.cells() == null) ? NEAR_BEST : (quote.cells() == null) ? NEAR_CELL : SAME_AS_CELL;
			if (!said && chosen.size() < settings.sentences() && quote.score() >= best.score() - near) {
				chosen.add(quote);
			}
		}
		if (settings.sentences() > 1 && chosen.stream().noneMatch((quote) -> tells(question, quote))) {
			addFitting(question, best.found(), ordered, chosen);
		}
		return chosen;
	}

	private static boolean tells(String question, Evidence quote) {
		return quote.fits() && !BilingualEvidence.namesItselfOnly(question, quote);
	}

	/** Rows of one document read alike and say different things. */
	private static boolean saysAsMuch(Evidence one, Evidence other) {
		if (one.cells() != null && other.cells() != null
				&& one.found().document().id().equals(other.found().document().id())) {
			return one.sentence().text().equals(other.sentence().text());
		}
		return ClaimCheck.overlap(one.sentence().text(), other.sentence().text()) > 0.9;
	}

	/**
	 * Who signed the lease is told beside "the lease, signed electronically"; where there
	 * is no room for it the last one gives way.
	 */
	private void addFitting(String question, Found passage, List<Evidence> ordered, List<Evidence> chosen) {
		ordered.stream()
			.filter((quote) -> tells(question, quote) && quote.cells() == null && quote.found().equals(passage))
			.findFirst()
			.ifPresent((quote) -> {
				if (chosen.size() == settings.sentences()) {
					chosen.removeLast();
				}
				chosen.add(quote);
			});
	}

}
