package io.lectern.answer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.lectern.evidence.Evidence;
import io.lectern.search.Findings;

/**
 * How a question was taken, and what was found for it.
 *
 * @param question what was looked for
 * @param findings what was found
 * @param other the other way to take it; null where there is one way only
 * @param overview where a document is asked about as a whole, what it says of itself;
 * else empty
 */
record Reading(String question, Findings findings, @Nullable String other, List<Evidence> overview) {

	Reading(String question, Findings findings, @Nullable String other) {
		this(question, findings, other, List.of());
	}

}
