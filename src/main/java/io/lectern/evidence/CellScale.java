package io.lectern.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.lectern.language.Lexicon;
import io.lectern.language.Lexicons;

/**
 * Says with a figure in which thousands or millions its table counts it: who reads
 * "6,864" without the table does not know that it is "6,864 million". Where not all
 * figures of the table are counted so, only one with a currency's sign is for certain.
 */
final class CellScale {

	/** A figure, with marks of footnotes behind it. */
	private static final Pattern FIGURE = Pattern
		.compile("([-\u2013\u2014+]?\\s?[$\u20AC\u00A3\u00A5]?\\s?[-(]?\\d[\\d,.]*\\)?)((?:\\s?\\([a-z\\d]\\))*)");

	private static final Pattern CURRENCY = Pattern.compile("[$\u20AC\u00A3\u00A5]");

	private static final List<Pattern> SCALES = Lexicons.all()
		.stream()
		.map((language) -> Pattern.compile(language.numerals().tableScale(), Pattern.CASE_INSENSITIVE))
		.toList();

	private static final Pattern NOT_ALL = Lexicons.pattern((language) -> language.numerals().notAllScaled());

	private static final Pattern NEVER = Lexicons.pattern((language) -> language.numerals().neverScaled());

	private CellScale() {
	}

	/** What stands in the cell, with the scale where it is told. */
	static String said(TableRow row, int column) {
		String value = row.table().cell(row.row(), column);
		Matcher figure = FIGURE.matcher(value);
		String named = row.header(column) + "\n" + String.join("\n", row.table().label(row.row()));
		if (!figure.matches() || column < row.table().table().labelColumns() || NEVER.matcher(named).find()) {
			return value;
		}
		String told = Stream.of(named, corner(row), row.table().caption(), unitLine(row))
			.filter((text) -> !scales(text).isEmpty())
			.findFirst()
			.orElse("");
		Set<String> scales = scales(told);
		boolean all = !NOT_ALL.matcher(told).find() && !NOT_ALL.matcher(named).find();
		return (scales.size() == 1 && (all || CURRENCY.matcher(value).find()))
				? figure.group(1) + scales.iterator().next() + figure.group(2) : value;
	}

	/** What stands above the labels. */
	private static String corner(TableRow row) {
		return IntStream.range(0, row.table().table().labelColumns())
			.mapToObj(row::header)
			.reduce("", (one, other) -> one + "\n" + other);
	}

	/** A line of the header in brackets, over whichever columns, is said of all. */
	private static String unitLine(TableRow row) {
		return row.columns()
			.stream()
			.flatMap((column) -> row.table().header(row.row(), column).stream())
			.filter((part) -> part.startsWith("(") && part.endsWith(")"))
			.collect(Collectors.joining("\n"));
	}

	/** The scales that a text names, as they are said behind a figure. */
	private static Set<String> scales(String text) {
		Set<String> scales = new TreeSet<>();
		for (int i = 0; i < SCALES.size(); i++) {
			Lexicon language = Lexicons.all().get(i);
			SCALES.get(i)
				.matcher(text)
				.results()
				.map((found) -> IntStream.rangeClosed(1, found.groupCount())
					.mapToObj(found::group)
					.filter((group) -> group != null)
					.findFirst()
					.orElse(""))
				.forEach((scale) -> scales.add((language.writesSpaces() ? " " : "") + scale.toLowerCase(Locale.ROOT)));
		}
		return scales;
	}

}
