package io.lectern.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.lectern.evidence.Evidence.Cells;
import io.lectern.evidence.Keywords.Word;
import io.lectern.language.Lexicons;
import io.lectern.language.ListMark;
import io.lectern.language.Sentence;
import io.lectern.language.TextTerms;
import io.lectern.table.Table.Kind;

/**
 * A table read as a list. "Which risks are there?" over a table with a row for each risk
 * is answered by what its rows are called: where the question has the heading of that
 * column, and nothing that tells one row or column from the others.
 */
final class LabelList {

	private static final ListMark BULLET = new ListMark(ListMark.BULLET, 0, 0);

	/** The row of all the others together is none of them. */
	private static final Pattern TOTAL = Lexicons.pattern((language) -> language.calculations().totalRow());

	private LabelList() {
	}

	/**
	 * The names of all rows of a table, in its order; empty where something else is asked
	 * for or not all of them stand in the passage.
	 * @param best one of its rows
	 */
	static Optional<ItemList> of(Question question, Candidate best, List<Candidate> candidates) {
		if (best.cells() == null || !question.several() || question.steps()) {
			return Optional.empty();
		}
		TableRow row = best.cells().row();
		List<Candidate> rows = candidates.stream()
			.filter((other) -> other.found().equals(best.found()) && other.cells() != null
					&& other.cells().row().table() == row.table())
			.toList();
		if (rows.size() < 2 || rows.size() < bodyRows(row) || !namesLabels(question, best, rows)) {
			return Optional.empty();
		}
		int column = row.table().table().labelColumns() - 1;
		return Optional.of(new ItemList(null,
				rows.stream()
					.filter((each) -> !TOTAL.matcher(Objects.requireNonNull(each.cells()).row().ownLabel()).matches())
					.map((each) -> item(each, column))
					.toList(),
				false, false));
	}

	/**
	 * Whether the question has no words but those of the heading over a table's labels
	 * and of its caption.
	 */
	static boolean isCalled(Question question, Candidate row) {
		if (row.cells() == null || !question.several()) {
			return false;
		}
		TableRow cells = row.cells().row();
		int labels = cells.table().table().labelColumns();
		Set<Word> asked = question.words().words();
		TextTerms heading = TextTerms.of((labels > 0) ? cells.header(labels - 1) : "");
		TextTerms names = heading.with(TextTerms.of(cells.table().caption()));
		return !asked.isEmpty() && asked.stream().anyMatch((word) -> word.in(heading))
				&& asked.stream().allMatch((word) -> word.in(names));
	}

	private static ItemList.Item item(Candidate row, int column) {
		TableRow cells = Objects.requireNonNull(row.cells()).row();
		String name = cells.table().cell(cells.row(), column);
		return new ItemList.Item(BULLET, new Sentence(cells.start(), cells.end(), name),
				new Cells(cells, List.of(column), List.of(), true));
	}

	private static long bodyRows(TableRow row) {
		return row.table().table().rows().stream().filter((each) -> each.kind() == Kind.BODY).count();
	}

	private static boolean namesLabels(Question question, Candidate best, List<Candidate> rows) {
		TableRow row = Objects.requireNonNull(best.cells()).row();
		int labels = row.table().table().labelColumns();
		if (labels == 0) {
			return false;
		}
		TextTerms heading = TextTerms.of(row.header(labels - 1));
		Set<Word> asked = question.words().words();
		Set<Word> others = asked.stream().filter((word) -> !word.in(heading)).collect(Collectors.toSet());
		String headings = row.columns().stream().map(row::header).collect(Collectors.joining("\n"));
		TextTerms told = TextTerms.of(headings + "\n"
				+ rows.stream()
					.map((each) -> Objects.requireNonNull(each.cells()).row().words())
					.collect(Collectors.joining("\n")));
		return others.size() < asked.size() && others.stream().noneMatch((word) -> word.in(told));
	}

}
