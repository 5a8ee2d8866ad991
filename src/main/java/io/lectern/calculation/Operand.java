package io.lectern.calculation;

import java.util.List;

/** A cell with an amount. */
record Operand(GridRow row, int column, Amount amount) {

	List<String> header() {
		return row.headings().path(column);
	}

	String text() {
		return row.cell(column);
	}

	Unit unit() {
		return amount.unit();
	}

}
