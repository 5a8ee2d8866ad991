package io.lectern.index;

import java.io.IOException;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

import io.lectern.language.FunctionWords;

/**
 * Adds after each word the pair that it makes with the word before it, function words
 * passed over: "increase in the net income" also holds "increas net" and "net incom". So
 * words that stand together in question and passage count for more than words scattered
 * (the ordered pairs of Metzler and Croft's sequential dependence model, SIGIR 2005).
 * Chinese has its pairs of characters already.
 */
public final class WordPairFilter extends TokenFilter {

	private static final int FIRST_CJK = 0x2E80;

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

	private @Nullable String before;

	private @Nullable String pair;

	WordPairFilter(TokenStream words) {
		super(words);
	}

	/** Whether the term is a pair of words. */
	public static boolean isPair(String term) {
		return term.indexOf(' ') >= 0;
	}

	@Override
	public boolean incrementToken() throws IOException {
		if (pair != null) {
			term.setEmpty().append(pair);
			increment.setPositionIncrement(0);
			pair = null;
			return true;
		}
		if (!input.incrementToken()) {
			return false;
		}
		if (increment.getPositionIncrement() == 0) {
			return true;
		}
		String word = term.toString();
		if (word.isEmpty() || word.charAt(0) >= FIRST_CJK) {
			before = null;
		}
		else if (!FunctionWords.contains(word)) {
			pair = (before != null) ? before + ' ' + word : null;
			before = word;
		}
		return true;
	}

	@Override
	public void reset() throws IOException {
		super.reset();
		before = null;
		pair = null;
	}

}
