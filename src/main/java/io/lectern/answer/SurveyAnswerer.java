package io.lectern.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.citation.QuoteLocator;
import io.lectern.document.Document;
import io.lectern.document.Documents.Unread;
import io.lectern.evidence.Evidence;
import io.lectern.language.Lexicons;
import io.lectern.language.Statements;
import io.lectern.search.Findings.Found;
import io.lectern.survey.Survey;
import io.lectern.survey.Survey.Group;
import io.lectern.survey.Survey.Quote;
import io.lectern.survey.Surveys;

/**
 * Answers what is asked of several documents as a whole: in quotes, whether there is a
 * language model or not.
 */
@Component
class SurveyAnswerer {

	/** A mark of a list item, which the answer's own list has too. */
	private static final Pattern BULLET = Pattern.compile("^[-*•·▪●○–—]\\s+");

	private final Surveys surveys;

	private final QuoteLocator locator;

	private final ClaimCheck check;

	private final AnswerProperties settings;

	private final SupportScale scale;

	SurveyAnswerer(Surveys surveys, QuoteLocator locator, ClaimCheck check, AnswerProperties settings,
			SupportScale scale) {
		this.surveys = surveys;
		this.locator = locator;
		this.check = check;
		this.settings = settings;
		this.scale = scale;
	}

	/**
	 * Empty where the question asks for something else, or nothing has been read.
	 * @param unread of which documents nothing can be told yet
	 */
	Optional<Answers.Outcome> answer(Query query, String asked, @Nullable String conversation, Unread unread,
			AnswerListener listener) {
		if (unread.everything()) {
			return Optional.empty();
		}
		long began = System.nanoTime();
		Thresholds thresholds = scale.of(query.collection());
		return surveys.of(query.search(asked, settings.passages()), query.page(), thresholds.probable())
			.map((survey) -> write(survey, query, asked, conversation, thresholds, unread, listener, began));
	}

	private Answers.Outcome write(Survey survey, Query query, String asked, @Nullable String conversation,
			Thresholds thresholds, Unread unread, AnswerListener listener, long began) {
		double found = millis(began);
		List<Found> passages = survey.groups()
			.stream()
			.flatMap((group) -> group.quotes().stream())
			.map((quote) -> quote.evidence().found())
			.distinct()
			.toList();
		listener.sources(passages);
		AnswerDraft draft = new AnswerDraft(locator, check, listener, survey.offset() + 1);
		if (!survey.said().isEmpty()) {
			draft.remark(survey.said());
		}
		List<Surveyed.Group> groups = survey.groups()
			.stream()
			.map((group) -> write(group, survey, asked, draft))
			.toList();
		Verdict verdict = verdict(survey.result(), thresholds);
		List<String> warnings = new ArrayList<>(survey.warnings());
		if (!unread.isEmpty()) {
			Statements statements = Lexicons.of(asked).statements();
			warnings.add(statements.stillRead(unread.documents()));
			if (verdict.state() == AnswerState.ABSENT) {
				draft.remark(statements.soFar());
			}
		}
		warnings.addAll(draft.notes());
		List<Source> sources = passages.stream().map(Source::of).toList();
		Surveyed surveyed = new Surveyed(Surveyed.Kind.valueOf(survey.kind().name()), survey.total(),
				survey.documents(), survey.offset(), survey.limit(), groups);
		Answer answer = new Answer(UUID.randomUUID().toString(), draft.text(), draft.citations(),
				verdict.state() == AnswerState.ANSWERED, false, verdict.state(), verdict.confidence(), List.of(),
				conversation, null, null, null, survey.missing(), List.of(), warnings,
				Map.of("retrieval", found, "answer", millis(began)), survey.read(), surveyed, null);
		return new Answers.Outcome(answer, new Provenance(query.collection(), asked, sources, null));
	}

	private static Surveyed.Group write(Group group, Survey survey, String asked, AnswerDraft draft) {
		String name = "**" + group.label() + "**";
		boolean counts = survey.kind() == Survey.Kind.PLACES;
		draft.remark(counts ? Lexicons.of(asked).surveying().group(name, group.total()) : name);
		List<Integer> markers = new ArrayList<>();
		for (Quote quote : group.quotes()) {
			String lead = (quote.heading() != null) ? "*" + quote.heading() + "*: " : "";
			markers.add(draft.item(lead, shown(quote.evidence())));
		}
		if (group.quotes().isEmpty()) {
			draft.item(group.remark());
		}
		Document document = group.document();
		return new Surveyed.Group(group.label(), (document != null) ? document.id() : null,
				(document != null) ? document.name() : null, group.total(), markers);
	}

	private static Evidence shown(Evidence evidence) {
		return evidence.shownAs(BULLET.matcher(evidence.sentence().text()).replaceFirst(""));
	}

	private static Verdict verdict(Survey.Result result, Thresholds thresholds) {
		return switch (result) {
			case WHOLE -> new Verdict(AnswerState.ANSWERED, 1);
			case PARTLY -> new Verdict(AnswerState.PROBABLE, thresholds.probable());
			case NOTHING -> Verdict.ABSENT;
		};
	}

	private static double millis(long from) {
		return Math.round((System.nanoTime() - from) / 10_000.0) / 100.0;
	}

}
