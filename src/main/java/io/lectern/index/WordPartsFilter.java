package io.lectern.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Adds after each word that is put together the parts that it is made of: "amazon.com"
 * also holds "amazon" and "com", "fy2018" also "fy" and "2018", "5.1bn" also "5.1". So a
 * company is found by its name where it writes itself otherwise, and a year wherever it
 * stands. Parts take no position of their own; single letters and digits ("u.s", "3m")
 * say nothing alone, and "19th" is one word.
 */
final class WordPartsFilter extends TokenFilter {

	private static final Pattern PART = Pattern.compile("\\p{L}{2,}|\\p{N}+(?:[.]\\p{N}+)+|\\p{N}{2,}");

	private static final Pattern WHOLE = Pattern
		.compile("\\p{L}+|[\\p{N}.]+|\\p{N}+(?:st|nd|rd|th)|.*[\\u2E80-\\uFFFF].*");

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

	private final Deque<String> parts = new ArrayDeque<>();

	WordPartsFilter(TokenStream words) {
		super(words);
	}

	@Override
	public boolean incrementToken() throws IOException {
		if (!parts.isEmpty()) {
			term.setEmpty().append(parts.remove());
			increment.setPositionIncrement(0);
			return true;
		}
		if (!input.incrementToken()) {
			return false;
		}
		if (!isOfLetters() && !WHOLE.matcher(term).matches()) {
			Matcher part = PART.matcher(term);
			while (part.find()) {
				parts.add(part.group());
			}
		}
		return true;
	}

	/** As most words are, and told at once. */
	private boolean isOfLetters() {
		for (int i = 0; i < term.length(); i++) {
			char c = term.charAt(i);
			if (c < 'a' || c > 'z') {
				return false;
			}
		}
		return true;
	}

	@Override
	public void reset() throws IOException {
		super.reset();
		parts.clear();
	}

}
