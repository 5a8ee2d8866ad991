package io.lectern.answer;

import java.util.ArrayList;
import java.util.List;

import io.lectern.answer.Key.Kind;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import io.lectern.search.Findings.Found;

/** Which sentences of a passage may answer a question that has keys. */
record KeyedPassage(Found found, List<Key> keys) {

	/** All of them where the question has no key. */
	List<Sentence> sentences() {
		List<Sentence> sentences = Sentences.of(found.passage().text());
		if (keys.isEmpty()) {
			return sentences;
		}
		String label = label(found);
		List<String> texts = sentences.stream().map((sentence) -> Key.plain(sentence.text())).toList();
		String all = all(found);
		if (!keys.stream().allMatch((key) -> isNamed(key, label, all))) {
			return List.of();
		}
		List<Sentence> answering = new ArrayList<>();
		for (int i = 0; i < sentences.size(); i++) {
			String text = texts.get(i);
			boolean row = Sentences.isRow(sentences.get(i).in(found.passage().text()));
			boolean says = text.chars().anyMatch(Character::isLetter);
			if (says && keys.stream().noneMatch((key) -> isAnothers(key, text, row, label, texts))) {
				answering.add(sentences.get(i));
			}
		}
		return answering;
	}

	/** Whether names and quoted words stand anywhere in what was found. */
	static boolean nameAll(List<Key> keys, List<Found> passages) {
		return keys.stream()
			.filter((key) -> key.kind() == Kind.NAME || key.kind() == Kind.QUOTED)
			.allMatch((key) -> passages.stream().anyMatch((found) -> key.in(all(found))));
	}

	private static String label(Found found) {
		return Key.plain(EvidenceFinder.label(found) + "\n" + found.document().name());
	}

	/**
	 * Where keys are looked for: the passage as it stands and as it is read, and what it
	 * stands under.
	 */
	static String all(Found found) {
		String text = found.passage().text();
		StringBuilder all = new StringBuilder(label(found)).append('\n').append(Key.plain(text));
		Sentences.of(text).forEach((sentence) -> all.append('\n').append(Key.plain(sentence.text())));
		return all.toString();
	}

	/** A passage that tells of no year may be about any. */
	private boolean isNamed(Key key, String label, String all) {
		return key.in(all) || switch (key.kind()) {
			case YEAR -> !key.isPassedOver(label, keys);
			case AMOUNT -> Key.setsLimits(all);
			case WITH_NUMBER, NAME, QUOTED -> true;
			case CODE, NUMBERED -> false;
		};
	}

	/**
	 * Rows are told apart by what stands in them, sentences also by what they pass over.
	 */
	private boolean isAnothers(Key key, String text, boolean row, String label, List<String> texts) {
		if (key.in(text) || key.in(label)) {
			return false;
		}
		return key.isPassedOver(text, keys) || row && texts.stream().anyMatch(key::in);
	}

}
