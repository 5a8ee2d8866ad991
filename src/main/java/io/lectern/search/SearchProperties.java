package io.lectern.search;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How passages are searched.
 *
 * @param deadline how long a search may take. A list that is not there after four fifths
 * of it, and whatever else would only make the order better and is late, is left out and
 * named in the warnings; only documents and passages to show are waited for twice as long
 * @param candidates passages taken from each list before the lists are fused, whatever
 * the number of hits asked for; 1 to {@value ListStandings#DEEPEST}
 * @param lexicalWeight share of the lexical list in the fused score, 0 to 1; the dense
 * list has the rest
 * @param numberLexicalWeight the same for a question that holds a number
 * @param titleWeight weight of what titles, file names and metadata share with the
 * question, beside the two lists, in hybrid search; 0: they count within the lexical list
 * only
 * @param nearnessWeight weight, for a question that holds a number, of how near each
 * other a passage has the words that follow one another in it, in hybrid search with
 * fusion; 0: it doesn't count
 * @param figuresWeight the same of how much of a passage is figures
 * @param modelWordings whether the configured language model writes other wordings of a
 * question; without, or where it fails, they are made by rule
 * @param translation whether a question is also asked in the words of the other language,
 * by a glossary
 * @param synonyms whether a question is also asked with the synonyms and abbreviations
 * that a glossary has, and with those that the passages found first define
 * @param wordingsTimeout how long a search that has its lists waits for what the model
 * writes; what is not there then is left out. The model writes beside the search
 * @param maxQueryLength longest question accepted over REST, in characters
 */
@ConfigurationProperties("lectern.search")
record SearchProperties(@DefaultValue("5s") Duration deadline, @DefaultValue("100") int candidates,
		@DefaultValue("0.5") double lexicalWeight, @DefaultValue("0.7") double numberLexicalWeight,
		@DefaultValue("0.1") double titleWeight, @DefaultValue("0.1") double nearnessWeight,
		@DefaultValue("0.2") double figuresWeight, @DefaultValue("true") boolean modelWordings,
		@DefaultValue("true") boolean translation, @DefaultValue("true") boolean synonyms,
		@DefaultValue("0s") Duration wordingsTimeout, @DefaultValue("2000") int maxQueryLength) {

	SearchProperties {
		if (candidates < 1 || candidates > ListStandings.DEEPEST) {
			throw new IllegalArgumentException("lectern.search.candidates must lie between 1 and %d, not %d"
				.formatted(ListStandings.DEEPEST, candidates));
		}
		share("lexical-weight", lexicalWeight);
		share("number-lexical-weight", numberLexicalWeight);
		weight("title-weight", titleWeight);
		weight("nearness-weight", nearnessWeight);
		weight("figures-weight", figuresWeight);
	}

	private static void weight(String name, double value) {
		if (!(value >= 0)) {
			throw new IllegalArgumentException("lectern.search." + name + " must not be negative, as is " + value);
		}
	}

	private static void share(String name, double value) {
		if (!(value >= 0 && value <= 1)) {
			throw new IllegalArgumentException("lectern.search." + name + " must lie between 0 and 1, not " + value);
		}
	}

}
