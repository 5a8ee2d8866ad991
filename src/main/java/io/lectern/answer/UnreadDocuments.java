package io.lectern.answer;

import org.springframework.stereotype.Component;

import io.lectern.document.DocumentId;
import io.lectern.document.Documents;
import io.lectern.document.Documents.Unread;
import io.lectern.overview.NamedDocuments;

/** Tells for which answers it matters that documents are still being read. */
@Component
class UnreadDocuments {

	/** Looked through for one that the question names. */
	private static final int LOOKED_THROUGH = 200;

	private final Documents documents;

	UnreadDocuments(Documents documents) {
		this.documents = documents;
	}

	/**
	 * Of those that may be asked. What is counted before the search is not missed where
	 * it is ready before the answer.
	 */
	Unread of(Query query) {
		return documents.unread(query.collection(), DocumentId.named(query.documentIds()));
	}

	/**
	 * Those of them that may change the answer: one that is well borne out stands, unless
	 * one of the documents that the question is put to, or names, is among them.
	 */
	Unread telling(Unread unread, Query query, AnswerState state) {
		boolean stands = state == AnswerState.ANSWERED && !unread.isEmpty()
				&& DocumentId.named(query.documentIds()).isEmpty()
				&& NamedDocuments.in(query.asked(), documents.beingRead(query.collection(), LOOKED_THROUGH))
					.documents()
					.isEmpty();
		return stands ? Unread.NONE : unread;
	}

}
