package io.lectern.answer;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.lectern.document.PageText;
import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.blocks.TableGrid;

import static io.lectern.answer.AskedTables.answer;
import static io.lectern.answer.AskedTables.page;
import static io.lectern.answer.AskedTables.row;
import static io.lectern.answer.AskedTables.texts;
import static org.assertj.core.api.Assertions.assertThat;

/** Which columns a question asks for. */
class AskedColumnsTests {

	private static final List<PageText> PERIODS = page(List.of(texts("项目", "本期", "上年同期", "增减比例%"),
			texts("存货周转率", "7.21", "5.79", "-"), texts("净利润", "90", "88", "2.3%")));

	@Test
	void headingsThatStandInTheQuestionAreAskedForHoweverItsWordsAreCut() {
		assertThat(answer("本期和上年同期的存货周转率各是多少？", PERIODS, 1)).isEqualTo("存货周转率，本期：7.21；上年同期：5.79 [1]");
	}

	@Test
	void aHeadingWithinALongerOneIsNotAskedFor() {
		assertThat(answer("上年同期的净利润是多少？", PERIODS, 1)).isEqualTo("净利润，上年同期：88 [1]");
	}

	@Test
	void allYearsThatAreAskedForAreTold() {
		List<PageText> pages = page(
				List.of(texts("Fish", "2024", "2025"), texts("Herring", "410", "388"), texts("Cod", "95", "120")));

		assertThat(answer("How much cod was caught in 2024 and 2025?", pages, 1))
			.isEqualTo("Cod, 2024: 95; 2025: 120 [1]");
	}

	/** The unit stands in the heading of the first column alone, as filings have it. */
	@Test
	void aColumnOfAnotherYearIsNotAskedForWhateverElseItsHeadingLacks() {
		List<PageText> pages = page(List.of(
				texts("Dues", "Season ended May 2025 (in thousands, but for shares of boats)", "Season ended May 2024",
						"Change"),
				texts("Winter berths", "178", "107", "66%"), texts("Summer berths", "160", "95", "68%")));

		assertThat(answer("What were the dues of winter berths for the season ended May 2025?", pages, 1))
			.contains("178")
			.doesNotContain("107");
	}

	@Test
	void aColumnOfTheChangeIsNotThatOfOneOfItsYears() {
		List<PageText> pages = page(List.of(texts("Year ended May 31", "2025", "2024", "Change, 2025 vs. 2024"),
				texts("Winter berths", "178", "107", "71"), texts("Summer berths", "160", "95", "65")));

		assertThat(answer("What did winter berths bring in for the year 2024?", pages, 1))
			.isEqualTo("Winter berths, 2024: 107 [1]");
	}

	@Test
	void aChangeIsHeadedByItsYearsBackwards() {
		List<PageText> pages = page(List.of(texts("Dues", "2025", "2024", "Increase 2025-2024"),
				texts("Winter berths", "178", "107", "66%"), texts("Summer berths", "160", "95", "68%")));

		assertThat(answer("What did winter berths bring in for 2025?", pages, 1))
			.isEqualTo("Winter berths, 2025: 178 [1]");
	}

	@Test
	void namesAndValuesByTurnsAreReadFromTheFirstWithoutHeadings() {
		List<PageText> pages = page("", new TableGrid(List.of(row("Home port", "Norholm", "Register", "N-12"),
				row("Built", "1998", "Master", "Ida Holm"), row("Length", "31 m", "Crew", "9")), 0));

		assertThat(answer("What are the home port and the register?", pages, 1)).contains("Norholm", "N-12");
	}

	@Test
	void whatAHeadingSaysOfHowFiguresAreCountedIsNoNameOfItsColumn() {
		List<PageText> pages = page(List.of(texts("Dues", "2025", "2024", "(dollars in thousands) Change"),
				texts("Winter berths", "178", "107", "71"), texts("Summer berths", "160", "95", "65")));

		assertThat(answer("What were the dues of winter berths for 2024 in dollars?", pages, 1))
			.isEqualTo("Winter berths, 2024: 107 [1]");
	}

	@Test
	void aHeadingThatNamesTheKindOfThingThatIsAskedForIsMeant() {
		List<PageText> pages = page(
				List.of(texts("项目", "变动金额", "变动原因"), texts("系泊费", "1,222", "新增泊位"), texts("装卸费", "310", "夜班减少")));

		assertThat(answer("系泊费因为什么原因变动？", pages, 1)).isEqualTo("系泊费，变动原因：新增泊位 [1]");
	}

	@Test
	void numbersThatNoWordTellsApartAreAllSaid() {
		List<PageText> pages = page(List.of(texts("Nation", "Gold", "Silver", "Bronze"),
				texts("Norland", "1", "3", "5"), texts("Sudland", "2", "0", "4")));

		assertThat(answer("How many medals did Norland win?", pages, 1))
			.isEqualTo("Norland, Gold: 1; Silver: 3; Bronze: 5 [1]");
	}

	@Test
	void aCellThatTellsNothingGivesWayToTheAmountBesideIt() {
		List<PageText> pages = page(List.of(texts("项目", "本期金额", "本期占营业收入的比重", "上年金额"),
				texts("营业收入", "247,007", "-", "210,059"), texts("营业成本", "120,310", "48.7%", "99,120")));

		assertThat(answer("本期有多少营业收入？", pages, 1)).isEqualTo("营业收入，本期金额：247,007 [1]");
	}

	@Test
	void quartersAreToldByTheirOrder() {
		List<PageText> pages = page("",
				new TableGrid(List.of(List.of(GridCell.of("Dues"), GridCell.of("Quarter ended").wide(4)),
						row("Dues", "March 31", "June 30", "September 30", "December 31"),
						row("Winter berths", "17", "12", "14", "19"), row("Summer berths", "21", "26", "23", "20")),
						2));

		assertThat(answer("What were the dues of winter berths in the third quarter?", pages, 1))
			.isEqualTo("Winter berths, Quarter ended, September 30: 14 [1]");
	}

	@Test
	void halvesAndQuartersOfAYearAreKnownByAllOfTheirNames() {
		List<PageText> halves = page(List.of(texts("Dues", "2024 H1", "2024 H2", "2025 H1", "2025 H2"),
				texts("Winter berths", "40", "44", "43", "47"), texts("Summer berths", "51", "52", "53", "54")));
		List<PageText> quarters = page(List.of(texts("泊位", "2025Q1", "2025Q2", "2025Q3"),
				texts("冬季泊位", "17.1", "12.2", "18.3"), texts("夏季泊位", "10.1", "10.2", "10.3")));

		assertThat(answer("What did winter berths bring in during the first half of 2025?", halves, 1))
			.isEqualTo("Winter berths, 2025 H1: 43 [1]");
		assertThat(answer("Dues of summer berths, 2nd half 2024?", halves, 1))
			.isEqualTo("Summer berths, 2024 H2: 52 [1]");
		assertThat(answer("2025年第二季度冬季泊位的收入是多少？", quarters, 1)).isEqualTo("冬季泊位，2025Q2：12.2 [1]");
	}

}
