package io.lectern.language;

import java.io.IOException;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Writes Latin words in the letters of the English alphabet, as people write them who
 * have no others: "Łódź" is "Lodz" and "Søren" is "Soren". Marks that stand for a letter
 * are written out beside it, without a position of their own: "Jürgen" also holds
 * "Juergen", "Århus" also "Aarhus".
 */
public final class PlainLettersFilter extends TokenFilter {

	/** Shared, because making one reads all its rules; safe for use by many threads. */
	private static final Transliterator PLAIN = Transliterator.getInstance("Latin-ASCII");

	private static final Pattern WRITTEN_OUT = Pattern.compile("[äöüøå]");

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

	private @Nullable String writtenOut;

	/**
	 * @param words in lower case
	 */
	public PlainLettersFilter(TokenStream words) {
		super(words);
	}

	/** The text in the letters of the English alphabet, as far as they are Latin. */
	public static String plain(String text) {
		return isMarked(text) ? PLAIN.transliterate(text) : text;
	}

	@Override
	public boolean incrementToken() throws IOException {
		if (writtenOut != null) {
			term.setEmpty().append(writtenOut);
			increment.setPositionIncrement(0);
			writtenOut = null;
			return true;
		}
		if (!input.incrementToken()) {
			return false;
		}
		if (isMarked(term)) {
			String word = term.toString();
			if (WRITTEN_OUT.matcher(word).find()) {
				writtenOut = PLAIN.transliterate(writtenOut(word));
			}
			term.setEmpty().append(PLAIN.transliterate(word));
		}
		return true;
	}

	/** Every word of every text goes through it: no regular expression. */
	private static boolean isMarked(CharSequence text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= '\u00C0' && (c <= '\u024F' || c >= '\u0300' && c <= '\u036F' || c >= '\u1E00' && c <= '\u1EFF')) {
				return true;
			}
		}
		return false;
	}

	private static String writtenOut(String word) {
		return word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ø", "oe").replace("å", "aa");
	}

	@Override
	public void reset() throws IOException {
		super.reset();
		writtenOut = null;
	}

}
