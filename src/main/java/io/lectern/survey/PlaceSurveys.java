package io.lectern.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.evidence.PassageTables;
import io.lectern.glossary.Definitions;
import io.lectern.glossary.Glossaries;
import io.lectern.glossary.Glossary;
import io.lectern.index.IndexGenerations;
import io.lectern.index.PassageAnalyzer;
import io.lectern.language.Lexicons;
import io.lectern.language.Sentences;
import io.lectern.language.Surveying;
import io.lectern.search.SearchRequest;
import io.lectern.survey.PlaceReader.Found;
import io.lectern.survey.Survey.Group;
import io.lectern.survey.Survey.Kind;
import io.lectern.survey.Survey.Result;
import io.lectern.survey.SurveyQuestion.Places;

/** Finds every place that mentions a thing. */
@Component
class PlaceSurveys {

	private final IndexGenerations generations;

	private final Glossaries glossaries;

	private final PassageTables tables;

	private final SurveyProperties settings;

	private final PassageAnalyzer analyzer = new PassageAnalyzer();

	PlaceSurveys(IndexGenerations generations, Glossaries glossaries, PassageTables tables, SurveyProperties settings) {
		this.generations = generations;
		this.glossaries = glossaries;
		this.tables = tables;
		this.settings = settings;
	}

	/** Empty where nothing is named that could be looked for. */
	Optional<Survey> of(Places question, SearchRequest request, SurveyedDocuments asked, Page page) {
		List<String> warnings = new ArrayList<>();
		Surveying words = Lexicons.of(request.query()).surveying();
		String in = question.in();
		boolean anywhere = in == null || SurveyedDocuments.isAll(in);
		List<Document> named = (in == null || anywhere) ? List.of() : asked.named(in);
		boolean isThing = !anywhere && named.isEmpty();
		if (in != null && isThing && question.isInDocuments()) {
			warnings.add(words.noSuchDocument(Sentences.quotedBack(in)));
		}
		SurveyedDocuments documents = named.isEmpty() ? asked : new SurveyedDocuments(named);
		Pieces cutter = new Pieces(analyzer);
		Term term = Term.of(isThing ? question.whole() : question.thing(), cutter);
		if (!term.tells() || documents.all().isEmpty()) {
			return Optional.empty();
		}
		SearchRequest within = named.isEmpty() ? request : documents.request(request);
		PlaceReader reader = new PlaceReader(generations.active().index(), cutter, settings.passages());
		Glossary glossary = glossaries.of(request.collection());
		Told told = tell(term.and(glossary, cutter), reader, cutter, documents, within, words);
		if (told.result() != Result.WHOLE) {
			Told more = tell(term.andMore(glossary, cutter), reader, cutter, documents, within, words);
			told = (more.result() == Result.WHOLE) ? more : told;
		}
		Read read = new Read(documents.passages() - told.found().unread(), documents.passages(),
				documents.all().size());
		return Optional.of(survey(told, read, page, words, warnings, new Quotes(tables, cutter)));
	}

	/**
	 * What was found, and how it is told.
	 *
	 * @param term by what it was found
	 */
	private record Told(Term term, Found found, Result result, String said) {
	}

	private Told tell(Term term, PlaceReader reader, Pieces cutter, SurveyedDocuments documents, SearchRequest request,
			Surveying words) {
		Term all = term;
		Found found = reader.read(all.indexed(cutter), mentions(all), documents, request.filter());
		Term defined = all.and(
				Definitions.in(found.places().stream().map((place) -> place.passage().text()).distinct().toList()),
				cutter);
		if (defined.wordings().size() > all.wordings().size()) {
			all = defined;
			found = reader.read(all.indexed(cutter), mentions(all), documents, request.filter());
		}
		if (!found.places().isEmpty()) {
			List<String> others = others(all, found, cutter);
			String said = words.found(all.told(), found.mentions(), found.places().size(), found.documents());
			return new Told(all, found, Result.WHOLE,
					words.joined(List.of(said, others.isEmpty() ? "" : words.alsoAs(others))));
		}
		String nowhere = words.nowhere(List.of(all.told()));
		if (found.unread() > 0) {
			return new Told(all, found, Result.PARTLY, nowhere);
		}
		Term apart = all;
		Found scattered = all.hasParts() ? reader.read(all.indexed(cutter), (text) -> apart.isScatteredIn(text) ? 1 : 0,
				documents, request.filter()) : found;
		return scattered.places().isEmpty() ? new Told(all, found, Result.NOTHING, nowhere) : new Told(all, scattered,
				Result.PARTLY, words.wordsApart(all.told(), scattered.places().size(), scattered.documents()));
	}

	private static PlaceReader.Mentions mentions(Term term) {
		return (text) -> term.in(text).size();
	}

	/** What else the places call it, than the question does. */
	private static List<String> others(Term term, Found found, Pieces cutter) {
		List<Wording> others = term.wordings().subList(term.own(), term.wordings().size());
		if (others.isEmpty()) {
			return List.of();
		}
		Set<Wording> used = new LinkedHashSet<>();
		found.places()
			.stream()
			.flatMap((place) -> Stream.concat(Stream.of(place.sentence().in(place.passage().text())),
					Stream.ofNullable(place.heading())))
			.forEach((text) -> used.addAll(term.in(cutter.of(text))));
		return others.stream().filter(used::contains).map(Wording::written).toList();
	}

	/** Its title, as everywhere; the file's name where others have the same. */
	private static String name(Document document, List<Document> others) {
		boolean unique = others.stream().filter((other) -> other.title().equals(document.title())).count() == 1;
		return unique ? document.title() : document.name();
	}

	private Survey survey(Told told, Read read, Page page, Surveying words, List<String> warnings, Quotes quotes) {
		List<Place> all = told.found().places();
		List<Place> shown = page.of(all, settings.places());
		List<Document> documents = shown.stream().map(Place::document).distinct().toList();
		List<Group> groups = documents.stream()
			.map((document) -> new Group(name(document, documents), document, (int) of(document, all).count(),
					of(document, shown).map((place) -> quotes.of(place, told.term())).toList(), ""))
			.toList();
		boolean part = !shown.isEmpty() && shown.size() < all.size();
		String stretch = part ? words.stretch(page.offset() + 1, page.offset() + shown.size(), all.size()) : "";
		String said = words.joined(List.of(told.said(), words.read(read.passages(), read.of()), stretch));
		return new Survey(Kind.PLACES, told.result(), said, groups, all.size(), told.found().documents(), page.offset(),
				page.limit(settings.places()), read,
				(told.result() == Result.NOTHING) ? List.of(told.term().told()) : List.of(), warnings);
	}

	private static Stream<Place> of(Document document, List<Place> places) {
		return places.stream().filter((place) -> place.document().id().equals(document.id()));
	}

}
