package io.lectern.survey;

/**
 * How much of the documents asked was read.
 *
 * @param passages passages of them that were read, or that the index knows to hold none
 * of the words
 * @param of all their passages
 * @param documents the documents asked
 */
public record Read(int passages, int of, int documents) {
}
