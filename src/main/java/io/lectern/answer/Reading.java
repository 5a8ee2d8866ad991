package io.lectern.answer;

import org.jspecify.annotations.Nullable;

import io.lectern.search.Findings;

/**
 * How a question was taken, and what was found for it.
 *
 * @param question what was looked for
 * @param findings what was found
 * @param other the other way to take it; null where there is one way only
 */
record Reading(String question, Findings findings, @Nullable String other) {
}
