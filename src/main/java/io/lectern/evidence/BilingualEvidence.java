package io.lectern.evidence;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import io.lectern.glossary.Glossaries;
import io.lectern.glossary.Translation;
import io.lectern.language.Language;
import io.lectern.language.Requests;
import io.lectern.language.Terms;
import io.lectern.search.Findings.Found;

/**
 * Finds evidence in passages of the question's language and of the other. There the
 * question is asked in the glossary's words, which of several fit being told by the
 * passages themselves; what the glossary does not know counts as lacking.
 */
@Component
public class BilingualEvidence {

	/** Support from which on the question's own language answers more likely than not. */
	private static final double LIKELY = 0.5;

	/**
	 * Share of the translated question's words below which a sentence is mostly near by
	 * chance: half of those that answer nothing have less, a fifth of those that do.
	 */
	private static final double THIN = 0.3;

	private final EvidenceFinder finder;

	private final Glossaries glossaries;

	public BilingualEvidence(EvidenceFinder finder, Glossaries glossaries) {
		this.finder = finder;
		this.glossaries = glossaries;
	}

	/**
	 * What bears an answer best: the question as asked or, where that finds little,
	 * translated.
	 */
	public Evidence.Weighed find(String asking, List<Found> passages) {
		return find(asking, passages, List.of());
	}

	/**
	 * The same where others are not there.
	 * @param gone passages whose words don't count as occurring
	 */
	public Evidence.Weighed find(String question, List<Found> passages, List<Found> gone) {
		String asking = Requests.without(question);
		Evidence.Weighed asAsked = finder.find(asking, passages, gone);
		String language = Language.of(asking);
		List<Found> own = passages.stream()
			.filter((found) -> Language.of(found.passage().text()).equals(language))
			.toList();
		List<Found> others = passages.stream().filter((found) -> !own.contains(found)).toList();
		if (others.isEmpty() || asAsked.support() >= LIKELY || isLacking(asking, asAsked, own.size())) {
			return asAsked;
		}
		return EverydayWords.glossary(glossaries, passages)
			.translation(asking)
			.map((translation) -> translated(asking, translation, others)
				.doubted(unknown(asking, translation, passages, own, gone)))
			.filter((translated) -> translated.support() > asAsked.support())
			.orElse(asAsked);
	}

	/**
	 * The words of a sentence that say what is asked for, as they stand there: a number
	 * with what it counts, a time, a name. Empty where the form of words does not tell.
	 */
	public static List<String> answering(String asking, String sentence) {
		return QuestionKind.of(asking).answersIn(sentence, Terms.of(asking));
	}

	/**
	 * Whether somebody is asked for and the sentence names nobody but what its document
	 * is called by: "we have audited the accounts of" whom the report is of does not say
	 * who did.
	 */
	public static boolean namesItselfOnly(String asking, Evidence evidence) {
		List<String> names = QuestionKind.of(asking).isOfPerson()
				? answering(asking, QuestionKind.withoutDates(evidence.sentence().text())) : List.of();
		Set<String> own = Terms.of(evidence.found().document().title());
		return !names.isEmpty() && names.stream().allMatch((name) -> own.containsAll(Terms.of(name)));
	}

	/**
	 * Words that can't be translated and occur nowhere as they were asked either. Where
	 * no passage is in the question's language, its words are not looked for.
	 */
	private List<String> unknown(String asking, Translation translation, List<Found> passages, List<Found> own,
			List<Found> gone) {
		return own.isEmpty() ? List.of()
				: finder.unknown(asking, passages, own.getFirst(), gone)
					.stream()
					.filter((word) -> translation.concepts()
						.stream()
						.noneMatch((concept) -> concept.isKnown() && concept.written().contains(word)))
					.toList();
	}

	private Evidence.Weighed translated(String asking, Translation translation, List<Found> passages) {
		List<String> texts = passages.stream()
			.map((found) -> EvidenceFinder.label(found) + "\n" + found.passage().text())
			.toList();
		Evidence.Weighed found = finder.find(Question.translated(asking, translation.in(texts)), passages, List.of());
		boolean thin = !found.sentences().isEmpty() && found.sentences().getFirst().coverage() < THIN;
		return thin ? found.doubted(Doubt.THIN_TRANSLATION) : found;
	}

	/**
	 * Whether passages of the question's own language tell of such things and lack the
	 * one asked for: another language's section 9 is another section. So they do where
	 * they tell of the thing asked about, but not how much of it there is.
	 */
	private static boolean isLacking(String asking, Evidence.Weighed asAsked, int own) {
		Question question = Question.of(asking);
		return own > 0 && (asAsked.sentences().isEmpty() ? !question.telling().isEmpty()
				: new Shown(question, asAsked.sentences().getFirst(), List.of()).isOfOtherMeasure());
	}

}
