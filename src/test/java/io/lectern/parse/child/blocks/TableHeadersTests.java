package io.lectern.parse.child.blocks;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Header rows are found by what they are. */
class TableHeadersTests {

	/** A cell a bar; "A>3" is three columns wide, "*A" is bold. */
	private static List<List<GridCell>> rows(String... rows) {
		return Arrays.stream(rows)
			.map((row) -> Arrays.stream(row.split("\\|", -1)).map(TableHeadersTests::cell).toList())
			.toList();
	}

	private static GridCell cell(String text) {
		String[] parts = text.strip().split(">");
		boolean bold = parts[0].startsWith("*");
		GridCell cell = GridCell.of(bold ? parts[0].substring(1) : parts[0]).heading(bold);
		return (parts.length > 1) ? cell.wide(Integer.parseInt(parts[1])) : cell;
	}

	private static int found(String... rows) {
		return TableHeaders.of(rows(rows), 0);
	}

	@Test
	void aHeaderEndsBeforeASection() {
		assertThat(found("|2031|2030", "Dues:||", "Ferries|41|38", "Yachts|7|9")).isEqualTo(1);
	}

	@Test
	void wideNamesGoOnInTheRowBelow() {
		assertThat(found("|Summer>2|Winter>2", "Pier|Boats|Dues|Boats|Dues", "North|4|40|1|9")).isEqualTo(2);
	}

	@Test
	void aRowWithoutALabelBelongsToTheHeader() {
		assertThat(found("|2031|2030", "|kilos|kilos", "Herring|41|38", "Cod|7|9")).isEqualTo(2);
		assertThat(found("Fish|2031|2030", "Sort|%|%", "Herring|41|38", "Cod|7|9")).isEqualTo(2);
	}

	@Test
	void aYearWithAFootnoteIsAName() {
		assertThat(found("|2031 (a)|2030\u00B9", "Herring|41|38", "Cod|7|9")).isEqualTo(1);
	}

	@Test
	void aRowOfWordsBelowAFullHeaderIsData() {
		assertThat(found("Boat|Draught|Cargo", "Ida|1.2 m or less|sand", "Una|41|12", "Ole|38|11")).isEqualTo(1);
	}

	@Test
	void aBlankCornerAboveLabelsTellsAHeaderAboveWordsAndQuantities() {
		assertThat(found("|Sloop A|Sloop B", "Sail|60 m\u00B2|74 m\u00B2", "Keel|4.1 t|5 t")).isEqualTo(1);
		assertThat(found("|Colour", "Bow|red and white", "Stern|blue")).isEqualTo(1);
		assertThat(found("|red and white|blue", "|green|white", "Bow|red|black")).isNotEqualTo(1);
	}

	@Test
	void namesAndTheirValuesHaveNoHeader() {
		assertThat(found("Owner|R. Stone", "Built|in the old yard", "Tonnage|41")).isZero();
		assertThat(found("Crew|5 hands|Hold|36 m", "Length|75 m|Volume|98 t", "Span|67 m|Weight|16 t")).isZero();
	}

	@Test
	void rowsThatAreAllAlikeHaveNoHeader() {
		assertThat(found("2031|Herring|North", "2032|Cod|South", "2033|Eel|West")).isZero();
		assertThat(found("7|Herring|41", "8|Cod|38")).isZero();
	}

	@Test
	void boldNumbersAboveOthersAreNames() {
		assertThat(found("*Depth|*10|*20", "Salt|3|4", "Mud|5|6")).isEqualTo(1);
	}

	@Test
	void aTableOfNothingButBoldIsToldByItsWords() {
		assertThat(found("*|*Boats|*Dues", "*North|*4|*40", "*South|*6|*60")).isEqualTo(1);
	}

	@Test
	void marksOfTheFileAreBelieved() {
		List<List<GridCell>> rows = rows("Post|Name|Since", "|Ida|2031", "|Ole|2030");

		assertThat(TableHeaders.of(rows, 1)).isEqualTo(1);
		assertThat(TableHeaders.of(rows("|Summer>2", "Pier|Boats|Dues", "North|4|40"), 1)).isEqualTo(2);
	}

	@Test
	void namesGoOnOverBlankCellsThatAreNamedBelow() {
		List<List<GridCell>> spread = SpreadNames
			.above(rows("|Summer||Winter|", "Pier|Boats|Dues|Boats|Dues", "North|4|40|1|9"), 2);

		assertThat(spread.getFirst()).extracting(GridCell::columns).containsExactly(1, 2, 2);
		assertThat(spread.getLast()).hasSize(5);
	}

	@Test
	void labelColumnsAreThoseThatOneHeadingNamesOrThatRepeatInFrontOfFigures() {
		assertThat(labels("Place>2|Boats|Dues", "North|Pier 1|4|40", "North|Pier 2|5|50")).isEqualTo(2);
		assertThat(labels("Place|Pier|Boats|Dues", "North|Old|4|40", "|New|5|50")).isEqualTo(2);
		assertThat(labels("Year|Play|Part|House", "2031|Storm|Cook|Globe", "2031|Calm|Mate|Swan")).isEqualTo(1);
	}

	private static int labels(String... rows) {
		return new TableGrid(rows(rows), 1).labelColumns();
	}

}
