package io.lectern.survey;

import java.util.Optional;

import io.lectern.search.SearchRequest;

/**
 * Reads several documents for what is asked of them as a whole. Safe for use by many
 * threads.
 */
@FunctionalInterface
public interface Surveys {

	/**
	 * What they hold of it; empty where the question asks for no such thing.
	 * @param request the question, and where it is asked
	 * @param page which part of it is told
	 * @param support least support, 0 to 1, of a sentence that does not name what it is
	 * told of
	 */
	Optional<Survey> of(SearchRequest request, Page page, double support);

}
