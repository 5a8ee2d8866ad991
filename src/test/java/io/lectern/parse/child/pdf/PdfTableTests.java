package io.lectern.parse.child.pdf;

import java.nio.file.Path;
import java.util.List;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.Block;
import io.lectern.parse.child.ReadFile;
import io.lectern.table.Table.Cell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Rows of tables are whole, and their columns have their names. */
class PdfTableTests {

	@TempDir
	private Path folder;

	private final DrawnPdf pdf = new DrawnPdf();

	@AfterEach
	void close() throws Exception {
		pdf.close();
	}

	private void assertTable(String rows) throws Exception {
		assertThat(new ReadFile(pdf.endPage().read(folder)).texts(Kind.TABLE)).containsExactly(rows);
	}

	private void assertTable(String beginning, int headerRows) throws Exception {
		ReadFile read = new ReadFile(pdf.endPage().read(folder));
		assertThat(read.texts(Kind.TABLE).getFirst()).startsWith(beginning);
		assertThat(read.headerRows()).isEqualTo(headerRows);
	}

	private List<Block> tables() throws Exception {
		return pdf.read(folder).blocks().stream().filter((block) -> block.kind() == Kind.TABLE).toList();
	}

	private void row(double y, String... cells) {
		for (int i = 0; i < cells.length; i++) {
			if (!cells[i].isEmpty()) {
				pdf.line(60 + 160 * i, y, 10, cells[i]);
			}
		}
	}

	/** Centred as figures and the names above them are. */
	private void centred(double y, double[] middles, String... cells) {
		for (int i = 0; i < cells.length; i++) {
			pdf.line(middles[i] - 2.6 * cells[i].length(), y, 10, cells[i]);
		}
	}

	/** Figures that end, and words that begin, one above the other. */
	@Test
	void partsFiguresFromTheWordsRightBehindThem() throws Exception {
		String[][] rows = { { "Turbines", "71.8", "Share capital", "34.5" },
				{ "Spare parts", "2.1", "Reserves", "11.7" }, { "Receivables", "13.3", "Bank loans", "29.8" },
				{ "Total", "87.2", "Total", "76.0" } };
		for (int i = 0; i < rows.length; i++) {
			double y = 100 + 16 * i;
			pdf.line(60, y, 10, rows[i][0]);
			pdf.line(204.5 - 5.56 * (rows[i][1].length() - 1) - 2.78, y, 10, rows[i][1]);
			pdf.line(210, y, 10, rows[i][2]);
			pdf.line(340, y, 10, rows[i][3]);
		}

		assertTable("""
				Turbines | 71.8 | Share capital | 34.5
				Spare parts | 2.1 | Reserves | 11.7
				Receivables | 13.3 | Bank loans | 29.8
				Total | 87.2 | Total | 76.0""");
	}

	/** Each is as wide as its column, and ends where its figures do. */
	@Test
	void partsNamesThatStandAsCloseAsWords() throws Exception {
		row(100, "Craft", "", "");
		pdf.line(200, 100, 10, "Speed (km/h)");
		pdf.line(263.4, 100, 10, "Speed (mph)");
		pdf.line(350, 100, 10, "Vehicle");
		String[][] rows = { { "Propeller", "870", "541", "Tupolev Tu-114" },
				{ "Helicopter", "401", "249", "Westland Lynx" }, { "Glider", "306", "190", "Nimbus" } };
		for (int i = 0; i < rows.length; i++) {
			double y = 120 + 16 * i;
			pdf.line(60, y, 10, rows[i][0]);
			pdf.line(243.8, y, 10, rows[i][1]);
			pdf.line(304.4, y, 10, rows[i][2]);
			pdf.line(350, y, 10, rows[i][3]);
		}
		assertTable("""
				Craft | Speed (km/h) | Speed (mph) | Vehicle
				Propeller | 870 | 541 | Tupolev Tu-114
				Helicopter | 401 | 249 | Westland Lynx
				Glider | 306 | 190 | Nimbus""");
	}

	@Test
	void joinsTheLinesOfACell() throws Exception {
		row(100, "Berth", "Damage", "Repair");
		row(120, "A4", "The fender has come off", "Bolt it on and paint");
		row(132, "", "in the storm of May", "the bolts");
		row(152, "A7", "No light", "Renew the cable from");
		row(164, "", "", "the box to the lamp");
		row(184, "B2", "Ladder bent", "None");
		assertTable("""
				Berth | Damage | Repair
				A4 | The fender has come off in the storm of May | Bolt it on and paint the bolts
				A7 | No light | Renew the cable from the box to the lamp
				B2 | Ladder bent | None""");
	}

	@Test
	void joinsTheLinesOfACellAroundItsLabel() throws Exception {
		row(100, "Berth", "Damage", "Cost");
		row(120, "", "The fender has come off", "");
		row(126, "A4", "", "310");
		row(132, "", "in the storm of May", "");
		row(152, "", "The light is out, and so", "");
		row(158, "A7", "", "95");
		row(164, "", "is the lamp beside it", "");
		assertTable("""
				Berth | Damage | Cost
				A4 | The fender has come off in the storm of May | 310
				A7 | The light is out, and so is the lamp beside it | 95""");
	}

	@Test
	void keepsRowsOfFiguresApartThatStandInGroups() throws Exception {
		row(100, "Harbour", "2023", "2024");
		row(112, "Berths", "310", "317");
		row(124, "Lifts", "12", "14");
		row(148, "Staff", "41", "43");
		row(160, "Boats", "6", "7");
		assertTable("""
				Harbour | 2023 | 2024
				Berths | 310 | 317
				Lifts | 12 | 14
				Staff | 41 | 43
				Boats | 6 | 7""");
	}

	@Test
	void readsNamesOverSeveralColumnsWithEachOfThem() throws Exception {
		double[] columns = { 90, 250, 320, 390, 460 };
		centred(100, new double[] { 285, 425 }, "Deposits", "Loans");
		centred(112, columns, "Branch", "2023", "2024", "2023", "2024");
		centred(130, columns, "Aske", "112", "119", "80", "84");
		centred(148, columns, "Cray", "210", "223", "150", "162");
		centred(166, columns, "Dunmow", "143", "140", "99", "97");
		ReadFile read = new ReadFile(pdf.endPage().read(folder));
		assertThat(read.texts(Kind.TABLE).getFirst())
			.startsWith(" | Deposits |  | Loans\nBranch | 2023 | 2024 | 2023 | 2024\n");
		assertThat(read.headerRows()).isEqualTo(2);
		assertThat(tables().getFirst().rows().getFirst().cells()).extracting(Cell::column, Cell::columns)
			.containsExactly(tuple(1, 2), tuple(3, 2));
	}

	@Test
	void keepsANameOverOneColumnApartFromTheYearBelow() throws Exception {
		double[] columns = { 90, 250, 320, 390, 470 };
		centred(100, new double[] { 320 }, "Net");
		centred(112, columns, "Branch", "2022", "2023", "2024", "Plan");
		centred(130, columns, "Aske", "112", "119", "80", "84");
		centred(148, columns, "Cray", "210", "223", "150", "162");
		assertTable(" |  | Net\nBranch | 2022 | 2023 | 2024 | Plan\n", 2);
	}

	@Test
	void takesNoRowOverleafForAHeader() throws Exception {
		row(100, "Ward", "Charge nurse", "Shift");
		for (int i = 0; i < 12; i++) {
			row(118 + 18 * i, "Ward B" + i, "Nurse Cleo", "evening");
			if (i % 4 == 3) {
				pdf.endPage();
			}
		}
		assertThat(tables()).extracting(Block::headerRows, Block::continues)
			.containsExactly(tuple(1, false), tuple(0, true), tuple(0, true));
	}

	@Test
	void knowsAHeaderThatComesAgainOverleaf() throws Exception {
		for (int page = 0; page < 3; page++) {
			row(100, "Ward", "Charge nurse", "Shift");
			row(118, "Ward B" + page, "Nurse Cleo", "evening");
			row(136, "Ward C" + page, "Nurse Dunn", "night");
			pdf.endPage();
		}
		assertThat(tables()).extracting(Block::headerRows).containsExactly(1, 1, 1);
	}

	@Test
	void beginsAnotherTableWhereItsHeaderComesAgainForAnotherYear() throws Exception {
		row(100, "Year 2023", "Spring catch", "Autumn catch");
		row(118, "Herring", "310", "317");
		row(136, "Cod", "12", "14");
		row(154, "Year 2024", "Spring catch", "Autumn catch");
		row(172, "Herring", "290", "301");
		row(190, "Cod", "9", "8");
		ReadFile read = new ReadFile(pdf.endPage().read(folder));
		assertThat(read.texts(Kind.TABLE)).containsExactly("""
				Year 2023 | Spring catch | Autumn catch
				Herring | 310 | 317
				Cod | 12 | 14""", """
				Year 2024 | Spring catch | Autumn catch
				Herring | 290 | 301
				Cod | 9 | 8""");
		assertThat(read.parsed().blocks()).extracting(Block::headerRows).containsExactly(1, 1);
	}

	@Test
	void beginsAnotherTableWhereWhatStandsAboveTheLabelsComesAgain() throws Exception {
		row(100, "Quarter ended May 31,", "North quay", "South quay");
		row(118, "Landings", "310", "317");
		row(136, "Fees", "12", "14");
		row(154, "Quarter ended May 31,", "Dry dock", "Total");
		row(172, "Landings", "290", "917");
		row(190, "Fees", "9", "35");
		row(208, "Half year ended May 31,", "Dry dock", "Total");
		row(226, "Landings", "590", "1,817");
		row(244, "Fees", "19", "71");
		assertThat(new ReadFile(pdf.endPage().read(folder)).texts(Kind.TABLE)).containsExactly("""
				Quarter ended May 31, | North quay | South quay
				Landings | 310 | 317
				Fees | 12 | 14""", """
				Quarter ended May 31, | Dry dock | Total
				Landings | 290 | 917
				Fees | 9 | 35""", """
				Half year ended May 31, | Dry dock | Total
				Landings | 590 | 1,817
				Fees | 19 | 71""");
	}

	@Test
	@Timeout(20)
	void readsManyTablesBelowEachOtherInLittleTime() throws Exception {
		for (int i = 0; i < 60; i++) {
			row(60 + 12 * i, (i % 2 == 0) ? new String[] { "Quarter ended", "North quay", "South quay" }
					: new String[] { "Landings", "310", "3" + i });
		}
		assertThat(new ReadFile(pdf.endPage().read(folder)).texts(Kind.TABLE)).isNotEmpty();
	}

	@Test
	void beginsAnotherTableWhereNamesWithoutALabelStandBelowFigures() throws Exception {
		double[] columns = { 90, 250, 320 };
		centred(100, new double[] { 285 }, "Year ended June 30, 2023");
		centred(116, columns, "Branch", "Deposits", "Loans");
		centred(134, columns, "Aske", "112", "119");
		centred(152, columns, "Cray", "210", "223");
		centred(170, new double[] { 285 }, "Year ended June 30, 2024");
		centred(186, columns, "Branch", "Savings", "Credits");
		centred(204, columns, "Aske", "143", "140");
		centred(222, columns, "Cray", "97", "99");
		pdf.endPage();
		assertThat(tables()).extracting(Block::headerRows).containsExactly(2, 2);
	}

	@Test
	void keepsFiguresTogetherThatMarksOrSignsStandBelow() throws Exception {
		row(100, "Harbour", "2023", "2024");
		row(118, "Berths", "310", "317");
		row(130, "", "(a)", "(b)");
		row(148, "Lifts", "12", "14");
		row(166, "", "NM", "NM");
		row(184, "Staff", "41", "43");
		pdf.endPage();
		assertThat(tables()).hasSize(1);
	}

}
