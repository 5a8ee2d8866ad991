package io.lectern.answer;

import org.springframework.stereotype.Component;

import io.lectern.document.DocumentId;

/**
 * Tells which document answers a question in its own words, before anybody asks it. No
 * language model is asked. Safe for use by many threads.
 */
@Component
public class OwnWords {

	private final Readings readings;

	private final ExtractiveAnswerer extractive;

	private final SupportScale scale;

	private final QuoteLocator locator;

	private final ClaimCheck check;

	OwnWords(Readings readings, ExtractiveAnswerer extractive, SupportScale scale, QuoteLocator locator,
			ClaimCheck check) {
		this.readings = readings;
		this.extractive = extractive;
		this.scale = scale;
		this.locator = locator;
		this.check = check;
	}

	/** Whether a question that stands by itself is answered, by this document first. */
	public boolean answer(Query query, DocumentId document) {
		Reading reading = readings.of(query, new FollowUps.Wordings(query.asked(), null, Dependence.NONE));
		AnswerDraft draft = new AnswerDraft(locator, check, AnswerListener.NONE);
		Verdict verdict = reading.overview().isEmpty() ? extractive.write(reading.sought(), reading.findings().found(),
				scale.of(query.collection()), "", draft) : extractive.write(reading.overview(), draft);
		return verdict.state() == AnswerState.ANSWERED && !draft.citations().isEmpty()
				&& draft.citations().getFirst().documentId().equals(document);
	}

}
