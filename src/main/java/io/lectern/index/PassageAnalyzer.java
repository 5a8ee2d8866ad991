package io.lectern.index;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CachingTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

import io.lectern.language.PlainLettersFilter;

/**
 * Turns text into the terms it is indexed and asked by. One chain for English, Chinese
 * and any mixture of them: compatibility forms (full-width letters, ligatures) are
 * normalised, traditional characters made simplified and taken singly and in pairs,
 * accents and case folded and other Latin letters made plain, Latin words stemmed and
 * joined in pairs. Numbers stay whole and lose their thousands separators. There are no
 * stop words.
 */
public final class PassageAnalyzer extends Analyzer {

	/** File names and wiki titles write spaces as underscores. */
	private static final NormalizeCharMap UNDERSCORES;

	static {
		NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
		builder.add("_", " ");
		UNDERSCORES = builder.build();
	}

	private static final int CJK = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA
			| CJKBigramFilter.HANGUL;

	/** Shared, because making one reads all its rules; safe for use by many threads. */
	private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

	/** A field whose terms lack the pairs of words. */
	private static final String WORDS = "words";

	private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");

	public PassageAnalyzer() {
		super(PER_FIELD_REUSE_STRATEGY);
	}

	@Override
	protected Reader initReader(String fieldName, Reader reader) {
		return new MappingCharFilter(UNDERSCORES,
				new ICUNormalizer2CharFilter(reader, Normalizer2.getNFKCCasefoldInstance()));
	}

	@Override
	protected TokenStreamComponents createComponents(String fieldName) {
		StandardTokenizer words = new StandardTokenizer();
		TokenStream terms = new ICUTransformFilter(words, SIMPLIFIED);
		terms = new CJKBigramFilter(terms, CJK, true);
		terms = new EnglishPossessiveFilter(terms);
		terms = new PlainLettersFilter(terms);
		terms = new ICUFoldingFilter(terms);
		terms = new PatternReplaceFilter(terms, THOUSANDS, "", true);
		terms = new WordPartsFilter(terms);
		terms = new SnowballFilter(terms, new EnglishStemmer());
		return new TokenStreamComponents(words, WORDS.equals(fieldName) ? terms : new WordPairFilter(terms));
	}

	/** The text's terms, for as many fields as want them. */
	TokenStream analysed(String text) {
		try (TokenStream terms = tokenStream("text", text)) {
			CachingTokenFilter kept = new CachingTokenFilter(terms);
			kept.reset();
			// That reads all of them.
			kept.incrementToken();
			return kept;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The distinct terms of the text, in order of appearance. */
	public Set<String> terms(String text) {
		Map<String, Integer> frequencies = new LinkedHashMap<>();
		count(text, frequencies);
		return new LinkedHashSet<>(frequencies.keySet());
	}

	/**
	 * Adds up how often each term occurs.
	 * @return the length of the text in positions; a character pair takes none beside its
	 * characters
	 */
	int count(String text, Map<String, Integer> frequencies) {
		int[] length = { 0 };
		forEach(text, (term, isNext) -> {
			frequencies.merge(term, 1, Integer::sum);
			length[0] += isNext ? 1 : 0;
		});
		return length[0];
	}

	/**
	 * Goes through the terms of the text, those at the same position one after another.
	 */
	public void forEach(String text, TermVisitor visitor) {
		forEach("text", text, visitor);
	}

	/** The same without the pairs of words, for those who look for single ones. */
	public void forEachWord(String text, TermVisitor visitor) {
		forEach(WORDS, text, visitor);
	}

	private void forEach(String field, String text, TermVisitor visitor) {
		try (TokenStream stream = tokenStream(field, text)) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			PositionIncrementAttribute position = stream.addAttribute(PositionIncrementAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				visitor.visit(term.toString(), position.getPositionIncrement() > 0);
			}
			stream.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Is told a term and whether it stands at the next position. */
	public interface TermVisitor {

		void visit(String term, boolean isNext);

	}

}
