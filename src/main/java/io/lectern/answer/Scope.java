package io.lectern.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.document.Documents;
import io.lectern.evidence.Evidence;
import io.lectern.overview.NamedDocuments;
import io.lectern.overview.Overview;
import io.lectern.overview.Overview.Figure;
import io.lectern.overview.Overview.Quote;
import io.lectern.overview.OverviewQuestion;
import io.lectern.overview.Overviews;
import io.lectern.search.Findings.Found;
import io.lectern.search.Findings;
import io.lectern.search.Retrieval;
import io.lectern.search.SearchRequest;

/**
 * Finds out which document a question is about, among those that a search within what the
 * caller asks finds: a document's passages are found by its name, and what may not be
 * seen is not found.
 */
@Component
class Scope {

	/** Passages among which a named document is looked for. */
	private static final int NAMED_AMONG = 20;

	/** Figures told beside the sentences. */
	private static final int FIGURES = 3;

	private final Retrieval retrieval;

	private final Documents documents;

	private final Overviews overviews;

	Scope(Retrieval retrieval, Documents documents, Overviews overviews) {
		this.retrieval = retrieval;
		this.documents = documents;
		this.overviews = overviews;
	}

	/** The documents among those found that the question names. */
	NamedDocuments named(String question, Findings findings) {
		return NamedDocuments.in(question, documents(findings));
	}

	/** What a document says of itself, where that is what is asked. */
	Optional<Reading> overview(Query query, String asked) {
		return OverviewQuestion.of(asked).flatMap((question) -> {
			String thing = question.thing();
			SearchRequest search = query.search(asked, NAMED_AMONG);
			Findings findings = retrieval.find(new SearchRequest(thing, search.collection(), search.documentIds(),
					search.conditions(), NAMED_AMONG, search.mode(), false, false, false));
			List<Document> candidates = documents(findings);
			return question.document(candidates)
				.or(() -> candidates.stream()
					.filter((only) -> question.pointsAtOne() && isAlone(query, candidates))
					.findFirst())
				.map((document) -> reading(asked, overviews.of(document), findings))
				.filter((reading) -> !reading.overview().isEmpty());
		});
	}

	/** Whether what the question may look in is one document. */
	private boolean isAlone(Query query, List<Document> candidates) {
		boolean one = (query.documentIds() != null && !query.documentIds().isEmpty()) ? query.documentIds().size() == 1
				: documents.titles(query.collection(), 2).size() == 1;
		return one && candidates.size() == 1;
	}

	private static Reading reading(String asked, Overview overview, Findings findings) {
		List<Quote> quotes = new ArrayList<>(overview.sentences());
		overview.figures()
			.stream()
			.map(Figure::where)
			.filter((
					figure) -> overview.sentences().stream().noneMatch((quote) -> quote.text().contains(figure.text())))
			.limit(FIGURES)
			.forEach(quotes::add);
		List<Evidence> evidence = quotes.stream().map((quote) -> evidence(quote, overview.document())).toList();
		List<Found> found = evidence.stream().map(Evidence::found).distinct().toList();
		return new Reading(asked,
				new Findings(found, found.size(), findings.queries(), findings.timings(), findings.warnings()), null,
				evidence, asked);
	}

	private static Evidence evidence(Quote quote, Document document) {
		Found found = new Found(quote.passage(), document, 1, Map.of(), quote.passage().page(), null);
		return Evidence.certain(found, quote.sentence(), null);
	}

	private static List<Document> documents(Findings findings) {
		return findings.found()
			.stream()
			.map(Found::document)
			.collect(Collectors.toMap(Document::id, (document) -> document, (first, same) -> first, LinkedHashMap::new))
			.values()
			.stream()
			.toList();
	}

}
