package io.lectern.calculation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells rows that hold the total of those above them, where no word says so. */
final class Subtotals {

	/** Small numbers add up by chance. */
	private static final BigDecimal TELLING = BigDecimal.valueOf(100);

	/** Rows that are looked at above one. */
	private static final int REACH = 40;

	private Subtotals() {
	}

	static boolean areIn(Grid grid, List<GridRow> rows) {
		List<Map<Integer, BigDecimal>> numbers = rows.stream().map((row) -> numbers(grid, row)).toList();
		for (int last = 2; last < numbers.size(); last++) {
			Map<Integer, BigDecimal> sums = new HashMap<>(numbers.get(last - 1));
			for (int first = last - 2; first >= Math.max(0, last - REACH); first--) {
				numbers.get(first).forEach((column, number) -> sums.merge(column, number, BigDecimal::add));
				if (isTotal(numbers.get(last), sums)) {
					return true;
				}
			}
		}
		return false;
	}

	private static Map<Integer, BigDecimal> numbers(Grid grid, GridRow row) {
		Map<Integer, BigDecimal> numbers = new HashMap<>();
		grid.operands(row)
			.stream()
			.filter((one) -> !one.unit().percent())
			.forEach((one) -> numbers.put(one.column(), one.amount().number()));
		return numbers;
	}

	/** Whether it is so in each column. */
	private static boolean isTotal(Map<Integer, BigDecimal> totals, Map<Integer, BigDecimal> sums) {
		return totals.values().stream().anyMatch((number) -> number.abs().compareTo(TELLING) >= 0)
				&& totals.entrySet().stream().allMatch((total) -> {
					BigDecimal sum = sums.get(total.getKey());
					return sum != null && sum.compareTo(total.getValue()) == 0;
				});
	}

}
