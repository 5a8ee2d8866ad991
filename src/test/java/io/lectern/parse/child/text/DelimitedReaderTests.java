package io.lectern.parse.child.text;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.ReadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows of values are tables, however short, and none is lost. */
class DelimitedReaderTests {

	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t", "|" })
	void readsAnySeparator(String separator) {
		String text = "Tool,Drawer,Count\nSaw,D-1,3\nFile,D-2,5\n".replace(",", separator);

		for (String name : new String[] { "tools.csv", "tools.tsv", "tools.tab" }) {
			ReadFile read = ReadFile.of(name, text);

			assertThat(read.rows()).containsExactly("Tool | Drawer | Count", "Saw | D-1 | 3", "File | D-2 | 5");
			assertThat(read.headerRows()).isEqualTo(1);
		}
	}

	@Test
	void keepsQuotedValuesTogether() {
		ReadFile read = ReadFile.of("notes.csv",
				"Name,Note\r\n\"Fox, Nadia\",\"two\r\nlines; and \"\"marks\"\"\"\r\nHal,\"\"\r\n");

		assertThat(read.rows()).containsExactly("Name | Note", "Fox, Nadia | two lines; and \"marks\"", "Hal");
	}

	@Test
	void readsCommasInFiguresAsSuch() {
		ReadFile read = ReadFile.of("umsatz.csv", "Nr;Umsatz\n1;1.234,50\n2;987,10\n");

		assertThat(read.rows()).containsExactly("Nr | Umsatz", "1 | 1.234,50", "2 | 987,10");
	}

	@Test
	void keepsRaggedRows() {
		ReadFile read = ReadFile.of("ragged.csv", "a,b,c\n1,2\n3,4,5,6\n\n7\n");

		assertThat(read.rows()).containsExactly("a | b | c", "1 | 2", "3 | 4 | 5 | 6", "7");
	}

	@Test
	void aTitleStandsAboveTheTable() {
		ReadFile read = ReadFile.of("plan.csv", "Night shifts 2026\n\nName,Bed\nIda,4\nOle,7\n");

		assertThat(read.texts(Kind.CAPTION)).containsExactly("Night shifts 2026");
		assertThat(read.rows()).containsExactly("Name | Bed", "Ida | 4", "Ole | 7");
		assertThat(read.parsed().title()).isEqualTo("Night shifts 2026");
	}

	@Test
	void rowsWithoutAHeaderAreAllData() {
		ReadFile read = ReadFile.of("log.csv", "2026-01-04,4.2,ok\n2026-01-05,3.9,low\n");

		assertThat(read.headerRows()).isZero();
		assertThat(read.rows()).hasSize(2);
	}

	@Test
	void aHeaderOfTwoRowsIsOne() {
		ReadFile read = ReadFile.of("dues.csv",
				",Summer,,Winter,\nPier,Boats,Dues,Boats,Dues\nNorth,4,40,1,9\nSouth,6,66,2,18\n");

		assertThat(read.headerRows()).isEqualTo(2);
		assertThat(read.values()).startsWith("North / Summer, Boats = 4", "North / Summer, Dues = 40",
				"North / Winter, Boats = 1");
	}

	@Test
	void yearsLabelColumns() {
		assertThat(ReadFile.of("y.csv", "Plant,2023,2024\nRye,31,35\nOat,12,14\n").headerRows()).isEqualTo(1);
	}

	@Test
	void aStrayQuotationMarkLosesNothing() {
		ReadFile read = ReadFile.of("pipes.csv", "Part,Width\n\"pipe,5\nbolt,6\nnut,7\n");

		assertThat(read.text()).contains("pipe", "bolt | 6", "nut | 7");
	}

	@Test
	void takesTheSeparatorThatTheFileNames() {
		assertThat(ReadFile.of("excel.csv", "sep=;\nPart;Note\nBolt;a, b\n").rows()).containsExactly("Part | Note",
				"Bolt | a, b");
	}

	@Test
	void readsManyRows() {
		String text = IntStream.range(0, 50_000)
			.mapToObj((i) -> "row " + i + ";" + i * 7)
			.collect(Collectors.joining("\n", "Name;Value\n", "\n"));

		assertThat(ReadFile.of("many.csv", text).rows()).hasSize(50_001).last().isEqualTo("row 49999 | 349993");
	}

}
