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
 * @param sought the question without the name of the file that it is asked of, which
 * would count as words that the file holds
 */
record Reading(String question, Findings findings, @Nullable String other, List<Evidence> overview, String sought) {

	Reading(String question, Findings findings, @Nullable String other) {
		this(question, findings, other, List.of(), question);
	}

}
