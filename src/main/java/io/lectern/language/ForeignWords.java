package io.lectern.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/**
 * Words that hold a sentence together in languages of which Lectern has no lexicon, by
 * Lucene's lists of stop words.
 */
public final class ForeignWords {

	private static final List<CharArraySet> LANGUAGES = List.of(GermanAnalyzer.getDefaultStopSet(),
			FrenchAnalyzer.getDefaultStopSet(), SpanishAnalyzer.getDefaultStopSet(),
			ItalianAnalyzer.getDefaultStopSet(), PortugueseAnalyzer.getDefaultStopSet(),
			DutchAnalyzer.getDefaultStopSet(), SwedishAnalyzer.getDefaultStopSet(),
			NorwegianAnalyzer.getDefaultStopSet(), DanishAnalyzer.getDefaultStopSet(),
			FinnishAnalyzer.getDefaultStopSet(), PolishAnalyzer.getDefaultStopSet(), CzechAnalyzer.getDefaultStopSet(),
			HungarianAnalyzer.getDefaultStopSet(), RomanianAnalyzer.getDefaultStopSet());

	/** Fewer are borrowed, or look alike. */
	private static final int FEWEST = 2;

	private ForeignWords() {
	}

	/**
	 * Those of a text that has more of them than of English ones; none where it may be
	 * English.
	 * @return in small letters
	 */
	public static Set<String> in(String text) {
		List<String> words = Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).toList();
		long english = words.stream().filter(EnglishAnalyzer.getDefaultStopSet()::contains).count();
		Set<String> most = Set.of();
		for (CharArraySet language : LANGUAGES) {
			Set<String> held = words.stream().filter(language::contains).collect(Collectors.toUnmodifiableSet());
			most = (held.size() > most.size()) ? held : most;
		}
		return (most.size() >= FEWEST && most.size() > english) ? most : Set.of();
	}

}
