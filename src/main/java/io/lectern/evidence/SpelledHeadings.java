package io.lectern.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.lectern.evidence.Keywords.Word;
import io.lectern.language.Language;

/**
 * The parts of headings that a question has as they stand, where words are written
 * without spaces: the dictionary may cut them otherwise there. What stands within the
 * row's own words, or within a longer heading, is not said for itself.
 */
final class SpelledHeadings {

	/** What stands behind a heading in brackets, or as a sign. */
	private static final Pattern UNIT = Pattern.compile("\\s*(?:[(（][^()（）]*[)）]|%|％)\\s*$");

	/** Stands in no heading. */
	private static final String TAKEN = "\n";

	private SpelledHeadings() {
	}

	/**
	 * @param open the columns that may be asked for
	 */
	static List<Word> of(Question question, GivenCells given, List<Integer> open) {
		TableRow row = given.row();
		String rest = question.text().toLowerCase(Locale.ROOT);
		if (!Language.hasHan(rest)) {
			return List.of();
		}
		for (int column : given.columns()) {
			rest = rest.replace(row.table().cell(row.row(), column).toLowerCase(Locale.ROOT), TAKEN);
		}
		List<String> parts = open.stream()
			.flatMap((column) -> row.table().header(row.row(), column).stream())
			.map((part) -> UNIT.matcher(part).replaceAll("").toLowerCase(Locale.ROOT))
			.filter((part) -> part.length() > 1 && Language.hasHan(part))
			.distinct()
			.sorted(Comparator.comparingInt(String::length).reversed())
			.toList();
		List<Word> spelled = new ArrayList<>();
		for (String part : parts) {
			if (rest.contains(part)) {
				spelled.add(new Word(part, true, part));
				rest = rest.replace(part, TAKEN);
			}
		}
		return spelled;
	}

}
