package io.lectern.document;

/**
 * Why a document could not be indexed.
 *
 * @param stage the stage that failed: {@code parse}, {@code split}, {@code embed} or
 * {@code index}
 * @param reason a sentence for a person
 */
public record Failure(String stage, String reason) {
}
