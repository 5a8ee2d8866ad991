package io.lectern.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.lectern.language.Calculations;
import io.lectern.language.CountedIn;
import io.lectern.language.Figures;
import io.lectern.language.Lexicons;
import io.lectern.language.Operation;
import io.lectern.language.Terms;

/**
 * What a question asks to compute.
 *
 * @param question the question, as it stands by itself
 * @param rest the question without the words that ask to compute
 * @param years the years that it names, in the order in which they are reckoned with
 * @param part of a share, what it is the share of; else empty
 * @param whole of a share, what it is a share of; else empty
 * @param whichWay of a difference, where only its direction is asked for; else null
 */
record Asked(Operation operation, String question, String rest, List<String> years, String part, String whole,
		@Nullable WhichWay whichWay) {

	private static final Pattern YEAR = Pattern
		.compile("(?<![0-9.,])" + Figures.YEAR_OF_ACCOUNTS + "(?![0-9]|[.,][0-9])");

	/** In the order in which they are looked for: the outermost of several is meant. */
	private static final List<Operation> TRIED = List.of(Operation.COUNT, Operation.PERCENT_CHANGE,
			Operation.DIFFERENCE, Operation.AVERAGE, Operation.HIGHEST, Operation.LOWEST, Operation.SUM);

	/** Null where the question asks to compute nothing. */
	static @Nullable Asked of(String question) {
		String text = question.strip().replaceAll("[?？。.!！\\s]+$", "");
		Calculations language = language(question);
		if (compiled(language.asksWhether()).matcher(text).find()) {
			return whichWay(question, text, language);
		}
		for (String pattern : language.asksShare()) {
			Matcher share = compiled(pattern).matcher(text);
			if (share.find() && hasWords(share.group("part")) && hasWords(share.group("whole"))) {
				return new Asked(Operation.SHARE, question, share.group("part") + " " + share.group("whole"),
						years(text, language), share.group("part"), share.group("whole"), null);
			}
		}
		for (Operation operation : TRIED) {
			Matcher asks = compiled(language.asks(operation)).matcher(text);
			if (asks.find()) {
				return new Asked(operation, question,
						compiled(language.which()).matcher(asks.replaceAll(" ")).replaceAll(" "), years(text, language),
						"", "", null);
			}
		}
		return null;
	}

	private static @Nullable Asked whichWay(String question, String text, Calculations language) {
		WhichWay whichWay = WhichWay.of(text, yearsIn(text), language);
		if (whichWay == null) {
			return null;
		}
		String words = String.join("|", language.rises(), language.falls(), language.exceeds(), language.fallsShort());
		return new Asked(Operation.DIFFERENCE, question, compiled(words).matcher(text).replaceAll(" "),
				years(text, language), "", "", whichWay);
	}

	private static boolean hasWords(String text) {
		return YEAR.matcher(text).replaceAll(" ").chars().filter(Character::isLetter).count() > 1;
	}

	/** Earlier years first, unless the question says from which to which. */
	private static List<String> years(String text, Calculations language) {
		List<String> named = yearsIn(text);
		Matcher way = compiled(language.fromTo()).matcher(text);
		boolean told = named.size() == 2 && way.find() && yearsIn(way.group(1)).size() == 1
				&& yearsIn(way.group(2)).size() == 1;
		return told ? named : named.stream().sorted().toList();
	}

	/** The years that a text names, each once. */
	static List<String> yearsIn(String text) {
		return new ArrayList<>(YEAR.matcher(text).results().map(MatchResult::group).distinct().toList());
	}

	static String withoutYears(String text) {
		return YEAR.matcher(text).replaceAll(" ");
	}

	/** Whether the greatest or least of several is asked for. */
	boolean isOfExtreme() {
		return operation == Operation.HIGHEST || operation == Operation.LOWEST;
	}

	/** Whether it is asked how something changes. */
	boolean isOfChange() {
		return operation == Operation.DIFFERENCE || operation == Operation.PERCENT_CHANGE;
	}

	/**
	 * Whether it asks how many things a table or list has, and the text, which is
	 * neither, says nothing of what is listed.
	 */
	boolean isOfWholeList(String text) {
		return operation == Operation.COUNT && compiled(language().ofWholeList()).matcher(question)
			.results()
			.anyMatch((list) -> !Terms.of(text).containsAll(Terms.of(list.group())));
	}

	/** Whether all of something is asked for. */
	boolean isOfAll() {
		return compiled(language().all()).matcher(question).find();
	}

	/**
	 * Whether a table itself states such a value there, in words that are not asked for
	 * otherwise.
	 */
	boolean isStatedBy(String names) {
		return compiled(language().states(operation)).matcher(CountedIn.without(names))
			.results()
			.map(MatchResult::group)
			.anyMatch((word) -> !rest.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
	}

	/**
	 * Whether a heading is that of a change, and what else it says is said of all of the
	 * cells too, years aside.
	 */
	boolean statesChange(String heading, List<Operand> cells) {
		Pattern states = compiled(language().states(Operation.DIFFERENCE));
		Set<String> beyond = Terms.of(withoutYears(states.matcher(heading).replaceAll(" ")));
		beyond.removeIf(language().around()::contains);
		return states.matcher(heading).find()
				&& cells.stream().allMatch((cell) -> Terms.of(String.join("\n", cell.header())).containsAll(beyond));
	}

	/**
	 * Whether the words that ask to compute belong to the name of a table or document,
	 * which the question has, be it without a number such as that of "Table 3".
	 */
	boolean isSaidBy(String name) {
		Set<String> words = Terms.of(name)
			.stream()
			.filter((word) -> word.chars().anyMatch(Character::isLetter))
			.collect(Collectors.toSet());
		return words.size() > 1 && Terms.of(question).containsAll(words)
				&& asking().anyMatch((pattern) -> compiled(pattern).matcher(name).find());
	}

	private Stream<String> asking() {
		return (operation == Operation.SHARE) ? language().asksShare().stream() : Stream.of(language().asks(operation));
	}

	/** Years from the first to the last where a stretch of time is asked for. */
	List<String> yearsThrough() {
		if (years.size() != 2) {
			return years;
		}
		int one = Integer.parseInt(years.getFirst());
		int other = Integer.parseInt(years.getLast());
		List<String> through = new ArrayList<>();
		for (int year = Math.min(one, other); year <= Math.max(one, other); year++) {
			through.add(String.valueOf(year));
		}
		return through;
	}

	/**
	 * Whether it is asked from the beginning to the end of a time, and the name is of one
	 * of the two.
	 */
	boolean isOfOneEnd(String name) {
		Pattern beginning = compiled(language().beginning());
		Pattern end = compiled(language().end());
		return beginning.matcher(question).find() && end.matcher(question).find()
				&& beginning.matcher(name).find() != end.matcher(name).find();
	}

	/** Whether a stretch of time is asked for rather than single years. */
	boolean isOfStretch() {
		return compiled(language().fromTo()).matcher(question).find();
	}

	Calculations language() {
		return language(question);
	}

	private static Calculations language(String question) {
		return Lexicons.of(question).calculations();
	}

	static Pattern compiled(String pattern) {
		return Patterns.of(Objects.requireNonNull(pattern));
	}

}
