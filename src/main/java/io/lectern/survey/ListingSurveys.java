package io.lectern.survey;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.evidence.PassageTables;
import io.lectern.glossary.Glossaries;
import io.lectern.index.IndexGenerations;
import io.lectern.index.PassageAnalyzer;
import io.lectern.language.Lexicons;
import io.lectern.language.Sentences;
import io.lectern.language.Surveying;
import io.lectern.overview.Overviews;
import io.lectern.search.SearchRequest;
import io.lectern.survey.PlaceReader.Found;
import io.lectern.survey.Survey.Group;
import io.lectern.survey.Survey.Kind;
import io.lectern.survey.Survey.Quote;
import io.lectern.survey.Survey.Result;
import io.lectern.survey.SurveyQuestion.Listing;

/** Tells which documents there are, each by a sentence of its own. */
@Component
class ListingSurveys {

	private final IndexGenerations generations;

	private final Overviews overviews;

	private final Glossaries glossaries;

	private final PassageTables tables;

	private final SurveyProperties settings;

	private final PassageAnalyzer analyzer = new PassageAnalyzer();

	ListingSurveys(IndexGenerations generations, Overviews overviews, Glossaries glossaries, PassageTables tables,
			SurveyProperties settings) {
		this.generations = generations;
		this.overviews = overviews;
		this.glossaries = glossaries;
		this.tables = tables;
		this.settings = settings;
	}

	/**
	 * Empty where there is one document only, which has an overview of its own, or none
	 * with the thing.
	 */
	Optional<Survey> of(Listing question, SearchRequest request, SurveyedDocuments asked, Page page) {
		Surveying words = Lexicons.of(request.query()).surveying();
		if (question.about() != null) {
			return about(question.about(), request, asked, page, words);
		}
		if (asked.all().size() < 2) {
			return Optional.empty();
		}
		List<Group> groups = page.of(asked.all(), settings.documents())
			.stream()
			.map((document) -> new Group(document.title(), document, 1, opening(document), ""))
			.toList();
		return Optional.of(survey("", groups, asked.all().size(), page, words, null));
	}

	private List<Quote> opening(Document document) {
		return overviews.opening(document)
			.stream()
			.limit(1)
			.map((quote) -> Quotes.of(document, quote.passage(), quote.sentence()))
			.toList();
	}

	/** Those that mention it most first. */
	private Optional<Survey> about(String thing, SearchRequest request, SurveyedDocuments asked, Page page,
			Surveying words) {
		Pieces cutter = new Pieces(analyzer);
		Term term = Term.of(thing, cutter).and(glossaries.of(request.collection()), cutter);
		if (!term.tells() || asked.all().isEmpty()) {
			return Optional.empty();
		}
		PlaceReader reader = new PlaceReader(generations.active().index(), cutter, settings.passages());
		Found found = reader.read(term.indexed(cutter), (text) -> term.in(text).size(), asked, request.filter());
		if (found.places().isEmpty() && term.hasParts()) {
			found = reader.read(term.indexed(cutter), (text) -> term.isScatteredIn(text) ? 1 : 0, asked,
					request.filter());
		}
		List<Entry<Document, List<Place>>> best = found.places()
			.stream()
			.collect(Collectors.groupingBy(Place::document, LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.sorted(Comparator
				.comparing((Entry<Document, List<Place>> each) -> term.in(cutter.of(each.getKey().title())).isEmpty())
				.thenComparing((each) -> -each.getValue().size()))
			.toList();
		Quotes quotes = new Quotes(tables, cutter);
		List<Group> groups = page.of(best, settings.documents())
			.stream()
			.map((each) -> new Group(each.getKey().title(), each.getKey(), each.getValue().size(),
					List.of(quotes.of(telling(each.getValue()), term)), ""))
			.toList();
		Read read = new Read(asked.passages() - found.unread(), asked.passages(), asked.all().size());
		return groups.isEmpty() ? Optional.empty()
				: Optional.of(survey(term.told(), groups, best.size(), page, words, read));
	}

	/** The first that mentions it most; a row says little of a document. */
	private static Place telling(List<Place> places) {
		return places.stream()
			.max(Comparator.comparing((Place place) -> !Sentences.isRow(place.sentence().in(place.passage().text())))
				.thenComparingInt(Place::mentions))
			.orElseThrow();
	}

	private Survey survey(String thing, List<Group> groups, int total, Page page, Surveying words,
			@Nullable Read read) {
		String part = (groups.size() < total && !groups.isEmpty())
				? words.stretch(page.offset() + 1, page.offset() + groups.size(), total) : "";
		String all = (read != null) ? words.read(read.passages(), read.of()) : "";
		return new Survey(Kind.DOCUMENTS, Result.WHOLE, words.joined(List.of(words.documents(total, thing), all, part)),
				groups, total, total, page.offset(), page.limit(settings.documents()), read, List.of(), List.of());
	}

}
