package io.lectern.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.lectern.document.DocumentId;
import io.lectern.evidence.Keywords.Word;
import io.lectern.language.TextTerms;

/**
 * Whose rows a question asks for, by the titles of their documents: a row never says
 * itself what it is of. Where one document with a row for the question has in its title
 * all words of the question that another's title has, and more, the other's rows do not
 * answer.
 */
final class NamedTitles {

	private final Map<DocumentId, Set<Word>> named = new HashMap<>();

	private final Set<DocumentId> told = new HashSet<>();

	/** Those that the question calls by their files' names, whatever their titles. */
	private final Set<DocumentId> byName;

	private NamedTitles(Question question, List<Candidate> candidates) {
		this.byName = Subject.named(question.text(), candidates.stream().map(Candidate::found).toList());
		for (Candidate candidate : candidates) {
			DocumentId document = candidate.found().document().id();
			named.computeIfAbsent(document, (id) -> named(question, candidate.found().document().title()));
			if (!told.contains(document) && candidate.mayBeNamed(question)) {
				told.add(document);
			}
		}
	}

	private static Set<Word> named(Question question, String title) {
		TextTerms words = TextTerms.of(title);
		Set<Word> named = new HashSet<>(question.words().words());
		named.removeIf((word) -> !word.isOfLetters() || !word.in(words));
		return named;
	}

	/** Leaves out the rows of documents that another is meant before. */
	static void leaveOthers(List<Candidate> candidates, Question question) {
		NamedTitles titles = new NamedTitles(question, candidates);
		candidates.removeIf(
				(candidate) -> candidate.cells() != null && titles.isSurpassed(candidate.found().document().id()));
	}

	private boolean isSurpassed(DocumentId document) {
		if (byName.contains(document)) {
			return false;
		}
		Set<Word> words = named.getOrDefault(document, Set.of());
		return told.stream().anyMatch((other) -> {
			Set<Word> more = named.getOrDefault(other, Set.of());
			return more.size() > words.size() && more.containsAll(words);
		});
	}

}
