package io.lectern.evidence;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.lectern.evidence.Keywords.Word;
import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.language.Terms;
import io.lectern.language.TextTerms;
import io.lectern.search.Findings.Found;

/**
 * Which of the documents found a question is about, by their titles and names, and what
 * it asks of them. "How high is the dividend of Acme?" names Acme's report and asks for a
 * dividend: what another company pays does not answer it, and neither does a sentence
 * that has only the name.
 *
 * @param naming the words that it names documents with; none where it names none
 * @param documents the documents it is about; all of them where it names none
 * @param rest the words, by weight, that it does not name them with
 * @param restOfQuestion the question without the words it names them with; the whole one
 * where nothing to ask for is left
 */
record Subject(Set<Word> naming, Set<DocumentId> documents, Map<Word, Double> rest, String restOfQuestion) {

	/**
	 * A document is meant when its title holds half as much of the question, by rarity
	 * among the titles, as the best one's.
	 */
	private static final double MEANT = 0.5;

	private static final Pattern WITHIN_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern NAME = Pattern.compile("(?<=\\S\\s)\\p{Lu}[\\p{L}\\p{N}]+");

	/** Shorter words stand in many names by chance. */
	private static final int SHORTEST_NAME = 4;

	/** Words of a title of which one alone hardly names it. */
	private static final int LONG_TITLE = 4;

	/**
	 * @param weights the question's words by rarity
	 */
	static Subject of(String question, Map<Word, Double> weights, List<Found> passages) {
		Map<DocumentId, TextTerms> titles = titles(question, passages);
		Set<DocumentId> all = Set.copyOf(titles.keySet());
		Map<Word, Double> rarity = Keywords.of(question).weights(titles.values());
		double most = titles.values().stream().mapToDouble((title) -> named(rarity, title)).max().orElse(0);
		Set<DocumentId> byName = named(question, passages);
		titles.entrySet()
			.removeIf((title) -> named(rarity, title.getValue()) < MEANT * most && !byName.contains(title.getKey()));
		Set<Word> naming = new LinkedHashSet<>(weights.keySet());
		naming.removeIf((word) -> titles.values().stream().noneMatch(word::in));
		if (naming.stream().noneMatch(Word::isOfLetters) || isByChance(naming, question, titles.values())) {
			// A year alone is one that is asked about, whatever titles have it.
			return new Subject(Set.of(), all, Map.copyOf(weights), question);
		}
		Map<Word, Double> rest = new HashMap<>(weights);
		rest.keySet().removeAll(naming);
		return new Subject(Set.copyOf(naming), Set.copyOf(titles.keySet()), rest, without(naming, question));
	}

	/**
	 * Whether all that a long title has of the question is one word that is no name:
	 * securities of some kind are not those of a commission.
	 */
	private static boolean isByChance(Set<Word> naming, String question, Collection<TextTerms> titles) {
		Set<Word> words = naming.stream().filter(Word::isOfLetters).collect(Collectors.toSet());
		return words.size() == 1 && words.stream()
			.allMatch((word) -> !word.chinese() && question.contains(" " + word.written().toLowerCase(Locale.ROOT))
					&& titles.stream().filter(word::in).allMatch((title) -> title.terms().size() >= LONG_TITLE));
	}

	/** The documents that the question calls by a name that their files have. */
	static Set<DocumentId> named(String question, List<Found> passages) {
		return passages.stream()
			.map(Found::document)
			.filter((document) -> !namesIn(document.name(), question).isEmpty())
			.map(Document::id)
			.collect(Collectors.toSet());
	}

	private static double named(Map<Word, Double> rarity, TextTerms title) {
		return rarity.entrySet()
			.stream()
			.filter((word) -> word.getKey().in(title))
			.mapToDouble(Map.Entry::getValue)
			.sum();
	}

	private static Map<DocumentId, TextTerms> titles(String question, List<Found> passages) {
		Map<DocumentId, TextTerms> titles = new HashMap<>();
		for (Found found : passages) {
			Document document = found.document();
			titles.computeIfAbsent(document.id(),
					(id) -> TextTerms.of(document.title() + "\n" + namesIn(document.name(), question)));
		}
		return titles;
	}

	/**
	 * The words of a file's name that the question writes as names, with a capital:
	 * {@code acme_2024.pdf} is of Acme, whatever its title.
	 */
	private static String namesIn(String file, String question) {
		return WITHIN_NAME.splitAsStream(file)
			.filter((word) -> word.length() >= SHORTEST_NAME
					&& NAME.matcher(question).results().anyMatch((name) -> name.group().equalsIgnoreCase(word)))
			.collect(Collectors.joining(" "));
	}

	private static String without(Set<Word> naming, String question) {
		Set<String> stems = new HashSet<>();
		String rest = question;
		for (Word word : naming) {
			if (word.chinese()) {
				rest = rest.replace(word.form(), "");
			}
			else {
				stems.add(word.form());
			}
		}
		String asked = Arrays.stream(rest.split("\\s+"))
			.filter((word) -> Terms.of(word).isEmpty() || !stems.containsAll(Terms.of(word)))
			.collect(Collectors.joining(" "));
		return Terms.of(asked).isEmpty() ? question : asked;
	}

	/** Whether it names documents at all. */
	boolean named() {
		return !naming.isEmpty();
	}

	/**
	 * Whether it may be answered there: by a document that is meant, or a passage that
	 * tells of it by its name.
	 */
	boolean isAbout(Found found) {
		return documents.contains(found.document().id()) || named() && isNamedIn(found.passage().text());
	}

	private boolean isNamedIn(String text) {
		TextTerms read = TextTerms.of(text);
		return naming.stream().allMatch((word) -> word.in(read));
	}

}
