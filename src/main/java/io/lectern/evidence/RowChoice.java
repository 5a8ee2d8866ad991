package io.lectern.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.lectern.evidence.Keywords.Word;
import io.lectern.language.TextTerms;

/**
 * Which row of a table a question asks for. Rows of one table read alike and are near in
 * meaning, so they are told apart by the words that some have and others lack.
 */
final class RowChoice {

	/** What words of a label that the question lacks count against the row. */
	private static final double UNASKED = 0.5;

	private final Question question;

	private final List<Candidate> rows;

	private final Map<Word, Double> weights = new HashMap<>();

	/** The amount that the question names, where the table's rows set limits to it. */
	private final @Nullable BigDecimal asked;

	/**
	 * @param candidates what may answer; of it the rows of that table count
	 */
	RowChoice(Question question, Candidate of, List<Candidate> candidates) {
		this.question = question;
		this.rows = candidates.stream().filter((candidate) -> isOfTable(candidate, of)).toList();
		this.asked = (rows.stream().filter(Candidate::setsLimits).count() > 1) ? question.amount() : null;
		for (Word word : question.words().words()) {
			long with = rows.stream().filter((row) -> word.in(row.wording())).count();
			weights.put(word, (with == 0) ? 0 : Math.log((1.0 + rows.size()) / with));
		}
	}

	private static boolean isOfTable(Candidate one, Candidate other) {
		return one.cells() != null && other.cells() != null
				&& one.found().document().id().equals(other.found().document().id())
				&& one.cells().row().page() == other.cells().row().page()
				&& one.cells().row().table().table().start() == other.cells().row().table().table().start();
	}

	/**
	 * The row that the question's words tell best; {@code best} unless another does
	 * better. An amount is told by the limits between which it lies.
	 */
	Candidate instead(Candidate best) {
		for (Candidate row : rows) {
			if (row.isWithin(asked)) {
				return row;
			}
		}
		Candidate chosen = best;
		for (Candidate row : rows) {
			if (score(row) > score(chosen) + 1e-9) {
				chosen = row;
			}
		}
		return chosen;
	}

	/**
	 * The other rows that the question names as well, each by a label of its own, in the
	 * table's order.
	 */
	List<Candidate> besides(Candidate best) {
		Set<String> said = new HashSet<>(best.wording().terms());
		List<Candidate> besides = new ArrayList<>();
		for (Candidate row : rows) {
			Set<String> label = row.ownLabel().terms();
			if (row != best && row.isNamed(question) && !said.containsAll(label)) {
				said.addAll(label);
				besides.add(row);
			}
		}
		return besides;
	}

	private double score(Candidate row) {
		double score = weights.entrySet()
			.stream()
			.filter((word) -> word.getKey().in(row.wording()))
			.mapToDouble(Map.Entry::getValue)
			.sum();
		return score + UNASKED * row.labelled(question) + row.named();
	}

}
