package io.lectern.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.index.Condition;
import io.lectern.index.PassageIndex;

/**
 * A question to the index. See the REST contract.
 *
 * @param query the question
 * @param collection where to look; null: everywhere the caller may
 * @param documentIds documents to look in; empty: all
 * @param conditions what the documents must be like; empty: anything
 * @param limit most hits to return
 * @param mode which lists to consult
 * @param fusion whether several variants of the question are asked and fused
 * @param rerank whether a configured reranker orders the hits
 * @param explain whether each hit says what every stage did to it
 */
public record SearchRequest(String query, @Nullable String collection, List<DocumentId> documentIds,
		List<Condition> conditions, int limit, Mode mode, boolean fusion, boolean rerank, boolean explain) {

	/** With pairs that the documents must carry. */
	public SearchRequest(String query, @Nullable String collection, List<DocumentId> documentIds,
			Map<String, String> metadata, int limit, Mode mode, boolean fusion, boolean rerank, boolean explain) {
		this(query, collection, documentIds, Condition.equal(metadata), limit, mode, fusion, rerank, explain);
	}

	/** Which lists are consulted. */
	public enum Mode {

		HYBRID, DENSE, LEXICAL

	}

	/** The request that answers are made from: hybrid with everything on. */
	public static SearchRequest of(String query, @Nullable String collection, List<DocumentId> documentIds, int limit) {
		return of(query, collection, documentIds, List.of(), limit);
	}

	/** The same, of documents that fulfil the conditions. */
	public static SearchRequest of(String query, @Nullable String collection, List<DocumentId> documentIds,
			List<Condition> conditions, int limit) {
		return new SearchRequest(query, collection, documentIds, conditions, limit, Mode.HYBRID, true, true, false);
	}

	/**
	 * Whether the document may be found, as it is now: the index may not know yet that it
	 * was changed.
	 */
	public boolean admits(Document document) {
		return (collection == null || collection.equals(document.collection()))
				&& conditions.stream().allMatch((condition) -> condition.admits(document));
	}

	/** What may be found. */
	public PassageIndex.Filter filter() {
		return new PassageIndex.Filter(Stream.ofNullable(collection).toList(), documentIds, conditions);
	}

	/** The same in those documents. */
	public SearchRequest among(List<DocumentId> documents) {
		return new SearchRequest(query, collection, documents, conditions, limit, mode, fusion, rerank, explain);
	}

	/** The same, with as many hits and with explanations. */
	SearchRequest explained(int hits) {
		return new SearchRequest(query, collection, documentIds, conditions, hits, mode, fusion, rerank, true);
	}

	/** A search for other words in the same documents, by the words alone. */
	public SearchRequest words(String words, int hits) {
		return new SearchRequest(words, collection, documentIds, conditions, hits, Mode.LEXICAL, false, false, false);
	}

	/** The same in all collections. */
	SearchRequest everywhere() {
		return new SearchRequest(query, null, documentIds, conditions, limit, mode, fusion, rerank, explain);
	}

}
