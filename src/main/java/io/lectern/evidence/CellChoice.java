package io.lectern.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.lectern.evidence.Key.Kind;
import io.lectern.evidence.Keywords.Word;
import io.lectern.language.Figures;
import io.lectern.language.TextTerms;

/**
 * Which cells of a row a question asks for. Columns are told by the years that it names,
 * then by the words of their headings that it has and other columns' headings have not;
 * where it has none, by the kind of thing it asks for.
 */
final class CellChoice {

	/** What words of a heading that the question lacks count against the column. */
	private static final double UNASKED = 0.2;

	/** Scores that differ by less are the same. */
	private static final double SAME = 1e-9;

	private final Question question;

	private final Set<String> units;

	private final List<Key> years;

	CellChoice(Question question) {
		this.question = question;
		this.units = Figures.of(question.text()).marks();
		this.years = question.keys().stream().filter((key) -> key.kind() == Kind.YEAR).toList();
	}

	/**
	 * A column as the question sees it.
	 *
	 * @param years the asked years that its heading names
	 * @param score what the other words of its heading say for it
	 */
	private record Column(int number, List<Key> years, double score) {
	}

	/**
	 * The columns chosen, from left to right: several where the question names several or
	 * can't tell them apart.
	 */
	List<Integer> of(TableRow row) {
		if (row.columns().size() < 2) {
			return row.columns();
		}
		TextTerms label = TextTerms.of(row.words());
		List<TextTerms> names = row.columns().stream().map((column) -> TextTerms.of(row.header(column))).toList();
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			String name = Key.plain(names.get(i).text());
			columns.add(new Column(row.columns().get(i), years.stream().filter((year) -> year.in(name)).toList(),
					score(names.get(i), names, label)));
		}
		List<Column> told = told(columns);
		List<Column> fitting = told.stream().filter((column) -> fits(row, column.number)).toList();
		return (fitting.isEmpty() ? told : fitting).stream().map(Column::number).toList();
	}

	/**
	 * For each year asked the best of its columns. A column of all of them, or of none,
	 * such as that of the change, has to be named by better words.
	 */
	private List<Column> told(List<Column> columns) {
		Set<Column> ofYears = new TreeSet<>(Comparator.comparingInt(Column::number));
		for (Key year : years) {
			List<Column> its = columns.stream().filter((column) -> column.years.equals(List.of(year))).toList();
			ofYears.addAll(best(its));
		}
		List<Column> best = best(columns);
		boolean better = !best.isEmpty()
				&& ofYears.stream().allMatch((column) -> column.score < best.getFirst().score - SAME);
		return (ofYears.isEmpty() || better && best.stream().noneMatch((column) -> column.years.size() == 1)) ? best
				: List.copyOf(ofYears);
	}

	private static List<Column> best(List<Column> columns) {
		double best = columns.stream().mapToDouble(Column::score).max().orElse(0);
		return columns.stream().filter((column) -> column.score > best - SAME).toList();
	}

	private double score(TextTerms name, List<TextTerms> names, TextTerms label) {
		double score = 0;
		for (Word word : question.words().words()) {
			long with = names.stream().filter(word::in).count();
			boolean year = years.stream().anyMatch((key) -> key.written().equals(word.form()));
			if (word.in(name) && with < names.size() && !year) {
				// A word that names the row as well may be there for that.
				score += Math.log((1.0 + names.size()) / with) * (word.in(label) ? 0.5 : 1);
			}
		}
		if (!units.isEmpty() && Figures.of(name.text()).marks().stream().anyMatch(units::contains)) {
			score += 0.5;
		}
		if (score > 0) {
			long asked = name.terms().stream().filter(question.terms()::contains).count();
			score -= UNASKED * (name.terms().size() - asked) / Math.max(1, name.terms().size());
		}
		return score;
	}

	private boolean fits(TableRow row, int column) {
		return question.kind() != QuestionKind.OTHER && question.kind() != QuestionKind.OVERVIEW
				&& question.kind().in(row.table().cell(row.row(), column), Set.of());
	}

}
