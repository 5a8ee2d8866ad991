package io.lectern.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.lectern.language.Sentence;

/** Questions that a text itself puts, as a list of frequent ones does. */
final class QuestionsInText {

	private static final Pattern QUESTION = Pattern.compile("(?s).*[?\uFF1F][\"'\u201D\u2019)\uFF09]*\\s*");

	/** Characters between sentences that follow one another. */
	private static final int WIDEST_GAP = 4;

	private QuestionsInText() {
	}

	/**
	 * A text's sentences, a question with the one right behind it: whoever asks the same
	 * wants to read that.
	 */
	static List<Sentence> answered(List<Sentence> sentences) {
		List<Sentence> answered = new ArrayList<>();
		for (int i = 0; i < sentences.size(); i++) {
			Sentence sentence = sentences.get(i);
			if (i + 1 < sentences.size() && isAnswer(sentence, sentences.get(i + 1))) {
				Sentence answer = sentences.get(++i);
				sentence = new Sentence(sentence.start(), answer.end(), sentence.text() + " " + answer.text());
			}
			answered.add(sentence);
		}
		return answered;
	}

	private static boolean isAnswer(Sentence question, Sentence next) {
		return isQuestion(question) && !isQuestion(next) && next.start() - question.end() <= WIDEST_GAP;
	}

	private static boolean isQuestion(Sentence sentence) {
		return QUESTION.matcher(sentence.text()).matches();
	}

}
