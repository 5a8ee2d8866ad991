package io.lectern.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.lectern.evidence.Evidence.Cells;
import io.lectern.evidence.Key.Kind;
import io.lectern.evidence.Keywords.Word;
import io.lectern.language.CountedIn;
import io.lectern.language.Figures;
import io.lectern.language.FunctionWords;
import io.lectern.language.TextTerms;

/**
 * Which cells of a row a question asks for. Columns are told by the years that it names,
 * then by the words of their headings that it has and other columns' headings have not;
 * where it has none, by the kind of thing it asks for.
 */
final class CellChoice {

	/** What words of a heading that the question lacks count against the column. */
	private static final double UNASKED = 0.2;

	private static final Pattern WORD = Pattern.compile("\\p{L}+");

	/** What stands for nothing told. */
	private static final Pattern NIL = Pattern.compile("[-‐-―−/*. ]*");

	private final Question question;

	private final Set<String> units;

	/** By heading: all rows of a table have the same. */
	private final Map<String, Set<String>> marks = new HashMap<>();

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
	 * The columns chosen, from left to right: several where the question names several or
	 * can't tell them apart.
	 */
	Cells of(TableRow row) {
		GivenCells given = GivenCells.of(question, row);
		List<Integer> pairs = given.pairs();
		if (!pairs.isEmpty()) {
			return new Cells(row, pairs, given.columns(), true);
		}
		List<Integer> open = open(given);
		int label = row.table().table().labelColumns() - 1;
		if (open.size() < 2) {
			boolean asked = !given.callOtherwise() || given.contains(label) || fits(row, open.getFirst())
					|| hasWordOf(row.header(open.getFirst()));
			return new Cells(row, asked ? open : List.of(label), given.columns(), true);
		}
		List<Key> years = years(row);
		TextTerms beside = TextTerms.of(row.words() + "\n" + row.table().caption());
		List<TextTerms> names = open.stream()
			.map((column) -> TextTerms.of(CountedIn.without(row.header(column)) + "\n" + row.partOfYear(column)))
			.toList();
		List<Word> spelled = SpelledHeadings.of(question, given, open);
		List<AskedColumn> columns = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			String name = Key.plain(names.get(i).text());
			columns.add(column(open.get(i), years.stream().filter((year) -> year.in(name)).toList(), names.get(i),
					names, beside, spelled,
					AskedColumn.isBetweenYears(row.table().header(row.row(), open.get(i)), years)));
		}
		List<AskedColumn> told = AskedColumn.told(new ArrayList<>(columns), years);
		boolean isTold = told.size() < columns.size()
				|| columns.stream().anyMatch((column) -> column.score() > 0 || !column.years().isEmpty());
		List<AskedColumn> ofKind = columns.stream()
			.filter((column) -> question.kind() != QuestionKind.OTHER
					&& QuestionKind.of(row.header(column.number())) == question.kind())
			.toList();
		if (!ofKind.isEmpty() && ofKind.size() < columns.size()) {
			told = ofKind;
			isTold = true;
		}
		if (!isTold) {
			told = columns.stream().filter((column) -> isFunctionAsked(row.header(column.number()))).toList();
			isTold = !told.isEmpty();
			told = isTold ? told : columns;
		}
		List<AskedColumn> fitting = fitting(row, told, columns);
		if (!isTold && (fitting.isEmpty() || question.kind().isOfPerson()) && given.callOtherwise()
				&& !given.contains(label)) {
			return new Cells(row, List.of(label), given.columns(), true);
		}
		return new Cells(row, (fitting.isEmpty() ? told : fitting).stream().map(AskedColumn::number).sorted().toList(),
				given.columns(), isTold || fitting.size() == 1 && !question.kind().isOfPerson());
	}

	/**
	 * Of the columns told those whose cells hold what is asked for; where none does,
	 * others of the same years and names: a share that is not told is no amount.
	 */
	private List<AskedColumn> fitting(TableRow row, List<AskedColumn> told, List<AskedColumn> columns) {
		List<AskedColumn> fitting = told.stream().filter((column) -> fits(row, column.number())).toList();
		if (!fitting.isEmpty() || question.kind() != QuestionKind.NUMBER) {
			return fitting;
		}
		return columns.stream()
			.filter((column) -> fits(row, column.number()) && told.stream()
				.anyMatch((other) -> column.years().equals(other.years()) && column.words().equals(other.words())
						&& NIL.matcher(row.cell(other.number())).matches()))
			.toList();
	}

	/**
	 * The columns whose cells may be asked for: not those whose words the question has
	 * itself. Those of the label are among them where the question has their heading and
	 * not what stands in them.
	 */
	private List<Integer> open(GivenCells given) {
		TableRow row = given.row();
		List<Integer> open = new ArrayList<>();
		int labels = row.table().table().labelColumns();
		boolean called = given.hasValue();
		for (int column = 0; column < labels && !given.nameTheRow(); column++) {
			boolean asked = hasWordOf(row.header(column));
			if (!given.contains(column)
					&& (asked && (called || column > 0) || called && question.kind().isOfPerson())) {
				open.add(column);
			}
		}
		row.columns()
			.stream()
			.filter((column) -> !given.contains(column) && !row.isNamedBeside(column))
			.forEach(open::add);
		return open.isEmpty() ? row.columns() : open;
	}

	private boolean hasWordOf(String heading) {
		return question.terms().stream().anyMatch(TextTerms.of(heading).terms()::contains);
	}

	/** Whether a heading such as "For" or "From", without content, is in the question. */
	private boolean isFunctionAsked(String heading) {
		return FunctionWords.contains(heading.toLowerCase(Locale.ROOT))
				&& WORD.matcher(question.text()).results().anyMatch((word) -> word.group().equalsIgnoreCase(heading));
	}

	private AskedColumn column(int number, List<Key> years, TextTerms name, List<TextTerms> names, TextTerms label,
			List<Word> spelled, boolean between) {
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
		if (!units.isEmpty() && marks.computeIfAbsent(name.text(), (heading) -> Figures.of(heading).marks())
			.stream()
			.anyMatch(units::contains)) {
			score += 0.5;
		}
		if (score > 0) {
			long asked = name.terms().stream().filter(question.terms()::contains).count();
			score -= UNASKED * (name.terms().size() - asked) / Math.max(1, name.terms().size());
		}
		return new AskedColumn(number, years, words, score,
				years.isEmpty() && AskedColumn.YEAR.matcher(name.text()).find(), between);
	}

	private boolean isYear(Word word) {
		return question.keys().stream().anyMatch((key) -> key.kind() == Kind.YEAR && key.written().equals(word.form()));
	}

	private boolean fits(TableRow row, int column) {
		return !question.kind().isOpen() && row.fits(question, column);
	}

}
