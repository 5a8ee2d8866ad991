package io.lectern.calculation;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.lectern.evidence.Evidence;
import io.lectern.language.Operation;

/** What became of a question that asks to compute something. */
public sealed interface Calculation {

	/** The rows to cite, in the order in which their cells are reckoned with. */
	List<Evidence> rows();

	/**
	 * It was computed.
	 *
	 * @param sentence the result, the operation and the numbers as a sentence
	 * @param result the number that came out
	 * @param unit in what it is counted, empty where that is not told
	 * @param operands the cells it was computed of
	 * @param confidence share of the question's words that the cells' names have, 0 to 1
	 * @param note what was left out of the rows to cite; null where nothing was
	 */
	record Computed(Operation operation, String sentence, BigDecimal result, String unit, List<Cell> operands,
			double confidence, List<Evidence> rows, @Nullable String note) implements Calculation {
	}

	/** The table states it itself, as in a row of totals. */
	record Stated(double confidence, List<Evidence> rows) implements Calculation {
	}

	/**
	 * It can't be told surely of which cells.
	 *
	 * @param sentence says so
	 * @param rows those that come nearest; empty where none come near
	 */
	record Unsure(String sentence, List<Evidence> rows) implements Calculation {
	}

	/**
	 * A cell with the names of its row and column, each as one line.
	 *
	 * @param text what stands in it
	 */
	record Cell(String row, String column, String text) {
	}

}
