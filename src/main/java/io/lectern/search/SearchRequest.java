package io.lectern.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.lectern.document.DocumentId;
import io.lectern.index.PassageIndex;

/**
 * A question to the index. See the REST contract.
 *
 * @param query the question
 * @param collection where to look; null: everywhere the caller may
 * @param documentIds documents to look in; empty: all
 * @param metadata pairs the documents must carry; empty: any
 * @param limit most hits to return
 * @param mode which lists to consult
 * @param fusion whether several variants of the question are asked and fused
 * @param rerank whether a configured reranker orders the hits
 * @param explain whether each hit says what every stage did to it
 */
public record SearchRequest(String query, @Nullable String collection, List<DocumentId> documentIds,
		Map<String, String> metadata, int limit, Mode mode, boolean fusion, boolean rerank, boolean explain) {

	/** Which lists are consulted. */
	public enum Mode {

		HYBRID, DENSE, LEXICAL

	}

	/** The request that answers are made from: hybrid with everything on. */
	public static SearchRequest of(String query, @Nullable String collection, List<DocumentId> documentIds, int limit) {
		return new SearchRequest(query, collection, documentIds, Map.of(), limit, Mode.HYBRID, true, true, false);
	}

	/** What may be found. */
	PassageIndex.Filter filter() {
		return new PassageIndex.Filter(Stream.ofNullable(collection).toList(), documentIds, metadata);
	}

	/** The same, with as many hits and with explanations. */
	SearchRequest explained(int hits) {
		return new SearchRequest(query, collection, documentIds, metadata, hits, mode, fusion, rerank, true);
	}

	/** A search for other words in the same documents, by the words alone. */
	public SearchRequest words(String words, int hits) {
		return new SearchRequest(words, collection, documentIds, metadata, hits, Mode.LEXICAL, false, false, false);
	}

	/** The same in all collections. */
	SearchRequest everywhere() {
		return new SearchRequest(query, null, documentIds, metadata, limit, mode, fusion, rerank, explain);
	}

}
