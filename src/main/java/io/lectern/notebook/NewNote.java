package io.lectern.notebook;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.lectern.document.Document;
import io.lectern.system.Problem;

/**
 * What is to be kept: an answer, one of its quotes, or words of a page. Answers and their
 * quotes are taken from the conversation, and not from whoever sends them.
 *
 * @param answerId the answer; null: words of a page
 * @param marker the quote of it to be kept; null: the whole answer
 * @param documentId the document whose words are kept, where no answer is
 * @param page the page on which they begin, from 1
 * @param quote the words
 * @param collection whose notebook it goes to; null: the answer's or the document's
 * @param remark what its owner writes to it
 */
record NewNote(@Nullable String answerId, @Nullable Integer marker, @Nullable String documentId, @Nullable Integer page,
		@Nullable String quote, @Nullable String collection, @Nullable String remark) {

	private static final int LONGEST_REMARK = 4_000;

	/** What is in no collection of its own is kept under none. */
	static @Nullable String notebook(@Nullable String collection) {
		return (collection == null || collection.isEmpty() || collection.equals(Document.DEFAULT_COLLECTION)) ? null
				: collection;
	}

	/**
	 * @throws Problem 400 for one that is too long
	 */
	static String remark(@Nullable String remark) {
		String text = (remark != null) ? remark.strip() : "";
		if (text.length() > LONGEST_REMARK || text.indexOf('\0') >= 0) {
			throw Problem.badRequest("remark-invalid",
					String.format(Locale.ROOT, "'remark' may have %,d characters, none of them NUL", LONGEST_REMARK));
		}
		return text;
	}

}
