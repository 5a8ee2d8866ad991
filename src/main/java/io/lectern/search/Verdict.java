package io.lectern.search;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.lectern.document.DocumentId;

/**
 * Whether what somebody expected is found, and if not, where it was lost.
 *
 * @param stage where it was lost
 * @param rank its rank among the hits, from 1; of those that would follow were it cut
 * off; null where it is not among them
 * @param explanation the same in plain words, with what can be done
 * @param documentId the expected document, null where there is none
 * @param passages the expected passages, the best first, at most {@link Why#TRACED}
 * @param above the best hits, those that stand above it first; at most {@link Why#TRACED}
 * @param queries the variants asked, the original first
 * @param warnings what was left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Verdict(Stage stage, @Nullable Integer rank, String explanation, @Nullable DocumentId documentId,
		List<Trace> passages, List<Rival> above, List<String> queries, List<String> warnings) {

	/** The stages of a search at which something can be lost, in their order. */
	enum Stage {

		/** There is no such document where the search looks. */
		UNKNOWN_DOCUMENT,
		/** The document is still being indexed. */
		NOT_INDEXED,
		/** The document could not be read, or the text stands on no page of it. */
		NOT_PARSED,
		/** The page was parsed, but nothing of it became a passage. */
		IN_NO_PASSAGE,
		/** The text stands in no single passage. */
		SPLIT_APART,
		/** Neither list returned it. */
		NOT_A_CANDIDATE,
		/** A list had it high enough, the lists together had not. */
		FUSED_BELOW,
		/** The reranker put it below the limit. */
		RERANKED_BELOW,
		/** No list had it above the limit. */
		CUT,
		/** It is among the hits. */
		FOUND

	}

	/**
	 * An expected passage.
	 *
	 * @param rank its rank among all candidates, null where it is none
	 * @param lists where it stands in the lists of the original question, by name
	 * @param explanation what every stage did to it, as a search with {@code explain}
	 * says; null where it is no candidate
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Trace(String passageId, int page, int lastPage, String text, @Nullable Integer rank,
			Map<String, Standing> lists, @Nullable Map<String, Object> explanation) {
	}

	/**
	 * Where a passage stands in one list.
	 *
	 * @param rank its rank, from 1, also beyond the candidates; null where the list does
	 * not have it at all
	 * @param score its score in the list
	 * @param candidates how many the list returned
	 * @param candidate whether it was among them
	 * @param note what keeps it from the list or makes it unlikely, null for nothing
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Standing(@Nullable Integer rank, @Nullable Double score, int candidates, boolean candidate,
			@Nullable String note) {
	}

	/** A hit, and its rank in each list. */
	record Rival(int rank, String passageId, DocumentId documentId, String documentName, int page, double score,
			Map<String, Integer> ranks, String text) {
	}

}
