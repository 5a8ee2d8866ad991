package io.lectern.parse.child.pdf;

import java.nio.file.Path;
import java.util.List;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.Block;
import io.lectern.parse.Parsed;
import io.lectern.parse.child.ReadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Columns are read one after the other, rows of tables across. */
class PdfLayoutTests {

	private static final String[] LEFT = { "The river rises in the hills above the town and",
			"runs for ninety miles before it meets the sea.", "In spring the meadows beside it are under water",
			"for weeks, and cattle are driven to the ridge,", "where the old barns stand." };

	private static final String[] RIGHT = { "Trade came late to this part of the country. A",
			"canal was dug after the war, and with it came", "bricks, coal and the first engine works, whose",
			"chimneys can be seen from the coast road still,", "though nothing has been made there for years." };

	private static final String LEFT_READ = String.join(" ", LEFT);

	private static final String RIGHT_READ = String.join(" ", RIGHT);

	@TempDir
	private Path folder;

	private final DrawnPdf pdf = new DrawnPdf();

	private List<String> blocks(Kind kind) throws Exception {
		try (pdf) {
			return new ReadFile(pdf.endPage().read(folder)).texts(kind);
		}
	}

	@Test
	void readsTwoColumnsOfTextOneAfterTheOther() throws Exception {
		pdf.text(60, 100, LEFT).text(320, 100, RIGHT);
		assertThat(blocks(Kind.PARAGRAPH)).containsExactly(LEFT_READ, RIGHT_READ);
	}

	@Test
	void readsColumnsWhoseLinesAreNotLevel() throws Exception {
		pdf.text(60, 100, LEFT).text(320, 105, RIGHT);
		assertThat(blocks(Kind.PARAGRAPH)).containsExactly(LEFT_READ, RIGHT_READ);
	}

	@Test
	void readsWhatSpansTheColumnsBetweenThem() throws Exception {
		String across = "Both halves of this page are divided by one long line that runs over the two columns.";
		pdf.text(60, 100, LEFT).text(320, 100, RIGHT).text(60, 180, across).text(60, 210, LEFT).text(320, 210, RIGHT);
		assertThat(blocks(Kind.PARAGRAPH)).containsExactly(LEFT_READ, RIGHT_READ, across, LEFT_READ, RIGHT_READ);
	}

	@Test
	void readsTheLastLinesOfALongerColumnInIt() throws Exception {
		pdf.text(60, 100, LEFT)
			.text(320, 100, RIGHT)
			.text(60, 165, "A note that runs across the page here and on to the right-hand side of it.");
		pdf.text(60, 190, LEFT).text(320, 190, "It ends here.");
		assertThat(blocks(Kind.PARAGRAPH)).endsWith(LEFT_READ, "It ends here.");
	}

	@Test
	void readsTwoTablesOneAfterTheOtherThatStandUnderTheSameNames() throws Exception {
		pdf.text(40, 100, "(in millions)", "Loans to households", "Loans to companies", "Deposits");
		pdf.text(180, 100, "2024", "1,204", "845", "77").text(240, 100, "2023", "1,187", "910", "81");
		pdf.text(310, 100, "(in millions)", "Losses on loans written off", "Recovered of losses",
				"Allowance for loans");
		pdf.text(460, 100, "2024", "12", "3", "40").text(520, 100, "2023", "18", "4", "44");
		assertThat(tables()).containsExactly("""
				(in millions) | 2024 | 2023
				Loans to households | 1,204 | 1,187
				Loans to companies | 845 | 910
				Deposits | 77 | 81""", """
				(in millions) | 2024 | 2023
				Losses on loans written off | 12 | 18
				Recovered of losses | 3 | 4
				Allowance for loans | 40 | 44""");
	}

	@Test
	void keepsATableWholeWhoseLabelsStandOnItsLeftOnly() throws Exception {
		pdf.text(40, 100, "(in millions)", "Loans to households", "Loans to companies", "Deposits of households");
		pdf.text(180, 100, "2024", "1,204", "845", "77").text(240, 100, "2023", "1,187", "910", "81");
		pdf.text(460, 100, "2024", "1,199", "840", "70").text(520, 100, "2023", "1,102", "812", "69");
		assertThat(tables()).containsExactly("""
				(in millions) | 2024 | 2023 | 2024 | 2023
				Loans to households | 1,204 | 1,187 | 1,199 | 1,102
				Loans to companies | 845 | 910 | 840 | 812
				Deposits of households | 77 | 81 | 70 | 69""");
	}

	private List<String> tables() throws Exception {
		Parsed parsed;
		try (pdf) {
			parsed = pdf.endPage().read(folder);
		}
		String page = parsed.pages().getFirst().text();
		return parsed.blocks()
			.stream()
			.filter((block) -> block.kind() == Kind.TABLE)
			.map((block) -> page.substring(block.start(), block.end()))
			.toList();
	}

	@Test
	void readsATableInOneOfTwoColumns() throws Exception {
		pdf.text(60, 100, LEFT).text(60, 170, RIGHT).text(320, 100, RIGHT);
		row(320, 170, "Sales by region", "2024", "2023");
		row(320, 182, "North of the river", "1,204", "1,187");
		row(320, 194, "South of the river", "845", "910");
		row(320, 206, "The islands", "77", "81");
		Parsed parsed;
		try (pdf) {
			parsed = pdf.endPage().read(folder);
		}
		String page = parsed.pages().getFirst().text();
		assertThat(page).startsWith(LEFT_READ + "\n\n" + RIGHT_READ + "\n\n" + RIGHT_READ);
		Block table = parsed.blocks().getLast();
		assertThat(table.kind()).isEqualTo(Kind.TABLE);
		assertThat(table.headerRows()).isEqualTo(1);
		assertThat(page.substring(table.start(), table.end())).isEqualTo("""
				Sales by region | 2024 | 2023
				North of the river | 1,204 | 1,187
				South of the river | 845 | 910
				The islands | 77 | 81""");
	}

	@Test
	void readsATableBesideText() throws Exception {
		pdf.text(60, 100, LEFT).text(60, 160, RIGHT);
		for (int year = 0; year < 8; year++) {
			row(330, 104 + 14 * year, "Barges in " + (1901 + year), "" + (310 + 7 * year), "" + (98 - year));
		}
		List<String> tables = blocks(Kind.TABLE);
		assertThat(tables).singleElement().asString().startsWith("Barges in 1901 | 310 | 98\n").doesNotContain("river");
	}

	@Test
	void keepsTheRowsOfATableOfFigures() throws Exception {
		for (int year = 0; year < 8; year++) {
			row(60, 100 + 12 * year, "Passengers carried between the two towns in " + (1901 + year),
					"" + (31000 + 700 * year), "" + (9800 - year));
		}
		assertThat(blocks(Kind.TABLE)).singleElement()
			.asString()
			.contains("Passengers carried between the two towns in 1903 | 32400 | 9798\n");
	}

	@Test
	void keepsTheRowsOfATableOfNames() throws Exception {
		String[][] people = { { "Name of the member", "Office held" },
				{ "Margaret Ashworth-Hale", "Chair of the board" },
				{ "Thomas Okonkwo Baines", "Treasurer of the fund" },
				{ "Anne-Marie Delacroix", "Secretary to the board" },
				{ "Bartholomew Fitzgerald", "Keeper of the archive" },
				{ "Constance Wetherby-Moore", "Head of the library" } };
		for (int i = 0; i < people.length; i++) {
			pdf.text(60, 100 + 12 * i, people[i][0]).text(300, 100 + 12 * i, people[i][1]);
		}
		assertThat(blocks(Kind.TABLE)).singleElement()
			.asString()
			.contains("Thomas Okonkwo Baines | Treasurer of the fund\n");
	}

	@Test
	void keepsTheOrderOfAPageWithOneColumn() throws Exception {
		pdf.text(60, 100, LEFT).text(60, 180, RIGHT);
		assertThat(blocks(Kind.PARAGRAPH)).containsExactly(LEFT_READ, RIGHT_READ);
	}

	@Test
	void readsTwoColumnsOfChineseOneAfterTheOther() throws Exception {
		String[] left = { "这条河发源于城镇以北的山地，流经九十里之后", "注入东海。春天两岸的草地常被河水淹没，牛群", "被赶到高处的旧谷仓旁，直到初夏才回到河边的", "牧场。" };
		String[] right = { "运河在战后开凿，砖、煤和第一批机器厂随之而", "来。工厂的烟囱至今从海边的公路上还能看见，", "但那里已经多年没有生产任何东西了，只有仓库", "还在使用。" };
		pdf.text(60, 100, left).text(320, 100, right);
		assertThat(blocks(Kind.PARAGRAPH)).containsExactly(String.join("", left), String.join("", right));
	}

	@Test
	void joinsWordsCutAtTheEndOfALine() throws Exception {
		pdf.text(60, 100, "The bearing had to wait forty-", "four days for a vessel, and the replace-",
				"ment of it took long-", "term planning. Long-term it pays to");
		assertThat(blocks(Kind.PARAGRAPH)).containsExactly("The bearing had to wait forty-four days for a vessel, "
				+ "and the replacement of it took long-term planning. Long-term it pays to");
	}

	@Test
	void keepsTheHyphenOfWordsThatNobodyWritesAsOne() throws Exception {
		pdf.text(60, 100, "The yard is free of short-", "term debt and lies at the high-",
				"way to the west of the town.");
		assertThat(blocks(Kind.PARAGRAPH))
			.containsExactly("The yard is free of short-term debt and lies at the highway to the west of the town.");
	}

	private void row(double x, double y, String label, String... figures) {
		pdf.text(x, y, label);
		for (int i = 0; i < figures.length; i++) {
			pdf.text(x + (DrawnPdf.WIDTH - 40 - x) * (i + 2) / (figures.length + 2), y, figures[i]);
		}
	}

}
