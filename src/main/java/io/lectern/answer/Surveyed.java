package io.lectern.answer;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.lectern.document.DocumentId;

/**
 * What was found in several documents that were read as a whole, and which part of it the
 * answer tells.
 *
 * @param kind what was asked
 * @param total all places, documents or sides, told here or not
 * @param documents how many documents they stand in
 * @param offset how many of them come before those told here
 * @param limit how many are told at a time
 * @param groups those told here, by document or by side
 */
public record Surveyed(Kind kind, int total, int documents, int offset, int limit, List<Group> groups) {

	/** What was asked. */
	public enum Kind {

		/** Every place that mentions a thing. */
		@JsonProperty("places")
		PLACES,

		/** What documents there are. */
		@JsonProperty("documents")
		DOCUMENTS,

		/** Two documents or things side by side. */
		@JsonProperty("comparison")
		COMPARISON

	}

	/**
	 * A document, or a side of a comparison.
	 *
	 * @param label what it is called
	 * @param documentId the document; null for a side that is none
	 * @param documentName its file name; null likewise
	 * @param total all that was found there
	 * @param markers of the citations told here
	 */
	public record Group(String label, @Nullable DocumentId documentId, @Nullable String documentName, int total,
			List<Integer> markers) {
	}

}
