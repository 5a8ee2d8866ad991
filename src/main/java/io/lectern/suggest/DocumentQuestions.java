package io.lectern.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.lectern.document.Document;
import io.lectern.document.PageText;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.language.Lexicons;
import io.lectern.language.ListMark;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import io.lectern.language.SuggestedQuestions;
import io.lectern.language.Terms;
import io.lectern.suggest.Suggestions.Suggestion;
import io.lectern.table.Table;

/**
 * Questions about one document that it may answer, those first that ask for something
 * definite: cells of tables, words that it explains, headings that ask or that lists
 * stand under, facts that sentences tell, each kind by turns. What is said under other
 * headings is asked for last.
 */
final class DocumentQuestions {

	/**
	 * Two questions with so large a share of their words in common, two at least, are
	 * twins.
	 */
	private static final double TWINS = 0.5;

	private final Document document;

	private final List<Passage> passages;

	private final IntFunction<Optional<PageText>> pages;

	private final Casing casing;

	/**
	 * @param passages in their order
	 * @param pages a page of the document by its number
	 */
	DocumentQuestions(Document document, List<Passage> passages, IntFunction<Optional<PageText>> pages) {
		this.document = document;
		this.passages = passages;
		this.pages = pages;
		this.casing = Casing.of(passages);
	}

	/** The best ones first; no two of them ask nearly the same. */
	List<Suggestion> questions() {
		List<Suggestion> chosen = new ArrayList<>();
		List<Set<String>> asked = new ArrayList<>();
		List<List<Suggestion>> definite = List.of(ofTables(), ofSentences(SuggestedQuestions::asDefinition),
				ofHeadings(true), Spread.over(ofSentences(SuggestedQuestions::asFact), Suggestions.MOST_OF_KIND));
		Stream.concat(byTurns(definite).stream(), ofHeadings(false).stream()).forEach((question) -> {
			Set<String> terms = termsBeside(question.question());
			if (asked.stream().noneMatch((other) -> areTwins(other, terms))) {
				asked.add(terms);
				chosen.add(question);
			}
		});
		return chosen;
	}

	/** Whether both ask nearly the same. */
	static boolean areTwins(String one, String other) {
		return areTwins(terms(one), terms(other));
	}

	/** Of one year much may be asked. */
	private static Set<String> terms(String question) {
		Set<String> terms = new HashSet<>(Terms.of(question));
		terms.removeIf((term) -> term.chars().allMatch(Character::isDigit));
		return terms;
	}

	/** What is asked of the document itself names it, and is no twin for that. */
	private Set<String> termsBeside(String question) {
		Set<String> terms = terms(question);
		if (question.contains(document.title())) {
			terms.removeAll(terms(Lexicons.of(question).suggested().underHeading("", document.title())));
		}
		return terms;
	}

	private static boolean areTwins(Set<String> one, Set<String> other) {
		Set<String> common = new HashSet<>(one);
		common.retainAll(other);
		int fewer = Math.min(one.size(), other.size());
		return common.size() >= TWINS * fewer && (common.size() > 1 || fewer == 1);
	}

	private static List<Suggestion> byTurns(List<List<Suggestion>> kinds) {
		int longest = kinds.stream().mapToInt(List::size).max().orElse(0);
		List<Suggestion> all = new ArrayList<>();
		for (int turn = 0; turn < longest; turn++) {
			for (List<Suggestion> kind : kinds) {
				if (turn < kind.size()) {
					all.add(kind.get(turn));
				}
			}
		}
		return all;
	}

	private List<Suggestion> ofTables() {
		Map<Table, List<Suggestion>> questions = new LinkedHashMap<>();
		for (Passage passage : passages) {
			for (Span span : passage.spans()) {
				pages.apply(span.page())
					.filter((page) -> span.isOf(passage.text(), page))
					.ifPresent((page) -> tables(page, span)
						.forEach((table) -> questions.computeIfAbsent(table, (same) -> ofTable(same, page))));
			}
		}
		return byTurns(List.copyOf(questions.values()));
	}

	private static Stream<Table> tables(PageText page, Span span) {
		return (page.tables() == null) ? Stream.empty()
				: page.tables()
					.stream()
					.filter((table) -> !table.rows().isEmpty() && table.start() < span.start() + span.length()
							&& table.end() > span.start());
	}

	private List<Suggestion> ofTable(Table table, PageText page) {
		return new TableQuestions(table, page.text(), casing).questions()
			.stream()
			.map((question) -> suggestion(question, page.number()))
			.toList();
	}

	/**
	 * @param asked the question that a sentence answers, in its language; null: none
	 */
	private List<Suggestion> ofSentences(BiFunction<SuggestedQuestions, String, @Nullable String> asked) {
		List<Suggestion> questions = new ArrayList<>();
		for (Passage passage : passages) {
			for (Sentence sentence : Sentences.of(passage.text())) {
				String question = asked.apply(Lexicons.of(sentence.text()).suggested(), sentence.text());
				if (question != null && !Sentences.isRow(sentence.in(passage.text()))) {
					questions.add(suggestion(question, passage.page()));
				}
			}
		}
		return questions;
	}

	/**
	 * @param definite whether the heading asks by itself, or for the things listed below
	 */
	private List<Suggestion> ofHeadings(boolean definite) {
		Map<String, Suggestion> questions = new LinkedHashMap<>();
		for (Passage passage : passages) {
			if (!passage.headings().isEmpty()) {
				HeadingQuestion heading = new HeadingQuestion(passage.headings().getLast());
				String question = definite ? definite(heading, passage) : heading.question(document);
				if (question != null) {
					questions.putIfAbsent(question, suggestion(question, passage.page()));
				}
			}
		}
		return Spread.over(List.copyOf(questions.values()), Suggestions.MOST_OF_KIND);
	}

	private @Nullable String definite(HeadingQuestion heading, Passage passage) {
		if (heading.asks()) {
			return heading.question(document);
		}
		List<ListMark> marks = passage.text()
			.lines()
			.flatMap((line) -> Optional.ofNullable(ListMark.of(line)).stream())
			.toList();
		return (marks.size() > 1) ? heading.listed(casing, marks.getFirst().number() == 1) : null;
	}

	/** For documents that promise nothing definite. */
	Suggestion about() {
		String said = passages.isEmpty() ? document.title() : passages.getFirst().text();
		return suggestion(Lexicons.of(said).suggested().about(document.title()), 1);
	}

	private Suggestion suggestion(String question, int page) {
		return new Suggestion(question, document.id(), document.name(), page);
	}

}
