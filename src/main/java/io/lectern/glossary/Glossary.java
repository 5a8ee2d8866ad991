package io.lectern.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.lectern.language.Language;

/** Words that mean the same. Immutable. */
public final class Glossary {

	/** Names no words. */
	public static final Glossary EMPTY = of(List.of());

	private final Map<String, Sense> senses;

	private Glossary(Map<String, Sense> senses) {
		this.senses = senses;
	}

	/**
	 * What a word means in the other language, what else it is called in its own, and
	 * what people may mean by it where it stands for nothing else.
	 */
	private record Sense(Set<String> translations, Set<String> synonyms, Set<String> everyday) {

		private Sense() {
			this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
		}

	}

	/**
	 * Of groups of words that mean the same, in one language or several.
	 */
	public static Glossary of(Collection<List<String>> groups) {
		Map<String, Sense> senses = new HashMap<>();
		groups.forEach((group) -> add(senses, group, true));
		return new Glossary(senses);
	}

	/**
	 * Of groups of words of one language that everyday speech takes for each other: near
	 * in meaning, not the same.
	 */
	static Glossary ofEveryday(Collection<List<String>> groups) {
		Map<String, Sense> senses = new HashMap<>();
		for (List<String> group : groups) {
			for (String word : group) {
				Set<String> others = senses.computeIfAbsent(Segments.key(word), (key) -> new Sense()).everyday;
				// A single character stands in many words.
				group.stream()
					.filter((other) -> !other.equals(word) && !(other.length() == 1 && Language.hasHan(other)))
					.forEach(others::add);
			}
		}
		return new Glossary(senses);
	}

	/** Of groups whose words of one language don't stand for each other. */
	static Glossary ofTranslations(Collection<List<String>> groups) {
		Map<String, Sense> senses = new HashMap<>();
		groups.forEach((group) -> add(senses, group, false));
		return new Glossary(senses);
	}

	private static void add(Map<String, Sense> senses, List<String> group, boolean synonymous) {
		for (String word : group) {
			String language = Language.of(word);
			Sense sense = senses.computeIfAbsent(Segments.key(word), (key) -> new Sense());
			for (String other : group) {
				// An abbreviation belongs to the language it is used in.
				boolean abbreviates = Segments.isAbbreviation(word) || Segments.isAbbreviation(other);
				if (!Language.of(other).equals(language)) {
					sense.translations.add(other);
				}
				if (synonymous && !other.equals(word) && (abbreviates || Language.of(other).equals(language))) {
					sense.synonyms.add(other);
				}
			}
		}
	}

	/** This one's words first, then the other's. */
	public Glossary and(Glossary other) {
		if (other.senses.isEmpty()) {
			return this;
		}
		Map<String, Sense> both = new HashMap<>(senses);
		other.senses.forEach((key, sense) -> both.merge(key, sense, Glossary::joined));
		return new Glossary(both);
	}

	private static Sense joined(Sense first, Sense second) {
		Sense joined = new Sense();
		List.of(first, second).forEach((sense) -> {
			joined.translations.addAll(sense.translations);
			joined.synonyms.addAll(sense.synonyms);
			joined.everyday.addAll(sense.everyday);
		});
		return joined;
	}

	/** Whether it is one of the glossary's words, whatever that says of it. */
	public boolean knows(String word) {
		return senses.containsKey(Segments.key(word));
	}

	/** The question in the other language; empty where the glossary has none of it. */
	public Optional<Translation> translation(String question) {
		List<Concept> concepts = Segments.of(question, (key) -> !translations(key).isEmpty())
			.stream()
			.map((segment) -> concept(segment))
			.toList();
		return concepts.stream().anyMatch(Concept::isKnown) ? Optional.of(new Translation(concepts)) : Optional.empty();
	}

	private Concept concept(Segments.Segment segment) {
		List<String> translations = translations(segment.key());
		List<String> near = near(segment.key());
		if (translations.isEmpty()) {
			return near.isEmpty() ? new Concept(segment.written(), segment.spelled(), List.of(), false)
					: new Concept(segment.written(), near, List.of(), true);
		}
		return new Concept(segment.written(), translations, near, true);
	}

	/** What the words that everyday speech takes it for are in the other language. */
	private List<String> near(String key) {
		Sense sense = senses.get(key);
		return (sense == null) ? List.of()
				: sense.everyday.stream()
					.flatMap((word) -> translations(Segments.key(word)).stream())
					.distinct()
					.toList();
	}

	private List<String> translations(String key) {
		Sense sense = senses.get(key);
		return (sense != null) ? List.copyOf(sense.translations) : List.of();
	}

	/** The question with each word that has a synonym replaced by it. */
	public List<String> rewordings(String question) {
		List<String> reworded = new ArrayList<>();
		for (Segments.Segment segment : Segments.of(question, (key) -> hasSynonyms(key))) {
			Sense sense = senses.get(segment.key());
			if (sense != null) {
				sense.synonyms.forEach((synonym) -> reworded
					.add(question.substring(0, segment.start()) + synonym + question.substring(segment.end())));
			}
		}
		return reworded;
	}

	/**
	 * The words of a question that everyday speech has others for.
	 *
	 * @param start of it in the question
	 * @param end behind it
	 * @param words the others
	 */
	public record Everyday(int start, int end, List<String> words) {
	}

	/** In their order. */
	public List<Everyday> everyday(String question) {
		List<Everyday> found = new ArrayList<>();
		for (Segments.Segment segment : Segments.of(question, this::isEveryday)) {
			Sense sense = senses.get(segment.key());
			if (sense != null && !sense.everyday.isEmpty()) {
				found.add(new Everyday(segment.start(), segment.end(), List.copyOf(sense.everyday)));
			}
		}
		return found;
	}

	private boolean isEveryday(String key) {
		Sense sense = senses.get(key);
		return sense != null && !sense.everyday.isEmpty();
	}

	private boolean hasSynonyms(String key) {
		Sense sense = senses.get(key);
		return sense != null && !sense.synonyms.isEmpty();
	}

}
