package io.lectern.writing;

/**
 * A question and its answer from earlier in a conversation.
 *
 * @param question what was asked
 * @param standalone what it meant by itself
 * @param answer the answer's text without markers
 */
public record Turn(String question, String standalone, String answer) {
}
