package io.lectern.parse.child.tika;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Element;

/**
 * Joins columns that only lay out another: financial reports give each figure three, for
 * its currency, its digits and the bracket behind it, and blank ones in between.
 */
final class HtmlColumns {

	private static final String BEFORE_FIGURE = "[$\u20AC\u00A3\u00A5\uFFE5(]{1,3}|US\\$|RMB";

	private static final String BEHIND_FIGURE = "[)%]{1,3}";

	/** The cells that others repeat. */
	private final Map<Element, Element> origins = new IdentityHashMap<>();

	/** The cell once more, for another column or row that it spans. */
	Element again(Element cell) {
		Element copy = cell.clone();
		origins.put(copy, origin(cell));
		return copy;
	}

	private Element origin(Element cell) {
		return origins.getOrDefault(cell, cell);
	}

	/**
	 * Joins in each row what stands in columns that never hold two things of a row, if a
	 * heading spans them or one of them is blank or of signs only.
	 */
	void join(Collection<List<Element>> rows) {
		int columns = rows.stream().mapToInt(List::size).max().orElse(0);
		for (int column = columns - 1; column > 0; column--) {
			int right = column;
			List<List<Element>> wide = rows.stream().filter((row) -> row.size() > right).toList();
			boolean spanned = wide.stream().anyMatch((row) -> isSame(row.get(right - 1), row.get(right)));
			if ((spanned || lays(rows, right - 1, BEFORE_FIGURE) || lays(rows, right, BEHIND_FIGURE))
					&& wide.stream().allMatch((row) -> isOne(row.get(right - 1), row.get(right)))) {
				wide.forEach((row) -> join(row, right));
			}
		}
	}

	/** Whether a column other than the labels' has nothing but signs of its own. */
	private boolean lays(Collection<List<Element>> rows, int column, String signs) {
		return column > 0 && rows.stream()
			.filter((row) -> row.size() > column)
			.filter((row) -> origins.get(row.get(column)) == null && !isFirstOfSeveral(row, column))
			.allMatch((row) -> !row.get(column).hasText() || row.get(column).text().matches(signs));
	}

	private boolean isFirstOfSeveral(List<Element> row, int column) {
		return column + 1 < row.size() && origin(row.get(column + 1)) == origin(row.get(column));
	}

	private boolean isSame(Element left, Element right) {
		return origin(left) == origin(right) && left.hasText();
	}

	private boolean isOne(Element left, Element right) {
		return origin(left) == origin(right) || !left.hasText() || !right.hasText()
				|| left.text().matches(BEFORE_FIGURE) || right.text().matches(BEHIND_FIGURE);
	}

	private void join(List<Element> row, int right) {
		Element left = row.get(right - 1);
		Element cell = row.remove(right);
		if (!left.hasText()) {
			row.set(right - 1, cell);
		}
		else if (origin(left) != origin(cell) && cell.hasText()) {
			new ArrayList<>(cell.childNodes()).forEach(left::appendChild);
		}
	}

	/** A row's cells, each once and as wide as what is left of its columns. */
	List<Element> once(List<Element> row) {
		List<Element> once = new ArrayList<>();
		int width = 0;
		for (Element cell : row) {
			boolean again = !once.isEmpty() && origin(once.getLast()) == origin(cell);
			width = again ? width + 1 : 1;
			if (again) {
				once.getLast().attr("colspan", String.valueOf(width));
			}
			else {
				once.add(cell);
			}
		}
		return once;
	}

}
