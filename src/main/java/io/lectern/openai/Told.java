package io.lectern.openai;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.lectern.answer.Answer;
import io.lectern.citation.Citation;
import io.lectern.llm.Reply.Ending;

/**
 * What was told to a client.
 *
 * @param text the words, as far as they were wished
 * @param whole whether all of the answer's words are in it
 * @param ending how they ended
 * @param answer the answer they are from; null where the documents were not asked
 * @param warnings what was left out on the way
 */
record Told(String text, boolean whole, Ending ending, @Nullable Answer answer, List<String> warnings) {

	/** What was told as it is, by whoever wrote it. */
	static Told of(Cut cut, @Nullable Answer answer, Ending ending, List<String> warnings) {
		cut.finish();
		Ending end = cut.isTooLong() ? Ending.LENGTH : cut.isEnded() ? Ending.COMPLETE : ending;
		return new Told(cut.text(), !cut.isEnded(), end, answer, warnings);
	}

	/** Citations whose markers stand in the text. */
	@Nullable List<Citation> citations() {
		return (answer == null) ? null
				: answer.citations().stream().filter((citation) -> whole || text.contains(marker(citation))).toList();
	}

	/** Sentences of the text that nothing bears out. */
	@Nullable List<String> unsupported() {
		return (answer == null) ? null
				: answer.unsupported().stream().filter((sentence) -> whole || text.contains(sentence)).toList();
	}

	static String marker(Citation citation) {
		return "[" + citation.marker() + "]";
	}

}
