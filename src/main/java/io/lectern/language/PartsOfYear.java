package io.lectern.language;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.lectern.language.Lexicon.Numerals;

/**
 * Halves and quarters of a year, which headings write in short where questions have words
 * for them, and the other way round.
 */
public final class PartsOfYear {

	private static final List<PartsOfYear> QUARTERS = of(Numerals::quarters);

	private static final List<PartsOfYear> ALL = Stream.concat(QUARTERS.stream(), of(Numerals::halves).stream())
		.toList();

	private final List<String> names;

	/** A year may stand right before it, as in 2023Q1. */
	private final Pattern pattern;

	private PartsOfYear(List<String> names) {
		this.names = names;
		this.pattern = Pattern.compile("(?<![A-Za-z])(?:" + String.join("|", names) + ")(?![A-Za-z0-9])",
				Pattern.CASE_INSENSITIVE);
	}

	private static List<PartsOfYear> of(Function<Numerals, List<List<String>>> parts) {
		int count = parts.apply(Lexicons.all().getFirst().numerals()).size();
		return IntStream.range(0, count)
			.mapToObj((part) -> new PartsOfYear(Lexicons.all()
				.stream()
				.flatMap((language) -> parts.apply(language.numerals()).get(part).stream())
				.toList()))
			.toList();
	}

	/** Number of quarters in a year. */
	public static int quarters() {
		return QUARTERS.size();
	}

	/**
	 * All names of a quarter, one a line.
	 * @param number counted from 0
	 */
	public static String quarter(int number) {
		return QUARTERS.get(number).names();
	}

	/** The quarters that the text names, as it names them. */
	public static List<String> quartersIn(String text) {
		return QUARTERS.stream()
			.flatMap((quarter) -> quarter.pattern.matcher(text).results())
			.map(MatchResult::group)
			.toList();
	}

	/**
	 * All names of the parts that the text names, one a line; empty where it names none.
	 */
	public static String namesOfThoseIn(String text) {
		return ALL.stream()
			.filter((part) -> part.pattern.matcher(text).find())
			.map(PartsOfYear::names)
			.collect(Collectors.joining("\n"));
	}

	private String names() {
		return String.join("\n", names);
	}

}
