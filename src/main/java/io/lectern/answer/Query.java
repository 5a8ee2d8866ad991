package io.lectern.answer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.lectern.document.DocumentId;
import io.lectern.search.AskedFilter;
import io.lectern.search.SearchRequest;
import io.lectern.survey.Page;
import io.lectern.system.Problem;

/**
 * A question, as the REST contract takes it.
 *
 * @param question what is asked
 * @param collection where to look; null: everywhere the caller may
 * @param documentIds ids of the documents to look in; null or empty: all
 * @param filter what the documents must be like, by key; null or empty: anything
 * @param conversationId the conversation it belongs to; null: a new one
 * @param limit how many passages to answer from, or places or documents to list at a
 * time; null: as configured
 * @param context whether it is asked together with what was said before; null: where it
 * depends on it
 * @param offset how many of the places or documents that are listed to pass over; null:
 * none
 * @param model the language model that is to write the answer, by a name of the settings,
 * or {@code default}; null: the collection's
 */
public record Query(@Nullable String question, @Nullable String collection,
		@Nullable List<@Nullable String> documentIds, @Nullable Map<String, @Nullable Object> filter,
		@Nullable String conversationId, @Nullable Integer limit, @Nullable Boolean context, @Nullable Integer offset,
		@Nullable String model) {

	/** Names the model that is configured for everything. */
	public static final String DEFAULT_MODEL = "default";

	private static final int LONGEST_QUESTION = 4000;

	private static final int MOST_PASSAGES = 50;

	public Query(@Nullable String question, @Nullable String collection, @Nullable List<@Nullable String> documentIds,
			@Nullable String conversationId, @Nullable Integer limit) {
		this(question, collection, documentIds, null, conversationId, limit, null, null, null);
	}

	/** What is asked, checked. */
	public String asked() {
		if (question == null || question.isBlank()) {
			throw Problem.badRequest("question-missing", "'question' is missing or empty.");
		}
		if (question.length() > LONGEST_QUESTION) {
			throw Problem.badRequest("question-too-long",
					"'question' has " + question.length() + " characters; " + LONGEST_QUESTION + " are allowed.");
		}
		return question.strip();
	}

	/** The search for the question as it stands by itself. */
	SearchRequest search(String standalone, int defaultLimit) {
		int passages = (limit != null) ? limit : defaultLimit;
		if (passages < 1 || passages > MOST_PASSAGES) {
			throw Problem.badRequest("limit-out-of-range", "'limit' must be between 1 and " + MOST_PASSAGES + ".");
		}
		return SearchRequest.of(standalone, collection, DocumentId.named(documentIds), AskedFilter.conditions(filter),
				passages);
	}

	/** The same question to these documents of those that it may look in. */
	Query in(Collection<DocumentId> documents) {
		return new Query(question, collection, documents.stream().<@Nullable String>map(DocumentId::value).toList(),
				filter, conversationId, limit, context, offset, model);
	}

	/** Which part of a list is told. */
	Page page() {
		if (offset != null && offset < 0) {
			throw Problem.badRequest("offset-out-of-range", "'offset' must not be negative.");
		}
		return new Page((offset != null) ? offset : 0, limit);
	}

	/** The conversation's id; a new one where none was given. */
	public String conversation() {
		if (conversationId == null) {
			return UUID.randomUUID().toString();
		}
		if (!conversationId.matches("[A-Za-z0-9-]{1,64}")) {
			throw Problem.badRequest("conversation-id-invalid",
					"'conversationId' may hold letters, digits and dashes only, 64 at most.");
		}
		return conversationId;
	}

}
