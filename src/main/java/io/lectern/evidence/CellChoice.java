package io.lectern.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.lectern.evidence.Evidence.Cells;
import io.lectern.evidence.Key.Kind;
import io.lectern.evidence.Keywords.Word;
import io.lectern.language.Figures;
import io.lectern.language.FunctionWords;
import io.lectern.language.Language;
import io.lectern.language.TextTerms;

/**
 * Which cells of a row a question asks for. Columns are told by the years that it names,
 * then by the words of their headings that it has and other columns' headings have not;
 * where it has none, by the kind of thing it asks for.
 */
final class CellChoice {

	/** What words of a heading that the question lacks count against the column. */
	private static final double UNASKED = 0.2;

	/** What stands behind a heading in brackets, or as a sign. */
	private static final Pattern UNIT = Pattern.compile("\\s*(?:[(（][^()（）]*[)）]|%|％)\\s*$");

	private static final String BREAK = "\n";

	private static final Pattern WORD = Pattern.compile("\\p{L}+");

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
		List<Integer> given = given(row);
		List<Integer> pairs = pairs(row, given);
		List<Integer> open = pairs.isEmpty() ? open(row, given) : pairs;
		if (open.size() < 2 || !pairs.isEmpty()) {
			int name = row.table().table().labelColumns() - 1;
			boolean asked = !pairs.isEmpty() || !isCalledOtherwise(row, given) || given.contains(name)
					|| fits(row, open.getFirst())
					|| question.terms().stream().anyMatch(TextTerms.of(row.header(open.getFirst())).terms()::contains);
			return new Cells(row, asked ? open : List.of(name), given, true);
		}
		List<Key> years = years(row);
		TextTerms label = TextTerms.of(row.words() + "\n" + row.table().caption());
		List<TextTerms> names = open.stream().map((column) -> TextTerms.of(row.header(column))).toList();
		List<Word> spelled = spelled(row, given, open);
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			String name = Key.plain(names.get(i).text());
			columns.add(column(open.get(i), years.stream().filter((year) -> year.in(name)).toList(), names.get(i),
					names, label, spelled));
		}
		List<Column> told = told(columns, years);
		boolean isTold = told.size() < columns.size()
				|| columns.stream().anyMatch((column) -> column.score > 0 || !column.years.isEmpty());
		if (!isTold) {
			told = columns.stream().filter((column) -> isFunctionAsked(row.header(column.number))).toList();
			isTold = !told.isEmpty();
			told = isTold ? told : columns;
		}
		List<Column> fitting = told.stream().filter((column) -> fits(row, column.number)).toList();
		if (!isTold && (fitting.isEmpty() || question.kind() == QuestionKind.PERSON) && isCalledOtherwise(row, given)
				&& !given.contains(row.table().table().labelColumns() - 1)) {
			return new Cells(row, List.of(row.table().table().labelColumns() - 1), given, true);
		}
		return new Cells(row, (fitting.isEmpty() ? told : fitting).stream().map(Column::number).sorted().toList(),
				given, isTold || fitting.size() == 1 && question.kind() != QuestionKind.PERSON);
	}

	/**
	 * The parts of headings that the question has as they stand, where words are written
	 * without spaces: the dictionary may cut them otherwise there. What stands within the
	 * row's own words, or within a longer heading, is not said for itself.
	 */
	private List<Word> spelled(TableRow row, List<Integer> given, List<Integer> open) {
		String rest = question.text().toLowerCase(Locale.ROOT);
		if (!Language.hasHan(rest)) {
			return List.of();
		}
		for (int column : given) {
			rest = rest.replace(row.table().cell(row.row(), column).toLowerCase(Locale.ROOT), BREAK);
		}
		List<Word> spelled = new ArrayList<>();
		for (String part : open.stream()
			.flatMap((column) -> row.table().header(row.row(), column).stream())
			.map((part) -> UNIT.matcher(part).replaceAll("").toLowerCase(Locale.ROOT))
			.filter((part) -> part.length() > 1 && Language.hasHan(part))
			.distinct()
			.sorted(Comparator.comparingInt(String::length).reversed())
			.toList()) {
			if (rest.contains(part)) {
				spelled.add(new Word(part, true, part));
				rest = rest.replace(part, BREAK);
			}
		}
		return spelled;
	}

	/**
	 * The columns whose cells may be asked for: not those whose words the question has
	 * itself. Those of the label are among them where the question has their heading and
	 * not what stands in them.
	 */
	private List<Integer> open(TableRow row, List<Integer> given) {
		List<Integer> open = new ArrayList<>();
		int labels = row.table().table().labelColumns();
		boolean called = given.stream().anyMatch(row.columns()::contains);
		for (int column = 0; column < labels && !isNamed(row, given); column++) {
			Set<String> heading = TextTerms.of(row.header(column)).terms();
			boolean asked = question.terms().stream().anyMatch(heading::contains);
			if (!given.contains(column)
					&& (asked && (called || column > 0) || called && question.kind() == QuestionKind.PERSON)) {
				open.add(column);
			}
		}
		row.columns().stream().filter((column) -> !given.contains(column)).forEach(open::add);
		return open.isEmpty() ? row.columns() : open;
	}

	/** The columns of a row, its label's among them, that the question has itself. */
	private List<Integer> given(TableRow row) {
		return Stream.concat(IntStream.range(0, row.table().table().labelColumns()).boxed(), row.columns().stream())
			.filter((column) -> question.names(row.table().cell(row.row(), column)))
			.toList();
	}

	/**
	 * The values whose names the question has, in a row of names and values by turns. A
	 * row's label needs a heading over it and its value to be such a name.
	 */
	private static List<Integer> pairs(TableRow row, List<Integer> given) {
		int labels = row.table().table().labelColumns();
		return given.stream()
			.filter(row::isPair)
			.filter((column) -> column >= labels || !row.header(column).isEmpty())
			.filter((column) -> row.table().cell(row.row(), column).chars().anyMatch(Character::isLetter))
			.map((column) -> column + 1)
			.filter((column) -> !given.contains(column) && !row.table().cell(row.row(), column).isEmpty())
			.toList();
	}

	/**
	 * Whether the question calls the row by its values and not by its label: who does so
	 * asks for its name.
	 */
	private static boolean isCalledOtherwise(TableRow row, List<Integer> given) {
		int name = row.table().table().labelColumns() - 1;
		return name >= 0 && !row.header(name).isEmpty() && given.stream().anyMatch(row.columns()::contains)
				&& !isNamed(row, given);
	}

	/** Whether the question has all of the row's label. */
	private static boolean isNamed(TableRow row, List<Integer> given) {
		return IntStream.range(0, row.table().table().labelColumns()).allMatch(given::contains);
	}

	/** Whether a heading such as "For" or "From", without content, is in the question. */
	private boolean isFunctionAsked(String heading) {
		return FunctionWords.contains(heading.toLowerCase(Locale.ROOT))
				&& WORD.matcher(question.text()).results().anyMatch((word) -> word.group().equalsIgnoreCase(heading));
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

	private Column column(int number, List<Key> years, TextTerms name, List<TextTerms> names, TextTerms label,
			List<Word> spelled) {
		Set<Word> words = new HashSet<>();
		double score = 0;
		Set<Word> said = new LinkedHashSet<>(asked);
		said.addAll(spelled);
		for (Word word : said) {
			long with = names.stream().filter(word::in).count();
			if (word.in(name) && with < names.size() && !isYear(word)) {
				// A word that names row or table as well may be there for that.
				boolean own = !word.in(label) || spelled.contains(word);
				score += Math.log((1.0 + names.size()) / with) * (own ? 1 : 0.5);
				if (own) {
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
		return !question.kind().isOpen() && row.fits(question, column);
	}

}
