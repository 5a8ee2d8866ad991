package io.lectern.parse.child.pdf;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.Block;
import io.lectern.parse.Parsed;
import io.lectern.parse.child.ReadFile;
import io.lectern.table.Table.Cell;
import io.lectern.table.Table.Row;
import io.lectern.table.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Every cell of a table is in its column, and headers over several are over all of them.
 */
class PdfGridTests {

	@TempDir
	private Path folder;

	private final DrawnPdf pdf = new DrawnPdf();

	@AfterEach
	void close() throws Exception {
		pdf.close();
	}

	private void level(double x0, double x1, double y) {
		pdf.operators(String.format(Locale.ROOT, "%s %s m %s %s l S", x0, 792 - y, x1, 792 - y));
	}

	private void upright(double x, double y0, double y1) {
		pdf.operators(String.format(Locale.ROOT, "%s %s m %s %s l S", x, 792 - y0, x, 792 - y1));
	}

	private void shade(double x0, double y0, double x1, double y1) {
		pdf.operators(String.format(Locale.ROOT, "q 0.85 g %s %s %s %s re f Q", x0, 792 - y1, x1 - x0, y1 - y0));
	}

	/** Ends at a place, as figures do. */
	private void figure(double end, double y, String text) {
		double width = text.chars().mapToDouble((c) -> (c == ',' || c == '.' || c == '(' || c == ')') ? 3 : 5.56).sum();
		pdf.line(end - width, y, 10, text);
	}

	private List<Row> rows() throws Exception {
		Parsed parsed = pdf.endPage().read(folder);
		return parsed.blocks()
			.stream()
			.filter((block) -> block.kind() == Kind.TABLE)
			.map(Block::rows)
			.findFirst()
			.orElseThrow();
	}

	private String text() throws Exception {
		return new ReadFile(pdf.endPage().read(folder)).texts(Kind.TABLE).getFirst();
	}

	/**
	 * Draws boxes of four rows: the first column has one for two, the next two one for
	 * both.
	 */
	private void boxes(double... columns) {
		for (double y : new double[] { 100, 118, 136, 166, 184 }) {
			level((y == 118) ? columns[1] : columns[0], columns[columns.length - 1], y);
		}
		for (int i = 0; i < columns.length; i++) {
			upright(columns[i], (i == 2) ? 118 : 100, 184);
		}
	}

	@Test
	void readsTextInTheBoxesThatAreDrawnAroundIt() throws Exception {
		shade(60, 100, 240, 136);
		boxes(60, 140, 175, 210, 240);
		pdf.line(145, 112, 8, "Berths");
		pdf.line(212, 112, 8, "Lifts");
		pdf.line(142, 130, 8, "summer").line(177, 130, 8, "winter");
		pdf.line(62, 148, 8, "Harbour of the").line(62, 158, 8, "outer isles").line(142, 148, 8, "310");
		pdf.line(212, 148, 8, "12");
		pdf.line(62, 178, 8, "Cray").line(142, 178, 8, "41,000").line(177, 178, 8, "43,000").line(212, 178, 8, "7");
		assertThat(rows()).extracting(Row::kind, (row) -> row.cells().stream().map(Cell::column).toList())
			.containsExactly(tuple(Table.Kind.HEADER, List.of(1, 3)), tuple(Table.Kind.HEADER, List.of(1, 2)),
					tuple(Table.Kind.BODY, List.of(0, 1, 3)), tuple(Table.Kind.BODY, List.of(0, 1, 2, 3)));
		assertThat(rows().getFirst().cells().getFirst().columns()).isEqualTo(2);
	}

	@Test
	void joinsTheLinesOfABox() throws Exception {
		boxes(60, 140, 175, 210, 240);
		pdf.line(62, 112, 8, "Harbour").line(142, 112, 8, "A").line(212, 112, 8, "B");
		pdf.line(62, 148, 8, "Harbour of the").line(62, 158, 8, "Outer Isles").line(142, 152, 8, "310");
		pdf.line(62, 178, 8, "Cray").line(142, 178, 8, "41").line(177, 178, 8, "43");
		assertThat(text()).contains("\nHarbour of the Outer Isles | 310\nCray | 41 | 43");
	}

	@Test
	void readsProseInBoxesAsProse() throws Exception {
		level(60, 300, 100);
		level(60, 300, 160);
		upright(60, 100, 160);
		upright(300, 100, 160);
		pdf.text(66, 115, "The harbour office is closed on Sundays, and on",
				"the first Monday of each month it opens only at", "noon. Keys are kept by the porter.");
		ReadFile read = new ReadFile(pdf.endPage().read(folder));
		assertThat(read.texts(Kind.TABLE)).isEmpty();
		assertThat(read.texts(Kind.PARAGRAPH).getFirst()).startsWith("The harbour office").endsWith("the porter.");
	}

	@Test
	void keepsBlankCells() throws Exception {
		pdf.line(60, 100, 10, "Harbour")
			.line(203, 100, 10, "2022")
			.line(283, 100, 10, "2023")
			.line(363, 100, 10, "2024");
		String[][] rows = { { "Aske", "310", "317", "325" }, { "Cray", "12", "", "9" }, { "Dunmow", "", "", "1,250" },
				{ "Elder", "(41)", "43", "" } };
		for (int i = 0; i < rows.length; i++) {
			pdf.line(60, 118 + 16 * i, 10, rows[i][0]);
			for (int column = 1; column < 4; column++) {
				figure(145 + 80 * column, 118 + 16 * i, rows[i][column]);
			}
		}
		assertThat(text()).isEqualTo("""
				Harbour | 2022 | 2023 | 2024
				Aske | 310 | 317 | 325
				Cray | 12 |  | 9
				Dunmow |  |  | 1,250
				Elder | (41) | 43""");
	}

	@Test
	void tellsWhatANameStandsOverByTheRuleUnderIt() throws Exception {
		pdf.line(250, 100, 10, "Deposits").line(430, 100, 10, "Loans");
		level(200, 340, 103);
		level(360, 500, 103);
		pdf.line(60, 116, 10, "Branch");
		for (int i = 0; i < 4; i++) {
			pdf.line(213 + 80 * i, 116, 10, (i % 2 == 0) ? "2023" : "2024");
		}
		level(60, 500, 119);
		for (int row = 0; row < 3; row++) {
			pdf.line(60, 134 + 16 * row, 10, "Branch " + row);
			for (int i = 0; i < 4; i++) {
				figure(240 + 80 * i, 134 + 16 * row, "" + (100 * row + 7 * i + 20));
			}
		}
		List<Row> rows = rows();
		assertThat(rows.getFirst().cells()).extracting(Cell::column, Cell::columns)
			.containsExactly(tuple(1, 2), tuple(3, 2));
		assertThat(Table.headerRows(rows)).isEqualTo(2);
	}

	@Test
	void putsSignsTogetherWithTheirFigure() throws Exception {
		pdf.line(60, 100, 10, "Harbour").line(213, 100, 10, "2023").line(313, 100, 10, "2024");
		String[][] rows = { { "Dues", "1,310", "1,420" }, { "Repairs", "(210", "(95" },
				{ "Surplus", "1,100", "1,325" } };
		for (int i = 0; i < rows.length; i++) {
			double y = 118 + 16 * i;
			pdf.line(60, y, 10, rows[i][0]);
			figure(240, y, rows[i][1]);
			figure(340, y, rows[i][2]);
			if (i == 1) {
				pdf.line(252, y, 10, ")").line(352, y, 10, ")");
			}
			else {
				pdf.line(200, y, 10, "$").line(300, y, 10, "$");
			}
		}
		assertThat(text()).isEqualTo("""
				Harbour | 2023 | 2024
				Dues | $1,310 | $1,420
				Repairs | (210) | (95)
				Surplus | $1,100 | $1,325""");
	}

	@Test
	void joinsALabelToTheFiguresBesideItsLastLine() throws Exception {
		pdf.line(213, 100, 10, "2023").line(313, 100, 10, "2024");
		pdf.line(60, 120, 10, "Dues");
		figure(240, 120, "310");
		figure(340, 120, "317");
		pdf.line(60, 140, 10, "Repairs of Piers and").line(60, 152, 10, "Walls");
		figure(240, 152, "41");
		figure(340, 152, "43");
		pdf.line(60, 172, 10, "Staff");
		figure(240, 172, "12");
		figure(340, 172, "14");
		pdf.line(60, 192, 10, "Boats");
		figure(240, 192, "6");
		figure(340, 192, "7");
		assertThat(text()).isEqualTo("""
				 | 2023 | 2024
				Dues | 310 | 317
				Repairs of Piers and Walls | 41 | 43
				Staff | 12 | 14
				Boats | 6 | 7""");
	}

	@Test
	void tellsSectionsAndHowFarLabelsAreIndented() throws Exception {
		pdf.line(213, 100, 10, "2023").line(313, 100, 10, "2024");
		String[] labels = { "Northern coast", "  Aske", "  Cray", "Southern coast", "  Dunmow", "Total" };
		for (int i = 0; i < labels.length; i++) {
			pdf.line(labels[i].startsWith(" ") ? 72 : 60, 118 + 16 * i, 10, labels[i].strip());
			if (!labels[i].endsWith("coast")) {
				figure(240, 118 + 16 * i, "" + (10 + i));
				figure(340, 118 + 16 * i, "" + (20 + i));
			}
		}
		assertThat(rows()).extracting((row) -> row.kind().name(), Row::level)
			.containsExactly(tuple("HEADER", 0), tuple("SECTION", 0), tuple("BODY", 1), tuple("BODY", 1),
					tuple("SECTION", 0), tuple("BODY", 1), tuple("BODY", 0));
	}

	@Test
	void keepsTheUnitWithTheCaption() throws Exception {
		pdf.line(60, 80, 10, "Table 4. Berths of the harbours").line(60, 94, 10, "(in thousands)");
		pdf.line(60, 114, 10, "Harbour").line(213, 114, 10, "2023").line(313, 114, 10, "2024");
		pdf.line(60, 130, 10, "Aske");
		figure(240, 130, "310");
		figure(340, 130, "317");
		assertThat(new ReadFile(pdf.endPage().read(folder)).texts(Kind.CAPTION))
			.containsExactly("Table 4. Berths of the harbours (in thousands)");
	}

	@Test
	void readsACellOverSeveralRowsInEachOfThem() throws Exception {
		for (double y : new double[] { 100, 118, 154 }) {
			level(60, 300, y);
		}
		level(140, 300, 136);
		for (double x : new double[] { 60, 140, 220, 300 }) {
			upright(x, 100, 154);
		}
		pdf.line(65, 112, 8, "Quay");
		pdf.line(145, 112, 8, "Berth");
		pdf.line(225, 112, 8, "Boats");
		pdf.line(65, 130, 8, "North");
		pdf.line(145, 130, 8, "N1");
		pdf.line(145, 148, 8, "N2");
		pdf.line(225, 130, 8, "14");
		pdf.line(225, 148, 8, "9");
		assertThat(text()).contains("Quay | Berth | Boats\nNorth | N1 | 14\nNorth | N2 | 9");
	}

}
