package io.lectern.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.evidence.Evidence;
import io.lectern.evidence.BilingualEvidence;
import io.lectern.glossary.Glossaries;
import io.lectern.index.PassageAnalyzer;
import io.lectern.language.Figures;
import io.lectern.language.Lexicons;
import io.lectern.language.Sentences;
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

	private static final Pattern YEAR = Pattern.compile("(?<!\\p{Nd})" + Figures.YEAR + "(?!\\p{Nd})");

	private static final int LONGEST_CHARACTERS = 12;

	private final Retrieval retrieval;

	private final BilingualEvidence bilingualEvidence;

	private final Overviews overviews;

	private final Glossaries glossaries;

	private final SurveyProperties settings;

	private final PassageAnalyzer analyzer = new PassageAnalyzer();

	ComparisonSurveys(Retrieval retrieval, BilingualEvidence bilingualEvidence, Overviews overviews,
			Glossaries glossaries, SurveyProperties settings) {
		this.retrieval = retrieval;
		this.bilingualEvidence = bilingualEvidence;
		this.overviews = overviews;
		this.glossaries = glossaries;
		this.settings = settings;
	}

	/**
	 * By the first reading whose sides are documents, else by the first whose sides are
	 * found; empty where there is none, or numbers may be subtracted.
	 */
	Optional<Survey> of(List<Comparison> readings, SearchRequest request, SurveyedDocuments asked, double support) {
		Optional<Sides> ofDocuments = readings.stream()
			.map((question) -> ofDocuments(question, request, asked, support))
			.filter(Sides::isNamed)
			.findFirst();
		return ofDocuments
			.or(() -> readings.stream()
				.map((question) -> ofThings(question, request))
				.filter((sides) -> sides.found() > 0)
				.findFirst())
			.map(Sides::survey);
	}

	private Sides ofDocuments(Comparison question, SearchRequest request, SurveyedDocuments asked, double support) {
		boolean both = question.second().isEmpty();
		List<Document> all = asked.all();
		if (both && all.size() != 2) {
			return Sides.NONE;
		}
		List<Document> first = both ? all.subList(0, 1) : asked.named(question.first());
		List<Document> second = both ? all.subList(1, 2) : asked.named(question.second());
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

		boolean isNamed() {
			return !first.label().isEmpty();
		}

		int found() {
			return (first.quotes().isEmpty() ? 0 : 1) + (second.quotes().isEmpty() ? 0 : 1);
		}

		private Result result() {
			return switch (found()) {
				case 2 -> Result.WHOLE;
				case 1 -> Result.PARTLY;
				default -> Result.NOTHING;
			};
		}

		Survey survey() {
			List<Group> both = List.of(first, second);
			Set<Object> documents = new HashSet<>();
			both.forEach((side) -> side.quotes()
				.forEach((quote) -> documents.add(quote.evidence().found().document().id())));
			return new Survey(Kind.COMPARISON, result(), "", both, 2, documents.size(), 0, 2, null, List.of(),
					List.of());
		}

	}

	private Group ofDocuments(String label, List<Document> documents, @Nullable String topic, SearchRequest request,
			double support) {
		String name = (documents.size() == 1) ? documents.getFirst().title() : Sentences.quotedBack(label);
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
		Evidence.Weighed found = bilingualEvidence.find(topic, findings.found());
		List<Evidence> telling = found.sentences()
			.stream()
			.filter((evidence) -> found.support() >= support || names(evidence, term, cutter))
			.toList();
		return side(name, only, best(telling), request, topic);
	}

	/** Numbers are no things, and what stands between them is computed. */
	private Sides ofThings(Comparison question, SearchRequest request) {
		if (SurveyQuestion.BEFORE_SIDE.matcher(question.first()).find() || isTime(question.first())
				|| isTime(question.second())) {
			return Sides.NONE;
		}
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
		return new Sides(side(first.told(), null, best(besideRowsOf(two, one)), request, ""),
				side(second.told(), null, best(besideRowsOf(one, two)), request, ""));
	}

	/** Where the other side has a row of the same table, that of this one comes first. */
	private static List<Evidence> besideRowsOf(List<Evidence> other, List<Evidence> own) {
		Set<List<Object>> tables = other.stream()
			.flatMap((evidence) -> table(evidence).stream())
			.collect(Collectors.toSet());
		return own.stream()
			.sorted(Comparator.comparing((Evidence evidence) -> table(evidence).filter(tables::contains).isEmpty()))
			.toList();
	}

	private static Optional<List<Object>> table(Evidence evidence) {
		return Optional.ofNullable(evidence.cells())
			.map((cells) -> List.of(evidence.found().document().id(), cells.row().page(),
					cells.row().table().table().start()));
	}

	/** The values of two times are numbers. */
	private static boolean isTime(String side) {
		return YEAR.matcher(side).find() || Figures.of(side).marks().stream().anyMatch(Figures::isDate);
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
		return bilingualEvidence.find(sought, findings.found())
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
		double best = evidence.stream().mapToDouble(Evidence::score).max().orElse(0);
		for (Evidence each : evidence) {
			boolean near = each.score() >= best - NEAR_BEST;
			if (near && chosen.size() < settings.sentences()
					&& chosen.stream().noneMatch((other) -> other.sentence().text().equals(each.sentence().text()))) {
				chosen.add(each);
			}
		}
		return chosen.stream().map((each) -> new Quote(null, each)).toList();
	}

	private static Group side(String label, @Nullable Document document, List<Quote> quotes, SearchRequest request,
			String topic) {
		return new Group(label, document, quotes.size(), quotes, quotes.isEmpty()
				? Lexicons.of(request.query()).comparing().nothingAbout(label, Sentences.quotedBack(topic)) : "");
	}

}
