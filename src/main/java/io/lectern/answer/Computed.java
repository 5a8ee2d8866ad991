package io.lectern.answer;

import java.math.BigDecimal;
import java.util.List;

import io.lectern.calculation.Calculation;
import io.lectern.language.Operation;

/**
 * What an answer computed over the cells of a table.
 *
 * @param operation how
 * @param result the number that came out, rounded where it is not exact
 * @param unit in what it is counted, such as {@code %}; empty where that is not told
 * @param operands the cells, as they stand, with the names of their rows and columns
 */
public record Computed(Operation operation, BigDecimal result, String unit, List<Calculation.Cell> operands) {

	static Computed of(Calculation.Computed computed) {
		return new Computed(computed.operation(), computed.result(), computed.unit(), computed.operands());
	}

}
