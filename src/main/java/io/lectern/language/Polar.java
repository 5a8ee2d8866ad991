package io.lectern.language;

import java.util.List;

/**
 * How a question is put that is answered by yes or no, which linguists call polar, and
 * what keeps a statement with the same words from answering it.
 */
public interface Polar {

	/** Asks for yes or no; matches within the question. */
	String asks();

	/** Leaves a choice, or asks for more than yes or no. */
	String asksForMore();

	/**
	 * Words that limit a statement: what is so except in one case is neither so nor not.
	 */
	String limits();

	/** Words by which something is asked of all things or times. */
	String universals();

	/**
	 * Ways in which something may be meant: what is allowed or not, what is demanded,
	 * what will be. What is allowed is not therefore demanded.
	 */
	List<String> modes();

	/**
	 * Words for whom and what the documents speak of, which a question puts for names,
	 * and words that say no more than the question's form.
	 */
	String standIns();

	/** Says that what is asked is so. */
	String yes();

	/** Says that it is not. */
	String no();

}
