package io.lectern.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.lectern.evidence.Keywords.Word;
import io.lectern.glossary.Concept;
import io.lectern.glossary.Glossaries;
import io.lectern.glossary.Glossary;
import io.lectern.index.WordRarity;
import io.lectern.language.ForeignWords;
import io.lectern.language.FunctionWords;
import io.lectern.language.Language;
import io.lectern.language.Lexicons;
import io.lectern.language.TextTerms;
import io.lectern.search.Findings.Found;

/**
 * Which words of a question occur nowhere where it is asked: not as they stand, not by
 * their stems, and not by a synonym of the glossary. What is asked about such a thing is
 * hardly told there. Keys have rules of their own.
 */
final class UnknownWords {

	/** Says what kind of thing is asked for, which answers seldom repeat. */
	private static final Pattern KIND_ASKED = Lexicons.pattern((language) -> language.questions().kindAsked());

	private static final Set<String> LIGHT_WORDS = Lexicons.all()
		.stream()
		.flatMap((language) -> language.words().lightWords().stream())
		.collect(Collectors.toUnmodifiableSet());

	private static final Pattern OWNER = Lexicons.pattern((language) -> language.questions().owner());

	private static final Pattern PROPER_NAME = Lexicons.pattern((language) -> language.questions().properNames());

	private final WordRarity rarity;

	private final Glossaries glossaries;

	UnknownWords(WordRarity rarity, Glossaries glossaries) {
		this.rarity = rarity;
		this.glossaries = glossaries;
	}

	/**
	 * As the question writes them, in its order.
	 * @param passages what was found for it
	 * @param best the passage that answers best; words of another language than its own
	 * are not looked for, unless the question was translated: then those are of which the
	 * glossary knows translations
	 * @param gone passages that are taken not to be there
	 */
	List<String> of(Question question, List<Found> passages, Found best, List<Found> gone) {
		List<TextTerms> read = read(passages);
		Set<Word> open = open(question.translated() ? Question.of(question.asked()) : question);
		boolean chinese = Language.hasHan(best.passage().text());
		open.removeIf((word) -> word.chinese() != chinese && !question.translated()
				|| read.stream().anyMatch((text) -> word.isLike(text)));
		if (open.isEmpty()) {
			return List.of();
		}
		Set<String> collections = passages.stream()
			.map((found) -> found.document().collection())
			.collect(Collectors.toSet());
		Glossary glossary = EverydayWords.glossary(glossaries, passages);
		if (question.translated()) {
			open.removeIf((word) -> translations(word.bare(), glossary).isEmpty());
		}
		Map<Word, Set<String>> wordings = new HashMap<>();
		open.forEach((word) -> {
			Set<String> all = wordings(word, glossary);
			if (question.translated()) {
				all.addAll(translations(word.bare(), glossary));
			}
			wordings.put(word, all);
		});
		Map<String, Long> holding = rarity
			.holding(wordings.values().stream().flatMap(Set::stream).collect(Collectors.toSet()), collections);
		List<TextTerms> left = read(gone);
		open.removeIf((word) -> wordings.getOrDefault(word, Set.of())
			.stream()
			.anyMatch((each) -> isHeld(each, holding, left)));
		return open.stream().map(Word::bare).distinct().toList();
	}

	/** None where the glossary does not know the word. */
	private static List<String> translations(String word, Glossary glossary) {
		return glossary.translation(word)
			.stream()
			.flatMap((translation) -> translation.concepts().stream())
			.filter(Concept::isKnown)
			.flatMap((concept) -> concept.translations().stream())
			.toList();
	}

	private static List<TextTerms> read(Collection<Found> passages) {
		return passages.stream()
			.map((found) -> TextTerms.of(EvidenceFinder.label(found) + "\n" + found.passage().text()))
			.toList();
	}

	private static boolean isHeld(String wording, Map<String, Long> holding, List<TextTerms> gone) {
		Long held = holding.get(wording);
		if (held == null || held == 0) {
			return held == null;
		}
		Set<Word> words = Keywords.of(wording).words();
		return held > gone.stream()
			.filter((text) -> text.text().contains(wording)
					|| !words.isEmpty() && words.stream().allMatch((word) -> word.in(text)))
			.count();
	}

	/**
	 * The words that say what is asked about. Of Chinese those that the dictionary knows
	 * and each character that it leaves alone: two of them make no word.
	 */
	private static Set<Word> open(Question question) {
		String about = KIND_ASKED.matcher(question.text()).replaceAll(" ");
		Set<Word> open = new LinkedHashSet<>(Keywords.of(about).words());
		open.retainAll(question.words().words());
		if (Language.hasHan(about)) {
			DictionaryWords cut = DictionaryWords.of(about);
			open.removeIf((word) -> word.chinese() && !cut.known().contains(word.form()));
			cut.singles()
				.stream()
				.filter((single) -> !LIGHT_WORDS.contains(single.character()))
				.forEach((single) -> open.add(word(single, about)));
		}
		TextTerms named = TextTerms.of(question.keys().stream().map(Key::written).collect(Collectors.joining("\n")));
		Set<String> foreign = ForeignWords.in(question.text());
		open.removeIf((word) -> !word.isOfLetters() || saysLittle(word) || word.in(named)
				|| foreign.contains(word.bare().toLowerCase(Locale.ROOT)));
		return open;
	}

	/**
	 * "All tickets came from here" is about tickets: no text need have its other words.
	 */
	static boolean saysLittle(Word word) {
		String written = word.bare().toLowerCase(Locale.ROOT);
		return FunctionWords.contains(word.form()) || FunctionWords.contains(written) || LIGHT_WORDS.contains(written);
	}

	/** What may be a name in a Chinese question. */
	static List<String> names(String question) {
		return DictionaryWords.of(KIND_ASKED.matcher(question).replaceAll(" "))
			.names((part) -> LIGHT_WORDS.contains(part) || Keywords.INSTRUCTIONS.contains(part));
	}

	/** What something is said to be of is one thing, as the cooling tower in 冷却塔的高度. */
	private static Word word(DictionaryWords.Single single, String about) {
		boolean whole = single.within().length() > 2
				&& owners(about).anyMatch((owner) -> owner.endsWith(single.within()));
		return new Word(whole ? single.within() : single.character(), true, single.within());
	}

	/** What a question says something to be of. */
	static Stream<String> owners(String question) {
		return found(OWNER, question);
	}

	/** Places, people and bodies that a question names. */
	static Stream<String> properNames(String question) {
		return found(PROPER_NAME, question);
	}

	private static Stream<String> found(Pattern pattern, String question) {
		return pattern.matcher(question).results().map(MatchResult::group).filter((each) -> !each.isEmpty());
	}

	private static Set<String> wordings(Word word, Glossary glossary) {
		String written = word.chinese() ? word.form() : word.bare();
		Set<String> wordings = new HashSet<>();
		wordings.add(written);
		wordings.addAll(glossary.rewordings(written));
		if (!word.chinese()) {
			Lexicons.all()
				.forEach((language) -> wordings
					.addAll(language.words().forms().apply(written.toLowerCase(Locale.ROOT))));
		}
		glossary.everyday(written)
			.stream()
			.filter((all) -> all.start() == 0 && all.end() == written.length())
			.forEach((all) -> wordings.addAll(all.words()));
		return wordings;
	}

}
