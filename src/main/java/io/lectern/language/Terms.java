package io.lectern.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The content words of a text, as sentences are compared by them: English stems and
 * Chinese character pairs, without words that carry no content.
 */
public final class Terms {

	/** Pairs of characters with one of these are left out. */
	private static final Set<Integer> EMPTY_CHARACTERS = Lexicons.characters(Words::questionWords);

	private static final CharArraySet STOP = stop();

	private static final Analyzer ANALYZER = new Analyzer() {
		@Override
		protected TokenStreamComponents createComponents(String field) {
			Tokenizer words = new StandardTokenizer();
			TokenStream terms = new PlainLettersFilter(new LowerCaseFilter(new CJKWidthFilter(words)));
			terms = new ContentPairs(new CJKBigramFilter(new EnglishPossessiveFilter(terms)));
			return new TokenStreamComponents(words, new PorterStemFilter(new StopFilter(terms, STOP)));
		}
	};

	private Terms() {
	}

	/** Terms in the order of their first occurrence. */
	public static Set<String> of(String text) {
		Set<String> terms = new LinkedHashSet<>();
		try (TokenStream stream = ANALYZER.tokenStream("", text)) {
			CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				terms.add(term.toString());
			}
			stream.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Can't happen with text in memory", ex);
		}
		return terms;
	}

	private static CharArraySet stop() {
		CharArraySet stop = new CharArraySet(128, false);
		stop.addAll(Lexicons.words(Words::questionWords));
		return stop;
	}

	/** Leaves out Chinese pairs with a function character. */
	private static final class ContentPairs extends FilteringTokenFilter {

		private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

		private ContentPairs(TokenStream input) {
			super(input);
		}

		@Override
		protected boolean accept() {
			return term.chars().noneMatch(EMPTY_CHARACTERS::contains);
		}

	}

}
