package io.lectern.language;

import java.util.Set;
import java.util.function.Function;

/**
 * Words that say little of what a text is about.
 *
 * @param functionWords words that hold a sentence together, as {@link FunctionWords}
 * takes them: whole words where the language writes spaces, else single characters
 * @param questionWords words of questions rather than of answers, as {@link Terms} leaves
 * them out
 * @param instructions words that tell somebody to answer: stems as {@link Terms} gives
 * them, or whole words where the language writes no spaces
 * @param measureWords words that only count or date what stands beside them
 * @param datingWords what makes a date or a count together with one of those
 * @param lightWords words that say next to nothing by themselves, verbs in all their
 * forms, and parts of a document: no text need have them to answer
 * @param besideNames what no name begins or ends with, and longer words that are none, as
 * whole words; empty where spaces tell names
 * @param forms other words for what a verb says, by any form of it
 */
public record Words(Set<String> functionWords, Set<String> questionWords, Set<String> instructions,
		Set<String> measureWords, Set<String> datingWords, Set<String> lightWords, String besideNames,
		Function<String, Set<String>> forms) {
}
