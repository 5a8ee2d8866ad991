package io.lectern.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.lectern.evidence.Keywords.Word;
import io.lectern.language.Figures;

/**
 * A column as the question sees it.
 *
 * @param years the asked years that its heading names
 * @param words the other words that its heading has in common with the question and not
 * with all other headings
 * @param score what those say for it
 * @param otherYear whether it is of years alone that are not asked for
 * @param between whether it is of an asked year and another, as a change is
 */
record AskedColumn(int number, List<Key> years, Set<Word> words, double score, boolean otherYear, boolean between) {

	static final Pattern YEAR = Pattern.compile(Keys.BEFORE + Figures.YEAR + Keys.AFTER);

	/** As changes are headed: "2025-2024", and not "2024-2025", which is a season. */
	private static final Pattern BACKWARDS = Pattern.compile(
			"(?<![\\p{IsLatin}0-9])(" + Figures.YEAR + ")\\s?[-–—]\\s?(" + Figures.YEAR + ")(?![\\p{IsLatin}0-9])");

	/** Scores that differ by less are the same. */
	private static final double SAME = 1e-9;

	boolean isOf(Key year) {
		return years.equals(List.of(year)) && !between;
	}

	/**
	 * For each year asked the best of its columns. A column of all of them, or of none,
	 * such as that of the change, has to be named by better words; one of another year is
	 * not meant, whatever its words.
	 */
	static List<AskedColumn> told(List<AskedColumn> columns, List<Key> years) {
		Set<AskedColumn> ofYears = new LinkedHashSet<>();
		for (Key year : years) {
			ofYears.addAll(best(columns.stream().filter((column) -> column.isOf(year)).toList()));
		}
		if (!ofYears.isEmpty()) {
			columns.removeIf(AskedColumn::otherYear);
		}
		List<AskedColumn> best = best(columns);
		boolean better = ofYears.stream().allMatch((column) -> column.score < best.getFirst().score - SAME)
				&& best.stream().noneMatch((column) -> column.years.size() == 1);
		return (ofYears.isEmpty() || better) ? withOthers(best, columns) : List.copyOf(ofYears);
	}

	private static List<AskedColumn> best(List<AskedColumn> columns) {
		double best = columns.stream().mapToDouble(AskedColumn::score).max().orElse(0);
		return columns.stream().filter((column) -> column.score > best - SAME).toList();
	}

	/** The question may name several columns, each by words of its own. */
	private static List<AskedColumn> withOthers(List<AskedColumn> best, List<AskedColumn> columns) {
		List<AskedColumn> chosen = new ArrayList<>(best);
		Set<Word> said = new HashSet<>();
		best.forEach((column) -> said.addAll(column.words));
		columns.stream()
			.filter((column) -> column.score > 0 && !best.contains(column))
			.sorted(Comparator.comparingDouble(AskedColumn::score).reversed())
			.forEach((column) -> {
				if (said.addAll(column.words)) {
					chosen.add(column);
				}
			});
		return chosen;
	}

	/** Whether the innermost of its names with years has asked ones and others. */
	static boolean isBetweenYears(List<String> path, List<Key> asked) {
		boolean backwards = path.stream()
			.flatMap((part) -> BACKWARDS.matcher(part).results())
			.anyMatch((years) -> years.group(1).compareTo(years.group(2)) > 0);
		return backwards || path.reversed()
			.stream()
			.map((part) -> YEAR.matcher(part).results().map(MatchResult::group).toList())
			.filter((years) -> !years.isEmpty())
			.findFirst()
			.filter((years) -> {
				long others = years.stream().filter((year) -> asked.stream().noneMatch((key) -> key.in(year))).count();
				return others > 0 && others < years.size();
			})
			.isPresent();
	}

}
