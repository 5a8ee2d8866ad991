package io.lectern.parse.child.text;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

import io.lectern.parse.child.blocks.TableHeaders;

/** Which of a table's first rows label it. */
final class RowLabels {

	/** Rows that are enough to tell it by. */
	static final int SAMPLE = 100;

	private static final int LONGEST_LABEL = 80;

	/** Dates, times, addresses, codes with figures: what stands in rows of data. */
	private static final Pattern VALUE = Pattern.compile(".*\\d.*\\d.*|.*@.*\\..*|\\w+://.*|\\d.*");

	private RowLabels() {
	}

	/** Lines above the table: one cell each where the rows have more. */
	static int titleRows(List<List<String>> rows) {
		int usual = rows.stream().mapToInt(List::size).max().orElse(0);
		long full = rows.stream().filter((row) -> row.size() > 1).count();
		int titles = 0;
		while (usual > 1 && full > 1 && titles < rows.size() && rows.get(titles).size() == 1) {
			titles++;
		}
		return titles;
	}

	/**
	 * 1 where the first row says what stands below, 0 where it is data as the others.
	 */
	static int headerRows(List<List<String>> rows) {
		if (rows.size() < 2) {
			return 0;
		}
		List<String> labels = rows.getFirst();
		boolean brief = labels.stream().allMatch((label) -> label.length() <= LONGEST_LABEL);
		boolean distinct = new HashSet<>(labels).size() == labels.size();
		return (brief && distinct && labels.stream().noneMatch((label) -> isData(label, rows, labels))) ? 1 : 0;
	}

	/** Years and quarters label columns too, unless the column holds the same. */
	private static boolean isData(String label, List<List<String>> rows, List<String> labels) {
		if (!TableHeaders.isFigure(label) && !VALUE.matcher(label).matches()) {
			return false;
		}
		if (label.matches("(?i)(fy|q\\d)?\\s?(19|20)\\d\\d.{0,12}|.*[a-z]{3}.*")) {
			int column = labels.indexOf(label);
			String shape = shape(label);
			return rows.subList(1, rows.size())
				.stream()
				.anyMatch((row) -> column < row.size() && shape(row.get(column)).equals(shape));
		}
		return true;
	}

	private static String shape(String cell) {
		return cell.replaceAll("\\d", "9").replaceAll("\\p{L}+", "a");
	}

}
