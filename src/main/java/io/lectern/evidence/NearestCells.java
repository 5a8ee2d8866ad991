package io.lectern.evidence;

import java.util.List;

import io.lectern.evidence.Evidence.Cells;
import io.lectern.search.Similarity;

/**
 * Which of several cells of a row is asked for where the question's words tell none: the
 * one that comes nearest in meaning, read with its headings. "Who wrote it?" is the cell
 * under "Author". Numbers side by side are all as near, unless one is their total.
 */
final class NearestCells {

	private final Similarity similarity;

	NearestCells(Similarity similarity) {
		this.similarity = similarity;
	}

	Cells of(Question question, Cells cells) {
		if (cells.told() || cells.columns().size() < 2) {
			return cells;
		}
		if (question.kind() == QuestionKind.NUMBER) {
			return new Cells(cells.row(), Totals.ofColumns(cells.row(), cells.columns()), cells.given(), false);
		}
		List<Cells> each = cells.columns()
			.stream()
			.map((column) -> new Cells(cells.row(), List.of(column), cells.given(), false))
			.toList();
		double[] near = similarity.of(List.of(question.text()), each.stream().map(Cells::saying).toList())[0];
		int best = 0;
		for (int i = 1; i < near.length; i++) {
			best = (near[i] > near[best]) ? i : best;
		}
		return each.get(best);
	}

}
