package io.lectern.answer;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.lectern.citation.QuoteLocator;
import io.lectern.document.DocumentId;
import io.lectern.writing.Prompts;

/**
 * Tells which document answers a question in its own words, before anybody asks it. No
 * language model is asked. Safe for use by many threads.
 */
@Component
public class OwnWords {

	private final Readings readings;

	private final FollowUps followUps;

	private final ExtractiveAnswerer extractive;

	private final SupportScale scale;

	private final QuoteLocator locator;

	private final ClaimCheck check;

	private final Prompts prompts;

	OwnWords(Readings readings, FollowUps followUps, ExtractiveAnswerer extractive, SupportScale scale,
			QuoteLocator locator, ClaimCheck check, Prompts prompts) {
		this.readings = readings;
		this.followUps = followUps;
		this.extractive = extractive;
		this.scale = scale;
		this.locator = locator;
		this.check = check;
		this.prompts = prompts;
	}

	/** Whether a question that stands by itself is answered, by this document first. */
	public boolean answer(Query query, DocumentId document) {
		Reading reading = readings.of(query, followUps.of(query, query.asked(), List.of(), Optional.empty(), prompts));
		AnswerDraft draft = new AnswerDraft(locator, check, AnswerListener.NONE);
		Verdict verdict = reading.overview().isEmpty() ? extractive.write(reading.sought(), reading.findings().found(),
				scale.of(query.collection()), "", draft) : extractive.write(reading.overview(), draft);
		return verdict.state() == AnswerState.ANSWERED && !draft.citations().isEmpty()
				&& draft.citations().getFirst().documentId().equals(document);
	}

}
