package io.lectern.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.lectern.language.Sentence;
import io.lectern.language.Sentences;

/** Questions that a text itself puts, as a list of frequent ones does. */
final class QuestionsInText {

	private static final Pattern QUESTION = Pattern.compile("(?s).*[?\uFF1F][\"'\u201D\u2019)\uFF09]*\\s*");

	private QuestionsInText() {
	}

	/**
	 * The text's sentences, a question with the one behind it: whoever asks the same
	 * wants to read that.
	 */
	static List<Sentence> answered(String text) {
		List<Sentence> sentences = new ArrayList<>();
		List<Sentence> all = Sentences.of(text);
		for (int i = 0; i < all.size(); i++) {
			Sentence sentence = all.get(i);
			if (isQuestion(sentence) && i + 1 < all.size() && !isQuestion(all.get(i + 1))) {
				Sentence answer = all.get(++i);
				sentence = new Sentence(sentence.start(), answer.end(), sentence.text() + " " + answer.text());
			}
			sentences.add(sentence);
		}
		return sentences;
	}

	private static boolean isQuestion(Sentence sentence) {
		return QUESTION.matcher(sentence.text()).matches();
	}

}
