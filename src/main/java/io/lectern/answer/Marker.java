package io.lectern.answer;

import io.lectern.search.Findings.Found;

/**
 * A marker in an answer that is being written.
 *
 * @param offset where it stands in the text without markers
 * @param number the citation's
 * @param found what is cited
 * @param lead what stands in front of it
 */
record Marker(int offset, int number, Found found, String lead) {
}
