package io.lectern.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import io.lectern.evidence.Keywords.Word;
import io.lectern.language.Lexicons;

/**
 * A sentence that only says what the table below it holds answers nothing: the row of
 * that table does which comes nearest.
 */
final class LedToRows {

	private static final Pattern LEADS = Lexicons.pattern((language) -> language.layout().leadsIn());

	private LedToRows() {
	}

	/**
	 * Puts such a row in place of the best sentence, where that leads to a table and one
	 * thing is asked for that a cell can hold.
	 */
	static void instead(List<Evidence> best, List<Candidate> candidates, Map<Word, Double> asked, Question question) {
		Evidence first = best.isEmpty() ? null : best.getFirst();
		if (first == null || first.cells() != null || first.list() != null || question.kind().isOpen()
				|| !LEADS.matcher(first.sentence().text()).find()) {
			return;
		}
		candidates.stream()
			.filter((row) -> row.cells() != null && row.found().equals(first.found())
					&& row.sentence().start() >= first.sentence().end())
			.max(Comparator.comparingDouble(
					(row) -> Keywords.coverage(asked, row.wording()) + row.labelled(question) + row.named()))
			.ifPresent((row) -> {
				best.removeIf((other) -> other.isOf(row));
				best.set(0, first.of(row, Objects.requireNonNull(row.cells())));
			});
	}

}
