package io.lectern.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.lectern.evidence.Evidence.Cells;
import io.lectern.evidence.Keywords.Word;
import io.lectern.language.TextTerms;

/**
 * Which row of a table a question asks for. Rows of one table read alike and are near in
 * meaning, so they are told apart by the words that some have and others lack.
 */
final class RowChoice {

	/** What words of a label that the question lacks count against the row. */
	private static final double UNASKED = 0.5;

	/**
	 * What it counts for a row that the question has all of one of its cells: the deputy
	 * of whom it asks for is another.
	 */
	private static final double CALLED = 0.1;

	/** Where the question has four of five words of a row's own label. */
	private static final double NEARLY_NAMED = 0.3;

	/** Scores that differ by less are the same. */
	private static final double SAME = 1e-9;

	private final Question question;

	private final List<Row> rows;

	private final Map<Word, Double> weights = new HashMap<>();

	/** The amount that the question names, where the table's rows set limits to it. */
	private final @Nullable BigDecimal asked;

	/**
	 * @param candidates what may answer; of it the rows of that table count
	 */
	RowChoice(Question question, Cells of, List<Candidate> candidates) {
		this.question = question;
		this.rows = candidates.stream()
			.filter((candidate) -> candidate.cells() != null && candidate.cells().row().isOfTable(of.row()))
			.map((candidate) -> new Row(candidate, TextTerms.of(candidate.cells().row().whole())))
			.toList();
		this.asked = (rows.stream().filter((row) -> row.candidate.setsLimits()).count() > 1) ? question.amount() : null;
		for (Word word : question.words().words()) {
			long with = rows.stream().filter((row) -> word.in(row.whole)).count();
			weights.put(word, (with == 0) ? 0 : Math.log((1.0 + rows.size()) / with));
		}
	}

	/**
	 * @param whole its words with those of all its headings: which of them are chosen
	 * says nothing for the row
	 */
	private record Row(Candidate candidate, TextTerms whole) {
	}

	/**
	 * The rows asked for, {@code best} unless others are told better: first the one that
	 * the question's words tell best, then those that it names as well, each by a label
	 * of its own, and those that it tells just as well by their cells, in the table's
	 * order. An amount is told by the limits between which it lies, unless a row is
	 * called by it.
	 */
	List<Candidate> instead(Candidate best) {
		boolean named = rows.stream().anyMatch((row) -> row.candidate.isNamed(question));
		Row chosen = rows.stream()
			.filter((row) -> !named && row.candidate.isWithin(asked))
			.findFirst()
			.orElseGet(() -> total().orElseGet(() -> told(best)));
		List<Candidate> told = new ArrayList<>(List.of(chosen.candidate));
		Set<String> said = new HashSet<>(Naming.of(chosen.candidate.wording().text()));
		said.addAll(Naming.of(chosen.candidate.ownLabel()));
		for (Row row : rows) {
			Set<String> label = Naming.of(row.candidate.ownLabel());
			boolean alike = row.candidate.isCalled() && Math.abs(score(row) - score(chosen)) < SAME;
			boolean called = row.candidate.isNamed(question) || row.candidate.isNamedByWords(question);
			if (row != chosen && (alike || called && !said.containsAll(label))) {
				said.addAll(label);
				told.add(row.candidate);
			}
		}
		return told;
	}

	/** The row of the totals, where none of the others is called. */
	private Optional<Row> total() {
		List<String> labels = rows.stream().map((row) -> row.candidate.ownLabel()).toList();
		boolean called = rows.stream().anyMatch((row) -> row.candidate.isCalled());
		List<Row> totals = rows.stream()
			.filter((row) -> !called && Totals.isMeant(question, row.candidate.ownLabel(), labels)
					&& !row.candidate.isTotalOfOther(question))
			.toList();
		return (totals.size() == 1) ? Optional.of(totals.getFirst()) : Optional.empty();
	}

	private Row told(Candidate best) {
		List<Row> spelled = spelled();
		Row chosen = spelled.stream()
			.findFirst()
			.orElseGet(() -> rows.stream().filter((row) -> row.candidate == best).findFirst().orElseThrow());
		for (Row row : spelled.isEmpty() ? rows : spelled) {
			if (score(row) > score(chosen) + SAME) {
				chosen = row;
			}
		}
		return chosen;
	}

	/**
	 * The rows whose label of several words stands in the question word for word, and not
	 * as a part of another's, nor among more that names another with what it stands
	 * under.
	 */
	private List<Row> spelled() {
		List<Row> spelled = rows.stream()
			.filter((row) -> row.candidate.isNamed(question) && question.spells(row.candidate.ownLabel()))
			.toList();
		return spelled.stream()
			.filter((row) -> rows.stream().noneMatch((other) -> isCalledByMore(other, row)))
			.filter((row) -> spelled.stream()
				.noneMatch((other) -> !other.candidate.ownLabel().equalsIgnoreCase(row.candidate.ownLabel())
						&& Question.plain(other.candidate.ownLabel())
							.contains(Question.plain(row.candidate.ownLabel()))))
			.toList();
	}

	/**
	 * Whether the question has of a row's names all that it has of the other's, and more.
	 */
	private boolean isCalledByMore(Row row, Row than) {
		if (row.candidate.labelled(question) < NEARLY_NAMED) {
			return false;
		}
		Set<Word> held = held(row);
		Set<Word> others = held(than);
		return held.size() > others.size() && held.containsAll(others);
	}

	private Set<Word> held(Row row) {
		TextTerms names = TextTerms.of(Objects.requireNonNull(row.candidate.cells()).row().label());
		return question.words().words().stream().filter((word) -> word.in(names)).collect(Collectors.toSet());
	}

	private double score(Row row) {
		double score = weights.entrySet()
			.stream()
			.filter((word) -> word.getKey().in(row.whole))
			.mapToDouble(Map.Entry::getValue)
			.sum();
		return score + UNASKED * row.candidate.labelled(question) + row.candidate.named()
				+ (row.candidate.isCalled() ? CALLED : 0);
	}

}
