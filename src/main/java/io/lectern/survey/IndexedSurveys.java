package io.lectern.survey;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Documents;
import io.lectern.search.SearchRequest;
import io.lectern.survey.SurveyQuestion.Comparison;
import io.lectern.survey.SurveyQuestion.Listing;
import io.lectern.survey.SurveyQuestion.Places;

/** Surveys of what the index holds. */
@Component
class IndexedSurveys implements Surveys {

	private final Documents documents;

	private final PlaceSurveys places;

	private final ListingSurveys listings;

	private final ComparisonSurveys comparisons;

	IndexedSurveys(Documents documents, PlaceSurveys places, ListingSurveys listings, ComparisonSurveys comparisons) {
		this.documents = documents;
		this.places = places;
		this.listings = listings;
		this.comparisons = comparisons;
	}

	@Override
	public Optional<Survey> of(SearchRequest request, Page page, double support) {
		List<SurveyQuestion> readings = SurveyQuestion.of(request.query());
		if (readings.isEmpty() || request.collection() != null && !documents.hasCollection(request.collection())) {
			return Optional.empty();
		}
		SurveyedDocuments asked = new SurveyedDocuments(asked(request));
		List<Comparison> compared = readings.stream()
			.filter(Comparison.class::isInstance)
			.map(Comparison.class::cast)
			.toList();
		return readings.stream().flatMap((reading) -> (switch (reading) {
			case Places question -> places.of(question, request, asked, page);
			case Listing question -> listings.of(question, request, asked, page);
			case Comparison question -> Optional.<Survey>empty();
		}).stream()).findFirst().or(() -> comparisons.of(compared, request, asked, support));
	}

	private List<Document> asked(SearchRequest request) {
		List<DocumentId> named = request.documentIds().isEmpty() ? List.of() : documents.newest(request.documentIds());
		return documents.answering(request.collection())
			.stream()
			.filter((document) -> named.isEmpty() || named.contains(document.id()))
			.filter(request::admits)
			.toList();
	}

}
