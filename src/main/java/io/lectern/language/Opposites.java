package io.lectern.language;

/**
 * Two words for the two ways in which an amount may count, such as gain and loss.
 *
 * @param more the word for an amount above nothing, as it is looked for
 * @param less the word for one below
 * @param saidMore what is said of an amount above nothing
 * @param saidLess what is said of one below
 */
public record Opposites(String more, String less, String saidMore, String saidLess) {
}
