package io.lectern.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.lectern.document.PageText;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.language.Figures;
import io.lectern.language.Lexicons;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import io.lectern.language.Statements;
import io.lectern.language.Terms;
import io.lectern.overview.Overview.Figure;
import io.lectern.overview.Overview.Quote;
import io.lectern.table.ReadTable;
import io.lectern.table.Table;
import io.lectern.table.Table.Kind;
import io.lectern.table.Table.Row;

/**
 * The figures of a document that have a name: behind a label, or in a table. Those are
 * key whose names the document uses in more passages than others.
 */
final class KeyFigures {

	private static final int MOST = 6;

	/** Figures of one table. */
	private static final int MOST_OF_TABLE = 2;

	/** Passages with tables that are looked at. */
	private static final int MOST_TABLES = 40;

	private static final Pattern LABELLED = Pattern
		.compile("[-*•·\\s]*(\\p{L}[^:：.!?。！？,，|]{1,40})[:：]\\s*([^:：|]*\\p{N}[^:：|]{0,60})");

	/** An amount rather than a code, a year or a date. */
	private static final Pattern AMOUNT = Pattern.compile("\\D{0,12}(?!" + Figures.YEAR + "(?![\\p{Nd}.,]))"
			+ "\\p{Nd}+(?:[,\\u00A0 ]\\p{Nd}{3})*(?:[.,]\\p{Nd}+)?(?![\\p{Nd}/-]|\\.\\p{Nd}).{0,40}");

	private static final Pattern FIGURE = Pattern
		.compile("[^\\p{L}\\p{N}]{0,3}\\p{Nd}[\\p{Nd}.,\\u00A0 ]*[^\\p{N},，。;；]{0,16}");

	private static final Pattern ASIDE = Pattern.compile("\\s*[(（][^()（）]*[)）]");

	private static final Pattern DATE = Lexicons.pattern((language) -> language.numerals().date());

	private final List<Passage> passages;

	private final IntFunction<Optional<PageText>> pages;

	private final Map<Passage, Set<String>> terms = new HashMap<>();

	/**
	 * @param passages in their order
	 * @param pages a page of the document by its number
	 */
	KeyFigures(List<Passage> passages, IntFunction<Optional<PageText>> pages) {
		this.passages = passages.stream().filter((passage) -> Heading.of(passage).isOwnMatter()).toList();
		this.pages = pages;
		passages.forEach((passage) -> terms.put(passage, Terms.of(passage.text())));
	}

	/** Those first whose names occur most; no two of one name. */
	List<Figure> figures() {
		Map<Object, List<Candidate>> sources = new LinkedHashMap<>();
		sources.put("lines", passages.stream().flatMap(this::labelled).toList());
		passages.stream()
			.filter((passage) -> Sentences.isRow(passage.text()))
			.limit(MOST_TABLES)
			.forEach((passage) -> tables(passage, sources));
		return sources.entrySet()
			.stream()
			.flatMap((source) -> best(source.getValue())
				.limit((source.getKey() instanceof Table) ? MOST_OF_TABLE : MOST))
			.collect(Collectors.toMap((candidate) -> Terms.of(bare(candidate.figure().label())),
					(candidate) -> candidate, (first, second) -> first, LinkedHashMap::new))
			.values()
			.stream()
			.sorted(Comparator.comparing(this::uses).reversed())
			.limit(MOST)
			.map(Candidate::figure)
			.toList();
	}

	private Stream<Candidate> best(List<Candidate> candidates) {
		return candidates.stream().sorted(Comparator.comparing(this::uses).reversed());
	}

	/** In how many passages all words of its name stand. */
	private long uses(Candidate candidate) {
		Set<String> name = Terms.of(bare(candidate.name()));
		return name.isEmpty() ? 0 : terms.values().stream().filter((held) -> held.containsAll(name)).count();
	}

	/**
	 * An amount and its unit, no words around it, as in a cell with an extension's
	 * number.
	 */
	private static boolean isFigure(String cell) {
		return FIGURE.matcher(cell).matches() && isAmount(cell);
	}

	/** Without the unit that it is counted in. */
	private static String bare(String name) {
		return ASIDE.matcher(name).replaceAll("");
	}

	private static boolean isAmount(String value) {
		return AMOUNT.matcher(value).matches() && !DATE.matcher(value).find();
	}

	private Stream<Candidate> labelled(Passage passage) {
		List<Candidate> found = new ArrayList<>();
		for (Sentence sentence : Sentences.of(passage.text())) {
			Matcher line = LABELLED.matcher(sentence.text());
			if (!Sentences.isRow(sentence.in(passage.text())) && line.matches() && isAmount(line.group(2).strip())) {
				found.add(new Candidate(line.group(1),
						new Figure(line.group(1).strip(), line.group(2).strip(), new Quote(passage, sentence))));
			}
		}
		return found.stream();
	}

	private void tables(Passage passage, Map<Object, List<Candidate>> sources) {
		for (Span span : passage.spans()) {
			pages.apply(span.page())
				.filter((page) -> span.isOf(passage.text(), page))
				.ifPresent((page) -> tables(page)
					.forEach((table) -> sources.computeIfAbsent(table, (same) -> new ArrayList<>())
						.addAll(cells(new ReadTable(table, page.text()), passage, span))));
		}
	}

	/** Overleaf of its header a figure has only half a name. */
	private static Stream<Table> tables(PageText page) {
		return (page.tables() == null) ? Stream.empty()
				: page.tables().stream().filter((table) -> table.headerPage() == 0 && !table.rows().isEmpty());
	}

	/** The first amount of each row that stands in the span. */
	private static List<Candidate> cells(ReadTable table, Passage passage, Span span) {
		List<Candidate> found = new ArrayList<>();
		int end = span.start() + span.length();
		for (int line : table.rowsIn(span.start(), end)) {
			Row row = table.row(line);
			if (row.kind() != Kind.BODY || row.start() < span.start() || row.end() > end) {
				continue;
			}
			table.values(line)
				.stream()
				.filter((column) -> isFigure(table.cell(line, column)))
				.findFirst()
				.ifPresent((column) -> {
					List<String> names = Stream.concat(table.label(line).stream(), table.header(line, column).stream())
						.toList();
					Statements marks = Lexicons.of(String.join("", names)).statements();
					String label = String.join(marks.comma(), names);
					String value = table.cell(line, column);
					int offset = span.offset() - span.start();
					if (label.chars().anyMatch(Character::isLetter)) {
						found.add(new Candidate(String.join(" ", table.label(line)),
								new Figure(label, value, new Quote(passage, new Sentence(row.start() + offset,
										row.end() + offset, label + marks.colon() + value)))));
					}
				});
		}
		return found;
	}

	/**
	 * A figure that may be key.
	 *
	 * @param name what it counts, without the column it stands in
	 */
	private record Candidate(String name, Figure figure) {
	}

}
