package io.lectern.answer;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.lectern.citation.Citation;
import io.lectern.citation.CitedTable.Cell;
import io.lectern.citation.CitedTable.Part;
import io.lectern.citation.CitedTable;
import io.lectern.document.PageText;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.TablesOnPages;
import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.TableGrid;

import static io.lectern.answer.AskedTables.draft;
import static io.lectern.answer.AskedTables.ledInTo;
import static io.lectern.answer.AskedTables.page;
import static io.lectern.answer.AskedTables.texts;
import static org.assertj.core.api.Assertions.assertThat;

class TableAnswersTests {

	private static final TableGrid CATCHES = new TableGrid(
			List.of(List.of(GridCell.BLANK, GridCell.of("Year ended June 30,").wide(2), GridCell.of("Boats").wide(2)),
					row("", "2024", "2025", "2024", "2025"), row("North basin"),
					row("Herring", "410", "388", "12", "11"), row("Cod", "95", "120", "7", "9"), row("South basin"),
					row("Herring", "530", "502", "20", "18"), row("Cod", "61", "77", "5", "6")),
			2);

	private static List<GridCell> row(String... cells) {
		return List.of(cells).stream().map(GridCell::of).toList();
	}

	@Test
	void aTablesAnswerIsTheCellWithItsNames() {
		Citation citation = first("How much cod was caught in the south basin in the year ended June 30, 2025?");

		assertThat(answer("How much cod was caught in the south basin in the year ended June 30, 2025?"))
			.isEqualTo("South basin, Cod, Year ended June 30, 2025: 77 [1]");
		assertThat(citation.quote()).isEqualTo("Cod | 61 | 77 | 5 | 6");
		CitedTable table = citation.table();
		assertThat(table.caption()).isEqualTo("Table 4. Landings in tonnes");
		assertThat(table.header()).containsExactly(
				List.of("", "Year ended June 30,", "Year ended June 30,", "Boats", "Boats"),
				List.of("", "2024", "2025", "2024", "2025"));
		assertThat(table.row()).containsExactly("Cod", "61", "77", "5", "6");
		assertThat(table.cells()).containsExactly(new Cell(0, "Cod", List.of(), false, Part.LABEL),
				new Cell(2, "77", List.of(), true, Part.VALUE),
				new Cell(2, "Year ended June 30,", List.of(), false, Part.HEADER),
				new Cell(2, "2025", List.of(), false, Part.HEADER));
	}

	@Test
	void theColumnIsChosenByTheWordsOfAllItsHeadings() {
		assertThat(answer("How many boats caught herring in the north basin in 2024?"))
			.startsWith("North basin, Herring, Boats, 2024: 12 [1]");
	}

	@Test
	void whatGoesOnOverleafHasTheHeaderOfThePageBefore() {
		PageWriter writer = new PageWriter(10_000);
		writer.writeTable(TableGrid.of(List.of(texts("Ship", "Built", "Length"), texts("Alma", "1911", "31 m")), 1),
				false);
		writer.endPage();
		writer.writeTable(TableGrid.of(List.of(texts("Bera", "1923", "44 m"), texts("Cilla", "1930", "27 m")), 0),
				true);
		List<PageText> pages = TablesOnPages.of(writer.finish("text/plain", null, Map.of()));

		assertThat(AskedTables.answer("What is the length of Cilla?", pages, 2)).isEqualTo("Cilla, Length: 27 m [1]");
	}

	@Test
	void aTableThatIsCalledAsTheQuestionCallsItIsTheList() {
		List<PageText> pages = AskedTables.ledInTo("The clerk reviews the list of signals and tells the signals apart.",
				List.of(texts("Signal", "Colour", "Sound"), texts("Fog", "white", "horn"), texts("Fire", "red", "bell"),
						texts("Total", "2", "2")));
		assertThat(AskedTables.answer("List the signals", pages, 1)).contains("- Fog")
			.contains("- Fire")
			.doesNotContain("Total");
	}

	@Test
	void theRowAnswersWhereASentenceOnlyLeadsToIt() {
		List<PageText> pages = ledInTo(
				"The following table presents the carrying value of moorings without a market price.",
				List.of(texts("Other property", "2024", "2025"), texts("Carrying value", "2,302", "2,560"),
						texts("Upward changes", "7", "9")));

		assertThat(AskedTables.answer("What were the moorings without a market price carried at in 2025?", pages, 1))
			.isEqualTo("Carrying value, 2025: 2,560 [1]");
	}

	@Test
	void theRowsAreAListWhereTheirNamesAreAskedFor() {
		List<PageText> pages = page(List.of(texts("Risk", "Owner"), texts("Ice on the slipway", "warden"),
				texts("Rust", "clerk"), texts("Thieves", "chair")));

		assertThat(AskedTables.answer("Which risks are there?", pages, 1))
			.isEqualTo("- Ice on the slipway [1]\n- Rust [2]\n- Thieves [3]");
		assertThat(draft("Which risks are there?", pages, 1, 1).citations())
			.allSatisfy((citation) -> assertThat(citation.table()).isNotNull());
		PageWriter writer = new PageWriter(10_000);
		writer.write(Kind.PARAGRAPH, 0, "The risks that the club looks at in spring are these:");
		writer.writeTable(
				TableGrid.of(List.of(texts("Risk", "Owner"), texts("Rust", "clerk"), texts("Thieves", "chair")), 1),
				false);
		assertThat(AskedTables.answer("Which risks does the club look at?",
				TablesOnPages.of(writer.finish("text/plain", null, Map.of())), 1))
			.isEqualTo("The risks that the club looks at in spring are these: [1]\n\n- Rust [2]\n- Thieves [3]");
		assertThat(AskedTables.answer("Which risks does the clerk own?", pages, 1)).contains("Rust")
			.doesNotContain("Thieves");
	}

	@Test
	void theRowOfTheOneThatAnotherIsAskedForBesideIsNoAnswer() {
		List<PageText> pages = page(List.of(texts("Name", "Role"), texts("Ann Berg", "Chair"),
				texts("Bo Lund", "Deputy chair"), texts("安文", "主席")));

		assertThat(AskedTables.answer("What is the role of Ann Berg?", pages, 1)).startsWith("Ann Berg, Role: Chair");
		assertThat(AskedTables.answer("Who was chair before Ann Berg?", pages, 1)).doesNotContain("Ann Berg");
		assertThat(AskedTables.answer("Who has a role other than Ann Berg?", pages, 1)).doesNotContain("Ann Berg");
		assertThat(AskedTables.answer("安文之前的主席是谁？", pages, 1)).doesNotContain("安文");
	}

	@Test
	void anAmountIsToldByTheLimitsItLiesBetween() {
		List<PageText> pages = page(List.of(texts("Amount", "Who approves"), texts("up to 5,000", "foreman"),
				texts("5,001 to 50,000", "harbour master"), texts("above 50,000", "board")));

		assertThat(AskedTables.answer("Who approves 60k?", pages, 1))
			.isEqualTo("above 50,000, Who approves: board [1]");
		assertThat(AskedTables.answer("Who approves 7,000 euros?", pages, 1))
			.startsWith("5,001 to 50,000, Who approves: harbour master");
	}

	@Test
	void aCodeIsSaidWithWhatItStandsFor() {
		List<PageText> pages = page(List.of(texts("Code", "Meaning", "Level"), texts("E-7", "pump is hot", "red"),
				texts("E-8", "door is open", "amber")));

		assertThat(AskedTables.answer("What is the level of E-8?", pages, 1))
			.isEqualTo("E-8 (door is open), Level: amber [1]");
		assertThat(AskedTables.answer("What is the meaning of E-8?", pages, 1))
			.isEqualTo("E-8, Meaning: door is open [1]");
	}

	@Test
	void severalRowsAndColumnsMayBeNamed() {
		List<PageText> pages = page(
				List.of(texts("Boat", "Length", "Crew", "Built"), texts("Alma", "31 m", "9", "1911"),
						texts("Bera", "44 m", "14", "1923"), texts("Cilla", "27 m", "6", "1930")));

		assertThat(AskedTables.answer("What are length and crew of Bera?", pages, 1))
			.isEqualTo("Bera, Length: 44 m; Crew: 14 [1]");
		assertThat(draft("How long are Alma and Cilla, what is their length?", pages, 1, 3).text())
			.contains("Alma, Length: 31 m [", "Cilla, Length: 27 m [")
			.doesNotContain("Bera");
	}

	@Test
	void aFigureIsSaidWithTheScaleThatItsTableCountsIn() {
		List<PageText> pages = ledInTo("Dues and visits by pier are as follows (in millions):",
				List.of(texts("Pier", "Dues", "Average price", "Share"), texts("North", "$410", "$12", "31 %"),
						texts("South", "(95) (a)", "$9", "7 %")));

		assertThat(AskedTables.answer("What are the dues of the North pier?", pages, 1))
			.startsWith("North, Dues: $410 million [1]");
		assertThat(AskedTables.answer("What are the dues of the South pier?", pages, 1))
			.startsWith("South, Dues: (95) million (a) [1]");
		assertThat(AskedTables.answer("What is the average price at the North pier?", pages, 1))
			.startsWith("North, Average price: $12 [1]");
		assertThat(AskedTables.answer("What is the share of the North pier?", pages, 1))
			.startsWith("North, Share: 31 % [1]");
		assertThat(AskedTables.answer("北码头的收入是多少？",
				ledInTo("各码头收入如下（单位：万元）：", List.of(texts("码头", "收入"), texts("北码头", "410"), texts("南码头", "95"))), 1))
			.isEqualTo("北码头，收入：410万元 [1]");
	}

	@Test
	void aScaleInBracketsOverOneColumnIsThatOfAll() {
		PageWriter writer = new PageWriter(10_000);
		writer.writeTable(new TableGrid(List.of(row("", "2024", "2025"), row("", "", "(crowns in thousands)"),
				row("Dues", "410", "388"), row("Rents", "95", "120")), 2), false);
		List<PageText> pages = TablesOnPages.of(writer.finish("text/plain", null, Map.of()));

		assertThat(AskedTables.answer("How high were the dues in 2024?", pages, 1))
			.isEqualTo("Dues, 2024: 410 thousand [1]");
	}

	@Test
	void whereNotAllFiguresAreCountedSoOnlyAnAmountOfMoneyIsForCertain() {
		List<PageText> pages = ledInTo("The following table shows the piers (in millions, except berths):",
				List.of(texts("Pier", "Dues", "Berths"), texts("North", "$410", "12"), texts("South", "$95", "9")));

		assertThat(AskedTables.answer("What are the dues of the North pier?", pages, 1))
			.startsWith("North, Dues: $410 million [1]");
		assertThat(AskedTables.answer("How many berths has the North pier?", pages, 1))
			.startsWith("North, Berths: 12 [1]");
	}

	private static String answer(String question) {
		return AskedTables.answer(question, pages(), 1);
	}

	private static List<PageText> pages() {
		PageWriter writer = new PageWriter(10_000);
		writer.write(Kind.CAPTION, 0, "Table 4. Landings in tonnes");
		writer.writeTable(CATCHES, false);
		return TablesOnPages.of(writer.finish("text/plain", null, Map.of()));
	}

	private static Citation first(String question) {
		return draft(question, pages(), 1, 1).citations().getFirst();
	}

	@Test
	void whatOnlyLeadsToATableIsNoAnswerWhereItsRowIs() {
		List<PageText> pages = AskedTables.ledInTo(
				"The following table presents the net capital of the harbour bank's two branches as of May 31, 2025, with what the law requires of them.",
				List.of(texts("Branch", "Aske", "Cray"), texts("Net capital", "24", "7"), texts("Required", "5", "3")));

		assertThat(AskedTables.answer("What was the net capital of the harbour bank's branch in Cray?", pages, 1))
			.isEqualTo("Net capital, Cray: 7 [1]");
	}

}
