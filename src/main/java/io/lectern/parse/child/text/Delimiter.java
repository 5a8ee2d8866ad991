package io.lectern.parse.child.text;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What stands between the values of a row.
 *
 * @param separator the character
 * @param quotes whether quotation marks hold a value together
 * @param start where the rows begin: some programs write the separator in front
 */
record Delimiter(char separator, boolean quotes, int start) {

	private static final String SEPARATORS = ",;\t|";

	/** Characters to try a separator on. */
	private static final int SAMPLE = 20_000;

	/** The one that cuts most rows into equally many values. */
	static Delimiter of(String text, String name) {
		if (text.startsWith("sep=") && text.length() > 5) {
			int end = text.indexOf('\n');
			return new Delimiter(text.charAt(4), true, (end < 0) ? text.length() : end + 1);
		}
		String ending = TextFormat.ending(name);
		char best = (ending.equals("tsv") || ending.equals("tab")) ? '\t' : ',';
		double most = evenness(text, best) + 0.1;
		for (char separator : SEPARATORS.toCharArray()) {
			double evenness = evenness(text, separator);
			if (evenness > most) {
				most = evenness;
				best = separator;
			}
		}
		return new Delimiter(best, true, 0);
	}

	Delimiter withoutQuotes() {
		return new Delimiter(separator, false, start);
	}

	/**
	 * Share of rows that have as many values as most of those with more than one; a bit
	 * more where these are many.
	 */
	private static double evenness(String text, char separator) {
		int end = (text.length() <= SAMPLE) ? text.length() : Math.max(1, text.lastIndexOf('\n', SAMPLE));
		List<Integer> sizes = new ArrayList<>();
		try {
			DelimitedReader.records(text.substring(0, end), new Delimiter(separator, true, 0),
					(row) -> sizes.add(row.size()));
		}
		catch (UncheckedIOException ex) {
			sizes.clear();
			DelimitedReader.records(text.substring(0, end), new Delimiter(separator, false, 0),
					(row) -> sizes.add(row.size()));
		}
		Map<Integer, Long> counts = sizes.stream()
			.filter((size) -> size > 1)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		return counts.entrySet()
			.stream()
			.mapToDouble((entry) -> (double) entry.getValue() / sizes.size() + Math.min(20, entry.getKey()) / 200.0)
			.max()
			.orElse(0);
	}

}
