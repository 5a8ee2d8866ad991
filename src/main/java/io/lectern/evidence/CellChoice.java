package io.lectern.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.lectern.evidence.Evidence.Cells;
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

	/** Words of asking too: what is called a call may head a column. */
	private final Set<Word> asked;

	CellChoice(Question question) {
		this.question = question;
		this.units = Figures.of(question.text()).marks();
		this.asked = question.words().withTermsOf(question.text());
	}

	/**
	 * The years asked for. Those that the caption names as well say which table is meant,
	 * unless there are no others; one that is said twice is asked for all the same.
	 */
	private List<Key> years(TableRow row) {
		Map<String, Key> asked = new LinkedHashMap<>();
		Map<String, Key> beyond = new LinkedHashMap<>();
		String caption = Key.plain(row.table().caption());
		for (Key key : question.keys()) {
			if (key.kind() == Kind.YEAR && (asked.put(key.written(), key) != null || !key.in(caption))) {
				beyond.put(key.written(), key);
			}
		}
		return List.copyOf(beyond.isEmpty() ? asked.values() : beyond.values());
	}

	/**
	 * A column as the question sees it.
	 *
	 * @param years the asked years that its heading names
	 * @param words the other words that its heading has in common with the question and
	 * not with all other headings
	 * @param score what those say for it
	 */
	private record Column(int number, List<Key> years, Set<Word> words, double score) {
	}

	/**
	 * The columns chosen, from left to right: several where the question names several or
	 * can't tell them apart.
	 */
	Cells of(TableRow row) {
		List<Integer> open = open(row);
		if (open.size() < 2) {
			return new Cells(row, open, true);
		}
		List<Key> years = years(row);
		TextTerms label = TextTerms.of(row.words() + "\n" + row.table().caption());
		List<TextTerms> names = open.stream().map((column) -> TextTerms.of(row.header(column))).toList();
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			String name = Key.plain(names.get(i).text());
			columns.add(column(open.get(i), years.stream().filter((year) -> year.in(name)).toList(), names.get(i),
					names, label));
		}
		List<Column> told = told(columns, years);
		boolean isTold = told.size() < columns.size() || columns.stream().anyMatch((column) -> column.score > 0);
		List<Column> fitting = told.stream().filter((column) -> fits(row, column.number)).toList();
		if (!isTold && (fitting.isEmpty() || question.kind() == QuestionKind.PERSON)
				&& given(row).anyMatch((column) -> true) && !isNamed(row)) {
			// Who names a row by its values asks for its name.
			return new Cells(row, List.of(row.table().table().labelColumns() - 1), true);
		}
		return new Cells(row, (fitting.isEmpty() ? told : fitting).stream().map(Column::number).sorted().toList(),
				isTold || fitting.size() == 1 && question.kind() != QuestionKind.PERSON);
	}

	/**
	 * The columns whose cells may be asked for: not those whose words the question has
	 * itself. Those of the label are among them where the question has their heading and
	 * not what stands in them.
	 */
	private List<Integer> open(TableRow row) {
		List<Integer> open = new ArrayList<>();
		int labels = row.table().table().labelColumns();
		boolean given = given(row).anyMatch((column) -> true);
		for (int column = 0; column < labels && !isNamed(row); column++) {
			Set<String> heading = TextTerms.of(row.header(column)).terms();
			boolean asked = question.terms().stream().anyMatch(heading::contains);
			if (!isGiven(row, column)
					&& (asked && (given || column > 0) || given && question.kind() == QuestionKind.PERSON)) {
				open.add(column);
			}
		}
		row.columns().stream().filter((column) -> !isGiven(row, column)).forEach(open::add);
		return open.isEmpty() ? row.columns() : open;
	}

	private Stream<Integer> given(TableRow row) {
		return row.columns().stream().filter((column) -> isGiven(row, column));
	}

	/** Whether the question has all of the row's label. */
	private boolean isNamed(TableRow row) {
		return IntStream.range(0, row.table().table().labelColumns()).allMatch((column) -> isGiven(row, column));
	}

	private boolean isGiven(TableRow row, int column) {
		Set<String> cell = TextTerms.of(row.table().cell(row.row(), column)).terms();
		return !cell.isEmpty() && question.terms().containsAll(cell);
	}

	/**
	 * For each year asked the best of its columns. A column of all of them, or of none,
	 * such as that of the change, has to be named by better words.
	 */
	private static List<Column> told(List<Column> columns, List<Key> years) {
		Set<Column> ofYears = new LinkedHashSet<>();
		for (Key year : years) {
			ofYears.addAll(best(columns.stream().filter((column) -> column.years.equals(List.of(year))).toList()));
		}
		List<Column> best = best(columns);
		boolean better = ofYears.stream().allMatch((column) -> column.score < best.getFirst().score - SAME)
				&& best.stream().noneMatch((column) -> column.years.size() == 1);
		return (ofYears.isEmpty() || better) ? withOthers(best, columns) : List.copyOf(ofYears);
	}

	private static List<Column> best(List<Column> columns) {
		double best = columns.stream().mapToDouble(Column::score).max().orElse(0);
		return columns.stream().filter((column) -> column.score > best - SAME).toList();
	}

	/** The question may name several columns, each by words of its own. */
	private static List<Column> withOthers(List<Column> best, List<Column> columns) {
		List<Column> chosen = new ArrayList<>(best);
		Set<Word> said = new HashSet<>();
		best.forEach((column) -> said.addAll(column.words));
		columns.stream()
			.filter((column) -> column.score > 0 && !best.contains(column))
			.sorted(Comparator.comparingDouble(Column::score).reversed())
			.forEach((column) -> {
				if (said.addAll(column.words)) {
					chosen.add(column);
				}
			});
		return chosen;
	}

	private Column column(int number, List<Key> years, TextTerms name, List<TextTerms> names, TextTerms label) {
		Set<Word> words = new HashSet<>();
		double score = 0;
		for (Word word : asked) {
			long with = names.stream().filter(word::in).count();
			if (word.in(name) && with < names.size() && !isYear(word)) {
				// A word that names row or table as well may be there for that.
				score += Math.log((1.0 + names.size()) / with) * (word.in(label) ? 0.5 : 1);
				if (!word.in(label)) {
					words.add(word);
				}
			}
		}
		if (!units.isEmpty() && Figures.of(name.text()).marks().stream().anyMatch(units::contains)) {
			score += 0.5;
		}
		if (score > 0) {
			long asked = name.terms().stream().filter(question.terms()::contains).count();
			score -= UNASKED * (name.terms().size() - asked) / Math.max(1, name.terms().size());
		}
		return new Column(number, years, words, score);
	}

	private boolean isYear(Word word) {
		return question.keys().stream().anyMatch((key) -> key.kind() == Kind.YEAR && key.written().equals(word.form()));
	}

	private boolean fits(TableRow row, int column) {
		return !question.kind().isOpen() && question.kind().in(row.table().cell(row.row(), column), Set.of());
	}

}
