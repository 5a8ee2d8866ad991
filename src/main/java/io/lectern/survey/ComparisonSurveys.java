package io.lectern.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.evidence.Evidence;
import io.lectern.evidence.EvidenceFinder;
import io.lectern.glossary.Glossaries;
import io.lectern.index.PassageAnalyzer;
import io.lectern.language.Lexicons;
import io.lectern.overview.Overviews;
import io.lectern.search.Findings;
import io.lectern.search.Retrieval;
import io.lectern.search.SearchRequest;
import io.lectern.survey.Survey.Group;
import io.lectern.survey.Survey.Kind;
import io.lectern.survey.Survey.Quote;
import io.lectern.survey.Survey.Result;
import io.lectern.survey.SurveyQuestion.Comparison;

/** Sets two documents, or two things, side by side: each has its own question. */
@Component
class ComparisonSurveys {

	/** Passages read for each side. */
	private static final int PASSAGES = 8;

	/** Another sentence is told only when its score comes this near the best. */
	private static final double NEAR_BEST = 0.5;

	/** Words of a thing that is called by a name; longer ones are statements. */
	private static final int LONGEST_NAME = 3;

	private static final int LONGEST_CHARACTERS = 12;

	private final Retrieval retrieval;

	private final EvidenceFinder evidenceFinder;

	private final Overviews overviews;

	private final Glossaries glossaries;

	private final SurveyProperties settings;

	private final PassageAnalyzer analyzer = new PassageAnalyzer();

	ComparisonSurveys(Retrieval retrieval, EvidenceFinder evidenceFinder, Overviews overviews, Glossaries glossaries,
			SurveyProperties settings) {
		this.retrieval = retrieval;
		this.evidenceFinder = evidenceFinder;
		this.overviews = overviews;
		this.glossaries = glossaries;
		this.settings = settings;
	}

	/**
	 * By the first reading whose sides are documents, else by the first whose sides are
	 * found; empty where there is none, or numbers may be subtracted.
	 */
	Optional<Survey> of(List<Comparison> readings, SearchRequest request, SurveyedDocuments asked, double support) {
		return Stream
			.concat(readings.stream().map((question) -> ofDocuments(question, request, asked, support)),
					readings.stream().map((question) -> ofThings(question, request)))
			.filter((sides) -> !sides.isEmpty())
			.findFirst()
			.map(Sides::survey);
	}

	private Sides ofDocuments(Comparison question, SearchRequest request, SurveyedDocuments asked, double support) {
		List<Document> first = asked.named(question.first());
		List<Document> second = asked.named(question.second());
		if (first.isEmpty() || second.isEmpty() || !Collections.disjoint(first, second)) {
			return Sides.NONE;
		}
		return new Sides(ofDocuments(question.first(), first, question.topic(), request, support),
				ofDocuments(question.second(), second, question.topic(), request, support));
	}

	/** Both sides, as they are told. */
	private record Sides(Group first, Group second) {

		static final Sides NONE = new Sides(new Group("", null, 0, List.of(), ""),
				new Group("", null, 0, List.of(), ""));

		boolean isEmpty() {
			return first.quotes().isEmpty() && second.quotes().isEmpty();
		}

		Survey survey() {
			List<Group> both = List.of(first, second);
			int found = (int) both.stream().filter((side) -> !side.quotes().isEmpty()).count();
			Set<Object> documents = new HashSet<>();
			both.forEach((side) -> side.quotes()
				.forEach((quote) -> documents.add(quote.evidence().found().document().id())));
			return new Survey(Kind.COMPARISON, (found == 2) ? Result.WHOLE : Result.PARTLY, "", both, 2,
					documents.size(), 0, 2, null, List.of(), List.of());
		}

	}

	private Group ofDocuments(String label, List<Document> documents, @Nullable String topic, SearchRequest request,
			double support) {
		String name = (documents.size() == 1) ? documents.getFirst().title() : label;
		Document only = (documents.size() == 1) ? documents.getFirst() : null;
		if (topic == null) {
			List<Quote> opening = documents.stream()
				.flatMap((document) -> overviews.opening(document)
					.stream()
					.limit(settings.sentences())
					.map((quote) -> Quotes.of(document, quote.passage(), quote.sentence())))
				.limit(settings.sentences())
				.toList();
			return side(name, only, opening, request, "");
		}
		Pieces cutter = new Pieces(analyzer);
		Term term = Term.of(topic, cutter).and(glossaries.of(request.collection()), cutter);
		Findings findings = retrieval.find(search(request.among(documents.stream().map(Document::id).toList()), topic));
		Evidence.Weighed found = evidenceFinder.find(topic, findings.found());
		List<Evidence> telling = found.sentences()
			.stream()
			.filter((evidence) -> found.support() >= support || names(evidence, term, cutter))
			.toList();
		return side(name, only, best(telling), request, topic);
	}

	/** Numbers are no things, and what stands between them is computed. */
	private Sides ofThings(Comparison question, SearchRequest request) {
		Pieces cutter = new Pieces(analyzer);
		Term first = Term.of(question.first(), cutter);
		Term second = Term.of(question.second(), cutter);
		if (!isThing(first) || !isThing(second)) {
			return Sides.NONE;
		}
		List<Evidence> one = naming(question, first, request, cutter);
		List<Evidence> two = naming(question, second, request, cutter);
		if (question.difference() && !(isCode(first) && isCode(second)) && (isRow(one) || isRow(two))) {
			return Sides.NONE;
		}
		return new Sides(side(first.written(), null, best(one), request, ""),
				side(second.written(), null, best(two), request, ""));
	}

	private static boolean isThing(Term term) {
		List<Piece> pieces = term.tells() ? term.wordings().getFirst().pieces() : List.of();
		long words = pieces.stream().filter((piece) -> !piece.isCharacter()).count();
		return pieces.stream().anyMatch((piece) -> !piece.isNumber()) && words <= LONGEST_NAME
				&& pieces.size() - words <= LONGEST_CHARACTERS;
	}

	private static boolean isCode(Term term) {
		List<Piece> pieces = term.wordings().getFirst().pieces();
		return pieces.stream().anyMatch(Piece::isNumber) && pieces.stream().anyMatch((piece) -> !piece.isNumber());
	}

	private static boolean isRow(List<Evidence> evidence) {
		return !evidence.isEmpty() && evidence.getFirst().cells() != null;
	}

	private List<Evidence> naming(Comparison question, Term term, SearchRequest request, Pieces cutter) {
		Term called = term.and(glossaries.of(request.collection()), cutter);
		String sought = (question.topic() == null) ? term.written() : term.written() + " " + question.topic();
		Findings findings = retrieval.find(search(request, sought));
		return evidenceFinder.find(sought, findings.found())
			.sentences()
			.stream()
			.filter((evidence) -> names(evidence, called, cutter))
			.toList();
	}

	private static boolean names(Evidence evidence, Term term, Pieces cutter) {
		String text = evidence.sentence().in(evidence.found().passage().text()) + "\n" + evidence.sentence().text()
				+ "\n" + String.join("\n", evidence.found().passage().headings());
		List<Piece> pieces = cutter.of(text);
		return !term.in(pieces).isEmpty() || term.isScatteredIn(pieces);
	}

	private static SearchRequest search(SearchRequest request, String words) {
		return SearchRequest.of(words, request.collection(), request.documentIds(), request.conditions(), PASSAGES);
	}

	private List<Quote> best(List<Evidence> evidence) {
		List<Evidence> chosen = new ArrayList<>();
		for (Evidence each : evidence) {
			boolean near = chosen.isEmpty() || each.score() >= chosen.getFirst().score() - NEAR_BEST;
			if (near && chosen.size() < settings.sentences()
					&& chosen.stream().noneMatch((other) -> other.sentence().text().equals(each.sentence().text()))) {
				chosen.add(each);
			}
		}
		return chosen.stream().map((each) -> new Quote(null, each)).toList();
	}

	private static Group side(String label, @Nullable Document document, List<Quote> quotes, SearchRequest request,
			String topic) {
		return new Group(label, document, quotes.size(), quotes,
				quotes.isEmpty() ? Lexicons.of(request.query()).comparing().nothingAbout(label, topic) : "");
	}

}
