package io.lectern.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.lectern.glossary.Glossaries;
import io.lectern.glossary.Glossary;
import io.lectern.language.Language;
import io.lectern.search.Findings.Found;
import io.lectern.search.Retrieval;
import io.lectern.search.SearchRequest;

/**
 * Which keys, and which Chinese names, of a question stand nowhere in the documents
 * asked.
 */
@Component
public class MissingKeys {

	/** Passages looked through for a key, by the words' list alone. */
	private static final int LOOKED_THROUGH = 20;

	/** Lines break within Chinese words. */
	private static final Pattern BLANK = Pattern.compile("\\s+");

	private final Retrieval retrieval;

	private final Glossaries glossaries;

	public MissingKeys(Retrieval retrieval, Glossaries glossaries) {
		this.retrieval = retrieval;
		this.glossaries = glossaries;
	}

	/**
	 * As the question writes them, with other words that are known to be missing.
	 * @param asked the search the passages were found by
	 * @param unknown the other words
	 */
	public List<String> of(SearchRequest asked, List<Found> passages, List<String> unknown) {
		return Stream
			.concat(keys(asked, passages).stream(),
					joined(asked.query(), Stream.concat(unknown.stream(), names(asked, passages).stream()).toList())
						.stream())
			.toList();
	}

	private List<String> keys(SearchRequest asked, List<Found> passages) {
		List<Key> keys = Keys.of(asked.query());
		if (keys.isEmpty()) {
			return List.of();
		}
		List<KeyedPassage> read = passages.stream().map(KeyedPassage::new).toList();
		return keys.stream()
			.filter((key) -> key.isMissingIn(read))
			.filter((key) -> holding(key.written(), asked).noneMatch((found) -> new KeyedPassage(found).names(key)))
			.map(Key::written)
			.toList();
	}

	/**
	 * The dictionary lacks names, and the characters of one stand in other words. Those
	 * that the glossary knows are no names; where no passage is Chinese none is looked
	 * for.
	 */
	private List<String> names(SearchRequest asked, List<Found> passages) {
		if (!Language.hasHan(asked.query())
				|| passages.stream().noneMatch((found) -> Language.hasHan(found.passage().text()))) {
			return List.of();
		}
		Glossary glossary = glossaries.of(asked.collection());
		return UnknownWords.names(asked.query())
			.stream()
			.filter((name) -> !glossary.knows(name))
			.flatMap((name) -> missing(name,
					Stream.concat(passages.stream(), holding(name, asked)).map(MissingKeys::text).toList()))
			.toList();
	}

	/** What is left of a name where no text has two of its characters together. */
	private static Stream<String> missing(String name, List<String> texts) {
		BitSet held = new BitSet();
		for (int i = 0; i + 1 < name.length(); i++) {
			String pair = name.substring(i, i + 2);
			if (texts.stream().anyMatch((text) -> text.contains(pair))) {
				held.set(i, i + 2);
			}
		}
		List<String> missing = new ArrayList<>();
		for (int start = held.nextClearBit(0); start < name.length(); start = held.nextClearBit(start)) {
			int next = held.nextSetBit(start);
			int end = (next < 0) ? name.length() : next;
			missing.add(name.substring(start, end));
			start = end;
		}
		return missing.stream().filter((part) -> part.length() >= DictionaryWords.LEAST_NAME);
	}

	private Stream<Found> holding(String words, SearchRequest asked) {
		return retrieval.find(asked.words(words, LOOKED_THROUGH)).found().stream();
	}

	private static String text(Found found) {
		return BLANK.matcher(EvidenceFinder.label(found) + "\n" + found.passage().text()).replaceAll("");
	}

	/** In the question's order; parts of one name are told as one. */
	private static List<String> joined(String question, List<String> words) {
		List<String> joined = new ArrayList<>();
		int end = 0;
		for (String word : words.stream().distinct().sorted(Comparator.comparingInt(question::indexOf)).toList()) {
			int start = question.indexOf(word);
			if (start >= 0 && start < end && Language.hasHan(word)) {
				int from = end - joined.getLast().length();
				end = Math.max(end, start + word.length());
				joined.set(joined.size() - 1, question.substring(from, end));
			}
			else {
				joined.add(word);
				end = start + word.length();
			}
		}
		return joined;
	}

}
