package io.lectern.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.evidence.Evidence;
import io.lectern.evidence.BilingualEvidence;
import io.lectern.language.Terms;
import io.lectern.overview.NamedDocuments;
import io.lectern.search.Findings.Found;
import io.lectern.search.Findings;
import io.lectern.search.Retrieval;

/**
 * Decides whether a question within a conversation is asked as it was written or together
 * with what was said before, by what is found for each.
 */
@Component
class Readings {

	/** A passage tells of a question, or of a topic, where it holds half of its words. */
	private static final double HOLDS = 0.5;

	private final Retrieval retrieval;

	private final BilingualEvidence bilingualEvidence;

	private final Scope scope;

	private final SupportScale scale;

	private final AnswerProperties settings;

	Readings(Retrieval retrieval, BilingualEvidence bilingualEvidence, Scope scope, SupportScale scale,
			AnswerProperties settings) {
		this.retrieval = retrieval;
		this.bilingualEvidence = bilingualEvidence;
		this.scope = scope;
		this.scale = scale;
		this.settings = settings;
	}

	Reading of(Query query, FollowUps.Wordings wordings) {
		return scope.overview(query, wordings.asked()).orElseGet(() -> question(query, wordings));
	}

	private Reading question(Query query, FollowUps.Wordings wordings) {
		String merged = wordings.merged();
		if (merged == null || wordings.dependence() == Dependence.NONE) {
			return find(query, wordings.asked(), merged);
		}
		Reading together = find(query, merged, wordings.asked());
		if (wordings.dependence() == Dependence.FRAGMENT
				|| wordings.dependence() == Dependence.POINTS_BACK && isAnswered(query, together)) {
			return together;
		}
		Reading alone = find(query, wordings.asked(), merged);
		boolean needsContext = (wordings.dependence() == Dependence.POINTS_BACK) ? !isAnswered(query, alone)
				: isOneMatter(together, alone);
		return needsContext ? together : alone;
	}

	private Reading find(Query query, String question, @Nullable String other) {
		Findings anywhere = retrieval.find(query.search(question, settings.passages()));
		Reading open = new Reading(question, anywhere, other);
		NamedDocuments named = scope.named(question, anywhere);
		if (named.documents().isEmpty()) {
			return open;
		}
		String sought = named.plainly() ? named.without(question) : question;
		Set<DocumentId> ids = named.documents().stream().map(Document::id).collect(Collectors.toSet());
		Reading within = new Reading(question, retrieval.find(query.in(ids).search(sought, settings.passages())), other,
				List.of(), sought);
		return (named.plainly() || isAnswered(query, within)) ? within : open;
	}

	private boolean isAnswered(Query query, Reading reading) {
		Evidence.Weighed evidence = bilingualEvidence.find(reading.sought(), reading.findings().found());
		return scale.of(query.collection()).state(evidence.support()) == AnswerState.ANSWERED;
	}

	/**
	 * Whether what is found with the topic holds as much of the question as what is found
	 * without, and the topic as well, which the other lacks.
	 */
	private static boolean isOneMatter(Reading together, Reading alone) {
		if (together.findings().found().isEmpty() || alone.findings().found().isEmpty()) {
			return alone.findings().found().isEmpty();
		}
		Set<String> own = Terms.of(alone.question());
		Set<String> topic = new HashSet<>(Terms.of(together.question()));
		topic.removeAll(own);
		Set<String> both = terms(together.findings().found().getFirst());
		Set<String> single = terms(alone.findings().found().getFirst());
		return share(own, both) >= Math.max(HOLDS, share(own, single)) && share(topic, both) >= HOLDS
				&& share(topic, both) > share(topic, single);
	}

	private static Set<String> terms(Found found) {
		return Terms.of(found.document().title() + "\n" + String.join("\n", found.passage().headings()) + "\n"
				+ found.passage().text());
	}

	private static double share(Set<String> asked, Set<String> held) {
		return asked.isEmpty() ? 0 : (double) asked.stream().filter(held::contains).count() / asked.size();
	}

}
