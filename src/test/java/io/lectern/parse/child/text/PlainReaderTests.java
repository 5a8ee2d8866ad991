package io.lectern.parse.child.text;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.ReadFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlainReaderTests {

	@Test
	void codeIsCutIntoPiecesOfWholeLines() {
		String code = IntStream.range(0, 400).mapToObj((i) -> "call(" + i + ");").collect(Collectors.joining("\n"));

		ReadFile read = ReadFile.of("calls.js", code);

		assertThat(read.texts(Kind.CODE)).hasSizeGreaterThan(1);
		assertThat(read.text()).isEqualTo(code);
	}

	@Test
	void jsonInOneLineIsBrokenAtItsValues() {
		String json = IntStream.range(0, 100)
			.mapToObj((i) -> "{\"id\":" + i + ",\"price\":1.10,\"note\":\"a, {b}: \\\"c\\\"\"}")
			.collect(Collectors.joining(",", "[", "]"));

		ReadFile read = ReadFile.of("prices.json", json);

		assertThat(read.text()).contains("\"id\": 99,\n", "\"price\": 1.10,\n", "\"note\": \"a, {b}: \\\"c\\\"\"");
		assertThat(read.parsed().mediaType()).isEqualTo("application/json");
	}

	@Test
	void shortJsonStaysAsItIs() {
		assertThat(ReadFile.of("a.json", "{\"a\":1}").text()).isEqualTo("{\"a\":1}");
	}

	@Test
	void headingsOfMarkUpForTextAreHeadings() {
		assertThat(ReadFile.of("a.rst", "=====\nGuide\n=====\n\nText.\n\nFirst part\n----------\nMore text.\n")
			.texts(Kind.HEADING)).containsExactly("Guide", "First part");
		assertThat(ReadFile.of("a.adoc", "= Guide\n\nText.\n\n== First part\nMore.\n").texts(Kind.HEADING))
			.containsExactly("Guide", "First part");
		assertThat(ReadFile.of("a.tex", "\\section{Yield}\nIt rose.\n\n\\subsection*{Rye}\nIt fell.\n")
			.texts(Kind.HEADING)).containsExactly("Yield", "Rye");
		assertThat(ReadFile.of("a.txt", "= not =\n\n-----\n\nText.\n").texts(Kind.HEADING)).isEmpty();
	}

	@Test
	void columnsThatStandUnderOneAnotherAreATable() {
		ReadFile read = ReadFile.of("dues.txt", """
				The office has counted.

				Table 1: Dues by pier

				              Summer    Winter
				Pier           dues      dues
				-------------------------------
				North            41        9
				  Old pier       12
				South            66       18

				That is all.
				""");

		assertThat(read.values()).startsWith("North / Summer, dues = 41", "North / Winter, dues = 9");
		assertThat(read.captions()).containsExactly("Table 1: Dues by pier");
		assertThat(read.texts(Kind.PARAGRAPH)).containsExactly("The office has counted.", "That is all.");
	}

	@Test
	void barsPartCellsInTextAndMail() {
		String table = "+------+-------+\n| Pier | Boats |\n+------+-------+\n| North | 4 |\n| South | 6 |\n| West |  |\n";

		assertThat(ReadFile.of("a.txt", table).values()).containsExactly("North / Boats = 4", "South / Boats = 6");
		assertThat(ReadFile.of("a.eml", "From: Ida <ida@example.org>\nSubject: Boats\n\nAs asked:\n" + table).values())
			.containsExactly("North / Boats = 4", "South / Boats = 6");
	}

	@Test
	void wideGapsInSentencesAreNoTable() {
		ReadFile read = ReadFile.of("letter.txt",
				"Dear Ida,  the boat  is ready.\nIt cost 41  crowns and a bit of tar, which  is less.\nBring the  12 ropes when you come  here.\n");

		assertThat(read.texts(Kind.TABLE)).isEmpty();
	}

}
