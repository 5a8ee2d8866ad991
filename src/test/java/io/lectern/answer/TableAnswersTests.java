package io.lectern.answer;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.lectern.answer.CitedTable.Cell;
import io.lectern.answer.CitedTable.Part;
import io.lectern.document.PageText;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.TablesOnPages;
import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.TableGrid;

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

		assertThat(answer("What is the length of Cilla?", pages, 2)).isEqualTo("Cilla, Length: 27 m [1]");
	}

	@Test
	void theRowOfTheOneThatAnotherIsAskedForBesideIsNoAnswer() {
		List<PageText> pages = page(List.of(texts("Name", "Role"), texts("Ann Berg", "Chair"),
				texts("Bo Lund", "Deputy chair"), texts("安文", "主席")));

		assertThat(answer("What is the role of Ann Berg?", pages, 1)).startsWith("Ann Berg, Role: Chair");
		assertThat(answer("Who was chair before Ann Berg?", pages, 1)).doesNotContain("Ann Berg");
		assertThat(answer("Who has a role other than Ann Berg?", pages, 1)).doesNotContain("Ann Berg");
		assertThat(answer("安文之前的主席是谁？", pages, 1)).doesNotContain("安文");
	}

	@Test
	void anAmountIsToldByTheLimitsItLiesBetween() {
		List<PageText> pages = page(List.of(texts("Amount", "Who approves"), texts("up to 5,000", "foreman"),
				texts("5,001 to 50,000", "harbour master"), texts("above 50,000", "board")));

		assertThat(answer("Who approves 60k?", pages, 1)).isEqualTo("above 50,000, Who approves: board [1]");
		assertThat(answer("Who approves 7,000 euros?", pages, 1))
			.startsWith("5,001 to 50,000, Who approves: harbour master");
	}

	@Test
	void aCodeIsSaidWithWhatItStandsFor() {
		List<PageText> pages = page(List.of(texts("Code", "Meaning", "Level"), texts("E-7", "pump is hot", "red"),
				texts("E-8", "door is open", "amber")));

		assertThat(answer("What is the level of E-8?", pages, 1)).isEqualTo("E-8 (door is open), Level: amber [1]");
		assertThat(answer("What is the meaning of E-8?", pages, 1)).isEqualTo("E-8, Meaning: door is open [1]");
	}

	@Test
	void severalRowsAndColumnsMayBeNamed() {
		List<PageText> pages = page(
				List.of(texts("Boat", "Length", "Crew", "Built"), texts("Alma", "31 m", "9", "1911"),
						texts("Bera", "44 m", "14", "1923"), texts("Cilla", "27 m", "6", "1930")));

		assertThat(answer("What are length and crew of Bera?", pages, 1)).isEqualTo("Bera, Length: 44 m; Crew: 14 [1]");
		assertThat(draft("How long are Alma and Cilla, what is their length?", pages, 1, 3).text())
			.contains("Alma, Length: 31 m [", "Cilla, Length: 27 m [")
			.doesNotContain("Bera");
	}

	private static List<PageText> page(List<List<LaidText>> rows) {
		PageWriter writer = new PageWriter(10_000);
		writer.writeTable(TableGrid.of(rows, 1), false);
		return TablesOnPages.of(writer.finish("text/plain", null, Map.of()));
	}

	private static List<LaidText> texts(String... cells) {
		return List.of(cells).stream().map(LaidText::of).toList();
	}

	private static String answer(String question) {
		return answer(question, pages(), 1);
	}

	private static List<PageText> pages() {
		PageWriter writer = new PageWriter(10_000);
		writer.write(Kind.CAPTION, 0, "Table 4. Landings in tonnes");
		writer.writeTable(CATCHES, false);
		return TablesOnPages.of(writer.finish("text/plain", null, Map.of()));
	}

	private static String answer(String question, List<PageText> pages, int page) {
		return draft(question, pages, page).text();
	}

	private static Citation first(String question) {
		return draft(question, pages(), 1).citations().getFirst();
	}

	private static AnswerDraft draft(String question, List<PageText> pages, int page) {
		return draft(question, pages, page, 1);
	}

	private static AnswerDraft draft(String question, List<PageText> pages, int page, int sentences) {
		var documents = Fixtures.pages(pages.toArray(PageText[]::new));
		AnswerDraft draft = new AnswerDraft(new QuoteLocator(documents), Fixtures.CHECK, AnswerListener.NONE);
		new ExtractiveAnswerer(Fixtures.evidence(documents), Fixtures.lists(), Fixtures.settings(sentences)).write(
				question, List.of(Fixtures.found("d", "d", pages.get(page - 1).text(), page)), new Thresholds(0.3, 0.3),
				"", draft);
		return draft;
	}

}
