package io.lectern.search;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.index.Bm25;
import io.lectern.index.PassageAnalyzer;
import io.lectern.index.PassageFields;
import io.lectern.index.QuestionTerms;
import io.lectern.index.WordPairFilter;
import io.lectern.language.FunctionWords;

/**
 * Documents before pages: scores candidate documents by what their titles, file names and
 * the metadata given to them share with the question. "3M FY2018 capital expenditure"
 * names a report, and neither the company nor the year need stand on the page that
 * answers.
 */
final class DocumentTitles {

	static final String TITLES = "titles";

	/** Documents whose terms are kept, because a search looks at hundreds of them. */
	private static final int KEPT = 5_000;

	/** Words that may make up one name. */
	private static final int MOST_WORDS = 3;

	/** Chinese is written as one anyway. */
	private static final Pattern LATIN_BREAK = Pattern.compile("[^\\p{IsLatin}\\p{N}]+");

	private final PassageAnalyzer analyzer;

	private final Map<Names, Set<String>> terms = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Names, Set<String>> eldest) {
			return size() > KEPT;
		}
	});

	DocumentTitles(PassageAnalyzer analyzer) {
		this.analyzer = analyzer;
	}

	/**
	 * The candidates by their document's score: the sum of the weights of the question's
	 * terms that name it, each the higher the fewer of the candidate documents it names
	 * (the idf of BM25). What names all of them tells none apart.
	 * @param owners the document of each candidate
	 */
	Candidates score(String question, Map<String, DocumentId> owners, Collection<Document> documents) {
		Map<DocumentId, Set<String>> names = new HashMap<>();
		documents.forEach((document) -> names.put(document.id(), terms(Names.of(document))));
		Map<DocumentId, Double> scores = new HashMap<>();
		Map<String, Double> asked = QuestionTerms.of(question, analyzer);
		analyzer.terms(joined(question)).forEach((name) -> asked.putIfAbsent(name, 1.0));
		asked.forEach((term, weight) -> {
			long holding = names.values().stream().filter((name) -> name.contains(term)).count();
			if (holding > 0 && !FunctionWords.contains(term) && !WordPairFilter.isPair(term)) {
				double score = weight * Bm25.idf(holding, names.size());
				names.forEach((id, name) -> {
					if (name.contains(term)) {
						scores.merge(id, score, Double::sum);
					}
				});
			}
		});
		Map<String, Double> candidates = new LinkedHashMap<>();
		owners.forEach((passage, document) -> candidates.put(passage, scores.getOrDefault(document, 0.0)));
		return new Candidates(Map.of(), candidates);
	}

	private Set<String> terms(Names names) {
		Set<String> known = terms.get(names);
		if (known == null) {
			known = analysed(names);
			terms.put(names, known);
		}
		return known;
	}

	/** In one go: hundreds of documents are candidates of one search. */
	private Set<String> analysed(Names names) {
		return analyzer.terms(String.join("\n", names.title(), joined(names.title()), PassageFields.words(names.name()),
				String.join("\n", names.given().values())));
	}

	/**
	 * Two and three words at a time written as one: files are called
	 * "AMERICANEXPRESS_10K", and the other way round.
	 */
	private static String joined(String text) {
		String[] words = LATIN_BREAK.split(text);
		StringJoiner joined = new StringJoiner(" ");
		for (int first = 0; first < words.length; first++) {
			StringBuilder name = new StringBuilder(words[first]);
			for (int next = first + 1; next < Math.min(first + MOST_WORDS, words.length); next++) {
				joined.add(name.append(words[next]));
			}
		}
		return joined.toString();
	}

	/** All that a document is called by. */
	private record Names(String title, String name, Map<String, String> given) {

		static Names of(Document document) {
			return new Names(document.title(), document.name(), document.given());
		}

	}

}
