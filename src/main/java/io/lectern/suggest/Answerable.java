package io.lectern.suggest;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;

/** Tells which questions are worth suggesting. Safe for use by many threads. */
@FunctionalInterface
public interface Answerable {

	/**
	 * Whether the document answers the question where it is asked.
	 * @param collection where it is asked; null: everywhere
	 * @param ids documents that it is put to; empty: all
	 */
	boolean answers(Document document, String question, @Nullable String collection, List<DocumentId> ids);

}
