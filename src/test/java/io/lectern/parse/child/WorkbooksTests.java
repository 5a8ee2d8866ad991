package io.lectern.parse.child;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import io.lectern.parse.Block;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.Parsed;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Workbooks say what they display, cell by cell under its column's name. */
class WorkbooksTests {

	@TempDir
	Path folder;

	private Parsed read(String kind, Consumer<Workbook> content) throws IOException, DocumentUnreadable {
		Path file = folder.resolve("book." + kind);
		try (Workbook workbook = kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
				OutputStream out = Files.newOutputStream(file)) {
			content.accept(workbook);
			workbook.write(out);
		}
		return OfficeParts.read(file);
	}

	private static Sheet sheet(Workbook workbook, String name, Object[]... rows) {
		Sheet sheet = workbook.createSheet(name);
		for (int r = 0; r < rows.length; r++) {
			for (int c = 0; c < rows[r].length; c++) {
				Cell cell = row(sheet, r).createCell(c);
				switch (rows[r][c]) {
					case Number number -> cell.setCellValue(number.doubleValue());
					case String text when !text.isEmpty() -> cell.setCellValue(text);
					default -> {
					}
				}
			}
		}
		return sheet;
	}

	private static Row row(Sheet sheet, int number) {
		Row row = sheet.getRow(number);
		return (row != null) ? row : sheet.createRow(number);
	}

	private static Object[] cells(Object... cells) {
		return cells;
	}

	@ParameterizedTest
	@ValueSource(strings = { "xlsx", "xls" })
	void holdsBackHiddenSheetsRowsAndColumns(String kind) throws Exception {
		Parsed parsed = read(kind, (workbook) -> {
			Sheet prices = sheet(workbook, "Prices", cells("Item", "Price", "Margin"), cells("Bolt", 2, 0.4),
					cells("Nut", 1, 0.7), cells("Screw", 3, 0.9));
			prices.getRow(2).setZeroHeight(true);
			prices.setColumnHidden(2, true);
			sheet(workbook, "Old", cells("Item", "Price"), cells("Bolt", 99));
			sheet(workbook, "Deep", cells("Secret", 7));
			workbook.setSheetHidden(1, true);
			workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
		});

		assertThat(OfficeParts.blocks(parsed)).containsExactly("Prices", "Item | Price\nBolt | 2\nScrew | 3");
		assertThat(OfficeParts.hidden(parsed)).containsExactlyInAnyOrder("hidden rows: Nut | 1 | 0.7",
				"hidden columns: Margin\n0.4\n0.9", "hidden sheet: Old\nItem | Price\nBolt | 99",
				"very hidden sheet: Deep\nSecret | 7");
		assertThat(OfficeParts.heldBack(parsed)).containsExactly("hidden rows (page 1)", "hidden columns (page 1)",
				"hidden sheet (page 1)", "very hidden sheet (page 1)");
	}

	@Test
	void readsRowsThatAreOutOfOrder() throws Exception {
		String row = "<s:row r='%1$d'><s:c r='A%1$d' t='str'><s:v>%2$s</s:v></s:c><s:c r='B%1$d'><s:v>%3$d</s:v></s:c></s:row>";
		String header = "<s:row r='1'><s:c r='A1' t='str'><s:v>Item</s:v></s:c><s:c r='B1' t='str'><s:v>Price</s:v></s:c></s:row>";
		Parsed parsed = OfficeParts.read(OfficeParts
			.workbook("<s:sheetData>" + row.formatted(4, "Screw", 3) + header + row.formatted(3, "Nut", 1)
					+ row.formatted(2, "Bolt", 2) + "</s:sheetData>")
			.write(folder.resolve("book.xlsx")));

		assertThat(OfficeParts.blocks(parsed)).containsExactly("Prices", "Item | Price\nBolt | 2\nNut | 1\nScrew | 3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "xlsx", "xls" })
	void writesMergedLabelsInEachRowAndMergedHeadersOnce(String kind) throws Exception {
		Parsed parsed = read(kind, (workbook) -> {
			Sheet sheet = sheet(workbook, "Crew", cells("Crew by depot"),
					cells("Depot", "Shift", "May", "", "June", ""), cells("", "", "Men", "Women", "Men", "Women"),
					cells("East", "Day", 4, 5, 6, 7), cells("", "Night", 1, 2, 3, 4),
					cells("West", "Day", 8, 9, 10, 11));
			for (String area : new String[] { "A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "A4:A5" }) {
				sheet.addMergedRegion(CellRangeAddress.valueOf(area));
			}
		});

		assertThat(OfficeParts.blocks(parsed)).containsExactly("Crew", "Crew by depot",
				"Depot | Shift | May |  | June\n |  | Men | Women | Men | Women\n"
						+ "East | Day | 4 | 5 | 6 | 7\nEast | Night | 1 | 2 | 3 | 4\nWest | Day | 8 | 9 | 10 | 11");
		assertThat(parsed.blocks().getLast().headerRows()).isEqualTo(2);
		assertThat(parsed.blocks().get(1).kind()).isEqualTo(Kind.CAPTION);
	}

	@ParameterizedTest
	@ValueSource(strings = { "xlsx", "xls" })
	void displaysDaysAsAChineseWorkbookDoes(String kind) throws Exception {
		Parsed parsed = read(kind, (workbook) -> {
			Sheet sheet = sheet(workbook, "租约", cells("编号", "起", "止", "签", "月", "付"), cells("乙-3", "", "", "", "", ""));
			String[] formats = { "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "yyyy/m/d;@", "m/d/yy",
					"yyyy\\-mm\\-dd" };
			for (int i = 0; i < formats.length; i++) {
				CellStyle style = workbook.createCellStyle();
				style.setDataFormat(workbook.createDataFormat().getFormat(formats[i]));
				Cell cell = sheet.getRow(1).createCell(i + 1);
				cell.setCellValue(45000 + i);
				cell.setCellStyle(style);
			}
		});

		assertThat(OfficeParts.blocks(parsed).getLast())
			.endsWith("乙-3 | 2023年3月15日 | 2023年3月16日 | 2023/3/17 | 2023/3/18 | 2023-03-19");
	}

	@Test
	void displaysNumbersAsTheirFormatWants() throws Exception {
		Parsed parsed = read("xlsx", (workbook) -> {
			Sheet sheet = sheet(workbook, "Sums", cells("Kind", "Value"));
			String[] formats = { "0.0%", "#,##0.00", "\"€\" #,##0", "General", "m/d/yy", "0" };
			double[] values = { 0.1234, 1234567.5, 2500, 6222021234567890.0, 45000, 6222021234567890.0 };
			for (int i = 0; i < formats.length; i++) {
				CellStyle style = workbook.createCellStyle();
				style.setDataFormat(workbook.createDataFormat().getFormat(formats[i]));
				row(sheet, i + 1).createCell(0).setCellValue("kind " + i);
				sheet.getRow(i + 1).createCell(1).setCellValue(values[i]);
				sheet.getRow(i + 1).getCell(1).setCellStyle(style);
			}
		});

		assertThat(OfficeParts.blocks(parsed).getLast())
			.isEqualTo("Kind | Value\nkind 0 | 12.3%\nkind 1 | 1,234,567.50\n"
					+ "kind 2 | € 2,500\nkind 3 | 6222021234567890\nkind 4 | 2023-03-15\nkind 5 | 6222021234567890");
	}

	@Test
	void computesFormulasWithoutAValueAndTellsOfErrors() throws Exception {
		Parsed parsed = read("xlsx", (workbook) -> {
			Sheet sheet = sheet(workbook, "Fees", cells("Job", "Hours", "Fee"), cells("Roof", 14, ""),
					cells("Drain", 9, ""), cells("Total", "", ""), cells("Broken", "", ""), cells("Unknown", "", ""));
			sheet.getRow(1).getCell(2).setCellFormula("B2*45");
			sheet.getRow(2).getCell(2).setCellFormula("B3*45");
			sheet.getRow(3).getCell(2).setCellFormula("SUM(C2:C3)");
			sheet.getRow(4).getCell(2).setCellFormula("1/0");
			sheet.getRow(5).getCell(2).setCellFormula("CUBEVALUE(\"a\",\"b\")");
		});

		assertThat(OfficeParts.blocks(parsed).getLast()).isEqualTo(
				"Job | Hours | Fee\nRoof | 14 | 630\nDrain | 9 | 405\nTotal |  | 1035\nBroken |  | #DIV/0!\nUnknown");
		assertThat(OfficeParts.warnings(parsed)).contains("4 formulas are not in the file and were computed",
				"could not be computed: Fees!C6", "Fees!C5 #DIV/0!");
	}

	@Test
	void keepsEveryColumnOfAWideRowUnderItsName() throws Exception {
		Parsed parsed = read("xlsx", (workbook) -> {
			Object[][] rows = new Object[4][121];
			for (int r = 0; r < 4; r++) {
				rows[r][0] = (r == 0) ? "Buoy" : "Buoy " + (char) ('A' + r);
				for (int c = 1; c <= 120; c++) {
					rows[r][c] = (r == 0) ? "Salinity at depth " + c + " m" : (Object) (1000 * r + c);
				}
			}
			sheet(workbook, "Sea", rows);
		});

		List<String> lines = OfficeParts.blocks(parsed, Kind.TABLE).getFirst().lines().toList();
		assertThat(parsed.blocks().getLast().headerRows()).isEqualTo(1);
		assertThat(lines.get(0).split(" \\| ")).hasSize(121).endsWith("Salinity at depth 120 m");
		assertThat(lines.get(2).split(" \\| ")).startsWith("Buoy C", "2001").endsWith("2120");
	}

	@Test
	void findsTheHeaderBelowTitlesAndTheNotesBelowTheTable() throws Exception {
		ReadFile read = workbook((book) -> {
			Sheet sheet = sheet(book, "Dues", cells("Harbour office"), cells("Table 3. Dues by pier"),
					cells("(in crowns)"), cells(""), cells("", "Year ended"), cells("", 2031, 2030), cells("North"),
					cells("   Ferries", 41, 38), cells("   Yachts", 7, 9), cells("(a) Not audited by anybody yet."));
			sheet.addMergedRegion(CellRangeAddress.valueOf("B5:C5"));
			bold(book, sheet, 4, 5, 6);
		});

		assertThat(read.captions()).containsExactly("Harbour office Table 3. Dues by pier (in crowns)");
		assertThat(read.kinds()).containsExactly("HEADER", "HEADER", "SECTION", "BODY 1", "BODY 1");
		assertThat(read.values()).startsWith("Ferries / Year ended, 2031 = 41", "Ferries / Year ended, 2030 = 38");
		assertThat(read.texts(Kind.PARAGRAPH)).containsExactly("(a) Not audited by anybody yet.");
	}

	@Test
	void believesTheHeaderOfAFilter() throws Exception {
		ReadFile read = workbook((book) -> sheet(book, "Codes", cells(101, 102, 103), cells(4, 5, 6), cells(7, 8, 9))
			.setAutoFilter(CellRangeAddress.valueOf("A1:C3")));

		assertThat(read.headerRows()).isEqualTo(1);
		assertThat(read.values()).startsWith("4 / 102 = 5", "4 / 103 = 6");
	}

	private static void bold(Workbook workbook, Sheet sheet, int... rows) {
		CellStyle style = workbook.createCellStyle();
		var font = workbook.createFont();
		font.setBold(true);
		style.setFont(font);
		for (int row : rows) {
			sheet.getRow(row).forEach((cell) -> cell.setCellStyle(style));
		}
	}

	private ReadFile workbook(Consumer<Workbook> content) throws IOException, DocumentUnreadable {
		return new ReadFile(read("xlsx", content));
	}

	@Test
	void findsSeveralTablesOnASheet() throws Exception {
		Parsed parsed = read("xlsx",
				(workbook) -> sheet(workbook, "Plan", cells("Income"), cells("Source", "Amount"), cells("Fees", 100),
						cells("", ""), cells("\uFEFFGifts\n", 20), cells("", ""), cells("Staff  by site"),
						cells("Site", "Staff", "Beds"), cells("Bergen", 5, 40), cells("Oslo", 7, 60)));

		assertThat(OfficeParts.blocks(parsed)).containsExactly("Plan", "Income",
				"Source | Amount\nFees | 100\nGifts | 20", "Staff by site",
				"Site | Staff | Beds\nBergen | 5 | 40\nOslo | 7 | 60");
	}

	@Test
	void findsTablesBesideEachOther() throws Exception {
		Parsed parsed = read("xlsx",
				(workbook) -> sheet(workbook, "Plan", cells("Source", "Amount", "", "Site", "Staff"),
						cells("Fees", 100, "", "Bergen", 5), cells("Gifts", 20, "", "Oslo", 7), cells("Loans", 3)));

		assertThat(OfficeParts.blocks(parsed)).containsExactly("Plan",
				"Source | Amount\nFees | 100\nGifts | 20\nLoans | 3", "Site | Staff\nBergen | 5\nOslo | 7");
	}

	@ParameterizedTest
	@ValueSource(strings = { "xlsx", "xls" })
	void tellsWhatIsNotedOnACell(String kind) throws Exception {
		Parsed parsed = read(kind, (workbook) -> {
			Sheet sheet = sheet(workbook, "Fees", cells("Port", "Fee"), cells("Oslo", 900), cells("Bergen", 650));
			ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
			anchor.setCol2(3);
			anchor.setRow2(3);
			var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
			comment.setString(workbook.getCreationHelper().createRichTextString("since March"));
			sheet.getRow(2).getCell(1).setCellComment(comment);
		});

		assertThat(OfficeParts.blocks(parsed).getLast()).isEqualTo("Comment on B3 (Bergen: 650): since March");
	}

	@Test
	void namesEachSheetAndGivesItAPage() throws Exception {
		Parsed parsed = read("xlsx", (workbook) -> {
			sheet(workbook, "One", cells("a", 1), cells("b", 2));
			sheet(workbook, "Empty");
			sheet(workbook, "Two", cells("c", 3), cells("d", 4));
		});

		assertThat(OfficeParts.blocks(parsed, Kind.HEADING)).containsExactly("One", "Two");
		assertThat(parsed.blocks()).extracting(Block::page).containsExactly(1, 1, 2, 2);
	}

}
