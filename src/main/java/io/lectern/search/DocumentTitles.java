package io.lectern.search;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;

/**
 * Documents before pages: scores candidate documents by what their titles, file names and
 * metadata share with the question. "3M FY2018 capital expenditure" names a report, and
 * neither the company nor the year need stand on the page that answers.
 */
final class DocumentTitles {

	static final String TITLES = "titles";

	/** Documents whose terms are kept, because a search looks at hundreds of them. */
	private static final int KEPT = 5_000;

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
		QuestionTerms.of(question, this.analyzer).forEach((term, weight) -> {
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
		Set<String> known = this.terms.get(names);
		if (known == null) {
			known = analysed(names);
			this.terms.put(names, known);
		}
		return known;
	}

	private Set<String> analysed(Names names) {
		Set<String> terms = new HashSet<>(this.analyzer.terms(names.title()));
		terms.addAll(this.analyzer.terms(PassageFields.words(names.name())));
		names.metadata().values().forEach((value) -> terms.addAll(this.analyzer.terms(value)));
		return terms;
	}

	/** All that a document is called by. */
	private record Names(String title, String name, Map<String, String> metadata) {

		static Names of(Document document) {
			return new Names(document.title(), document.name(), document.metadata());
		}

	}

}
