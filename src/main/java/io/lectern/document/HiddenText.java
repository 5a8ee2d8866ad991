package io.lectern.document;

/**
 * Text in a file that nobody who looks at it sees: it is kept apart, never indexed and
 * never put before a language model.
 *
 * @param page the page it stands on, from 1
 * @param kind how it is hidden, in a few words: {@code white text}, {@code hidden sheet},
 * …
 * @param text what it says
 */
public record HiddenText(int page, String kind, String text) {
}
