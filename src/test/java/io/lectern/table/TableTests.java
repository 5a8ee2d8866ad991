package io.lectern.table;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.lectern.table.Table.Cell;

import static org.assertj.core.api.Assertions.assertThat;

class TableTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "**North**;North", "a \\| b;a | b", "&nbsp;&nbsp;12;12", "4 *approx.*;4 approx.", "`P-7`;P-7",
					"[Pier](pier.html) 3;Pier 3", "Ida\\*;Ida*", "5*3*2;5*3*2", "V. Stone**;V. Stone**",
					"snake_case_name;snake_case_name" })
	void aCellIsShownWithoutMarks(String marked, String shown) {
		assertThat(new Cell(0, 1, 0, marked.length()).shown(marked)).isEqualTo(shown);
	}

}
