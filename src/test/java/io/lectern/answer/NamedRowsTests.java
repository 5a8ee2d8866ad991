package io.lectern.answer;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.lectern.citation.QuoteLocator;
import io.lectern.document.Documents;
import io.lectern.document.PageText;
import io.lectern.evidence.BilingualEvidence;
import io.lectern.evidence.EvidenceFinder;
import io.lectern.evidence.PassageTables;
import io.lectern.glossary.Glossaries;
import io.lectern.parse.child.blocks.LaidText;
import io.lectern.index.WordRarity;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.TablesOnPages;
import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.TableGrid;

import static io.lectern.answer.AskedTables.answer;
import static io.lectern.answer.AskedTables.draft;
import static io.lectern.answer.AskedTables.page;
import static io.lectern.answer.AskedTables.row;
import static io.lectern.answer.AskedTables.texts;
import static org.assertj.core.api.Assertions.assertThat;

/** Which row a question means, and by what names the answer calls it. */
class NamedRowsTests {

	private static final List<PageText> SALES = page(List.of(texts("Date", "Kind", "Boat", "From", "Price"),
			texts("12 May 2001", "trawler", "Alma", "Norholm", "40,000"),
			texts("3 June 2001", "cutter", "Bera", "Lindvik", "52,000"),
			texts("9 July 2002", "trawler", "Cilla", "Norholm", "61,000")));

	@Test
	void aYearAsAWholeIsNotToldByItsQuarters() {
		PageWriter writer = new PageWriter(10_000);
		writer.writeTable(TableGrid.of(List.of(
				texts("", "2019, First quarter", "2019, Second quarter", "2019, Third quarter", "2019, Fourth quarter"),
				texts("Net income", "3,561", "2,625", "2,134", "3,268"), texts("Costs", "7", "6", "5", "4")), 1),
				false);
		writer.endPage();
		writer.writeTable(TableGrid.of(List.of(texts("", "Year 2018", "Year 2019"),
				texts("Net income", "10,073", "11,588"), texts("Costs", "23", "22")), 1), false);
		writer.endPage();
		List<PageText> pages = TablesOnPages.of(writer.finish("text/plain", null, Map.of()));
		List<String> titles = List.of("Harbour", "Harbour");

		assertThat(answer("What was the net income in 2019?", pages, titles)).contains("11,588")
			.doesNotContain("2,625");
		assertThat(answer("What was the net income in each quarter of 2019?", pages, titles)).contains("2,625");
	}

	@Test
	void aRowIsCalledByWhatTheQuestionCallsIt() {
		assertThat(answer("What was the price of Bera?", SALES, 1)).contains("Bera, Price: 52,000 [1]");
	}

	@Test
	void aHeadingWithoutContentIsAskedForToo() {
		assertThat(answer("Bera came from where, and from whom?", SALES, 1)).contains("Bera, From: Lindvik [1]");
	}

	@Test
	void rowsOfTheSameNameAreAllTold() {
		List<PageText> pages = page(List.of(texts("Firm", "Licence", "Until"), texts("Alma Marine", "towing", "2027"),
				texts("Bera Supply", "storage", "2028"), texts("Alma Marine", "salvage", "2031")));

		assertThat(draft("What licence does Alma Marine have?", pages, 1, 3).text())
			.contains("Alma Marine, Licence: towing [", "Alma Marine, Licence: salvage [")
			.doesNotContain("storage");
	}

	@Test
	void aNameSpelledInFullIsNotItsPartNorItsWords() {
		List<PageText> pages = page(List.of(texts("Emissions", "2024", "2025"),
				texts("Total direct and indirect harbour emissions", "90", "91"),
				texts("Total direct harbour emissions", "50", "49"),
				texts("Total indirect harbour emissions", "40", "42")));

		assertThat(answer("What were the total indirect harbour emissions in 2025?", pages, 1))
			.isEqualTo("Total indirect harbour emissions, 2025: 42 [1]");
	}

	@Test
	void aNameSpelledInFullIsNotMeantWhereAnotherIsCalledByMore() {
		List<PageText> pages = page("", new TableGrid(List.of(row("Accounts", "2024", "2025"), row("Dues declared"),
				row("Harbour fund", "7", "8"), row("Harbour fund"), row("Balance at beginning of the year", "30", "35"),
				row("Balance at end of the year", "35", "41")), 1));

		assertThat(answer("What was the balance of the harbour fund at the beginning of the year 2025?", pages, 1))
			.contains("Balance at beginning of the year, 2025: 35 [1]");
	}

	@Test
	void aShareIsAskedForWhereAPercentageIs() {
		List<PageText> pages = page(
				List.of(texts("Dues", "2024", "2025"), texts("Dues overdue 30 or more days", "365", "410"),
						texts("% of dues overdue 30 or more days", "5.54", "6.10")));

		assertThat(answer("What is the percentage of dues that were 30 or more days overdue in 2025?", pages, 1))
			.isEqualTo("% of dues overdue 30 or more days, 2025: 6.10 [1]");
	}

	@Test
	void rowsThatShareTheEndOfTheirNamesAreAllCalled() {
		List<PageText> pages = page(List.of(texts("项目", "本期", "上年同期"), texts("总资产增长率%", "-3.60%", "1.20%"),
				texts("营业收入增长率%", "-43.33%", "8.10%"), texts("净利润增长率%", "12.00%", "3.00%")));

		assertThat(draft("本期总资产和营业收入的增长率分别是多少？", pages, 1, 3).text()).contains("-3.60%", "-43.33%")
			.doesNotContain("12.00%");
	}

	@Test
	void aTotalOfOtherThingsIsNoAnswer() {
		PageWriter writer = new PageWriter(10_000);
		writer.write(Kind.PARAGRAPH, 0, "The turbines of the array are looked at by divers in spring.");
		writer.writeTable(TableGrid.of(List.of(texts("Balance of the fund", "2024", "2025"),
				texts("Moorings", "30", "35"), texts("Deposits", "5", "6"), texts("Total", "35", "41")), 1), false);
		List<PageText> pages = TablesOnPages.of(writer.finish("text/plain", null, Map.of()));

		assertThat(answer("How many turbines are there in total?", pages, 1)).doesNotContain("Total");
	}

	@Test
	void aSingleLetterTellsNamesApart() {
		List<PageText> pages = page(List.of(texts("Model", "Weight", "Height"), texts("Type A", "20 kg", "1 m"),
				texts("Type B", "31 kg", "2 m")));

		assertThat(answer("What is the weight of Type B?", pages, 1)).isEqualTo("Type B, Weight: 31 kg [1]");
		assertThat(answer("What is the weight of Type A?", pages, 1)).isEqualTo("Type A, Weight: 20 kg [1]");
	}

	@Test
	void aRowCalledByANumberIsMeantBeforeOneThatHoldsIt() {
		List<PageText> pages = page(List.of(texts("账龄", "期末余额", "期初余额"), texts("1年以内", "332", "692"),
				texts("3～4年", "20", "10"), texts("4年以上", "28", "15")));

		assertThat(answer("账龄4年以上的期末余额是多少？", pages, 1)).isEqualTo("4年以上，期末余额：28 [1]");
	}

	@Test
	void whatTheCaptionSaysIsSaidOfEveryRow() {
		List<PageText> pages = page("Table 3. Catches in 2004 and 2015", new TableGrid(
				List.of(row("Year", "Herring", "Cod"), row("2004", "410", "95"), row("2015", "388", "120")), 1));

		assertThat(answer("Of the catches in 2004 and 2015, how much was cod in 2004?", pages, 1))
			.isEqualTo("Year 2004, Cod: 95 [1]");
	}

	@Test
	void aTotalDoesNotWinByItsHeadings() {
		List<PageText> pages = page(List.of(texts("No", "Loan", "Bank", "Size of loan", "Loan begins", "Loan ends"),
				texts("1", "secured", "Kustbanken", "12,000", "2 May 2021", "1 May 2022"),
				texts("2", "open", "Norbank", "9,000", "6 June 2021", "5 June 2022"),
				texts("Total", "-", "-", "21,000", "-", "-")));

		assertThat(answer("When does the loan of Kustbanken begin?", pages, 1)).contains("Kustbanken", "2 May 2021")
			.doesNotContain("Total");
	}

	@Test
	void namesAndValuesByTurnsAreReadInPairs() {
		List<PageText> pages = page("", new TableGrid(List.of(List.of(GridCell.of("Data of the Alma").wide(4)),
				row("Length", "31 m", "Crew", "9"), row("Built", "1911", "Home port", "Norholm")), 1));

		assertThat(answer("What is the home port?", pages, 1)).isEqualTo("Home port, Data of the Alma: Norholm [1]");
		assertThat(answer("What is the length?", pages, 1)).isEqualTo("Length, Data of the Alma: 31 m [1]");
	}

	@Test
	void twoSidesOfASheetAreNotMixedUp() {
		List<PageText> pages = page(
				List.of(texts("Assets", "", "Liabilities", ""), texts("Turbines", "71.8", "Share capital", "34.5"),
						texts("Receivables", "3.3", "Bank loans", "39.8"), texts("Cash", "5.6", "Payables", "6.4")));

		assertThat(answer("How high are the bank loans?", pages, 1)).isEqualTo("Bank loans: 39.8 [1]");
		assertThat(answer("How high are the receivables?", pages, 1)).isEqualTo("Receivables: 3.3 [1]");
	}

	@Test
	void whoseRowItIsStandsInTheTitleOfItsDocument() {
		PageWriter writer = new PageWriter(10_000);
		for (String boats : List.of("31", "44")) {
			writer.writeTable(TableGrid.of(List.of(texts("Fleet", "Leased", "Owned"), texts("Pilot boats", boats, "9"),
					texts("Tugs", "4", "3")), 1), false);
			writer.endPage();
		}
		List<PageText> pages = TablesOnPages.of(writer.finish("text/plain", null, Map.of()));
		List<String> titles = List.of("Norholm Harbour, yearly figures", "Lindvik Harbour, yearly figures");

		assertThat(answer("How many pilot boats are leased by Lindvik Harbour?", pages, titles))
			.isEqualTo("Pilot boats, Leased: 44 [1]");
		assertThat(answer("How many pilot boats are leased by Norholm Harbour?", pages, titles))
			.isEqualTo("Pilot boats, Leased: 31 [1]");
	}

	@Test
	void whoWasBeforeSomebodyIsNotAnsweredWithTheirRow() {
		List<PageText> pages = page(
				List.of(texts("Name", "Role", "Elected until"), texts("Marit Solvang", "Chair (from 26 April)", "2028"),
						texts("Ines Carvalho", "Treasurer", "2026"), texts("Aino Rautio", "Member relations", "2028")));

		assertThat(answer("Who chaired the board before Marit Solvang?", pages, 1)).doesNotContain("Marit");
		assertThat(answer("Who was chair before Marit?", pages, 1)).doesNotContain("Marit");
		assertThat(answer("Who is Marit Solvang?", pages, 1)).contains("Chair (from 26 April)");
	}

	@Test
	void howOftenIsNoAnswerToHowLong() {
		List<PageText> pages = page(
				List.of(texts("Part", "Work", "Interval"), texts("Sea cable", "sounding", "every two years"),
						texts("Main bearing", "greasing", "every six months")));

		assertThat(answerKnowingWords("How long is the sea cable?", pages)).doesNotStartWith("Sea cable");
		assertThat(answerKnowingWords("How often is the sea cable sounded?", pages)).startsWith("Sea cable");
	}

	@Test
	void aRowThatHasNothingOfTheQuestionButItsYearIsNoAnswer() {
		List<PageText> pages = page(List.of(texts("Crane", "In service since", "Load"), texts("K1", "2019", "40"),
				texts("K2", "2021", "55"), texts("K3", "2019", "61")));

		assertThat(answerKnowingWords("What was the turnover in 2019?", pages)).doesNotStartWith("In service since");
		assertThat(answerKnowingWords("Which crane is in service since 2021?", pages)).contains("K2");
	}

	@Test
	void theTotalOfATableThatHasNothingOfTheQuestionIsNoAnswer() {
		List<PageText> pages = page(List.of(texts("Assets", "Value"), texts("Boats", "71.8"), texts("Cash", "5.6"),
				texts("Total", "92.4")));

		assertThat(answerKnowingWords("How many cranes are there in total?", pages)).doesNotStartWith("Total");
		assertThat(answerKnowingWords("What is the total value of the assets?", pages)).contains("92.4");
	}

	@Test
	void aNumberIsNoAnswerToYesOrNo() {
		List<PageText> pages = page(
				List.of(texts("Work", "Wave height"), texts("Diving", "up to 1.0 m"), texts("Hoisting", "up to 4 m")));

		assertThat(answerKnowingWords("May one person do the diving alone?", pages)).doesNotStartWith("Diving");
		assertThat(answerKnowingWords("What is the wave height for diving?", pages)).startsWith("Diving");
	}

	@Test
	void whatIsCountedHasNoParts() {
		List<PageText> pages = page(
				List.of(texts("Site", "Output"), texts("Cranes at Quay 5", "3.4"), texts("Cranes at Quay 7", "0.8")));

		assertThat(answerKnowingWords("How many cranes at Quay 5?", pages)).doesNotStartWith("Cranes");
		assertThat(answerKnowingWords("What is the output of the cranes at Quay 5?", pages)).startsWith("Cranes");
	}

	@Test
	void aRowIsNotCertainWhereItHasNothingOfTheQuestionButItsCode() {
		List<PageText> pages = page(
				List.of(texts("Turbine", "In service since"), texts("S5", "2020"), texts("S6", "2021")));

		assertThat(answerKnowingWords("When was S5 mended?", pages)).doesNotStartWith("S5");
		assertThat(answerKnowingWords("Since when is S5 in service?", pages)).startsWith("S5");
	}

	@Test
	void howManyTimesIsNotToldByARowWithoutANumberOfItsOwn() {
		List<PageText> pages = page(List.of(texts("代码", "含义", "级别"), texts("E-114", "主轴承温度超过 75 摄氏度", "红"),
				texts("E-121", "主轴承振动超过每秒 4.8 毫米", "橙")));

		assertThat(answerKnowingWords("E-114响了几次？", pages)).doesNotStartWith("E-114");
		assertThat(answerKnowingWords("E-114的含义是什么？", pages)).startsWith("E-114，含义：主轴承");
	}

	@Test
	void aCodeIsAnsweredByItsRowBeforeASentenceThatMentionsItHoweverItIsWritten() {
		List<List<LaidText>> alarms = List.of(texts("代码", "含义", "级别"), texts("E-114", "主轴承温度超过 75 摄氏度", "红"),
				texts("E-121", "主轴承振动超过每秒 4.8 毫米", "橙"));
		List<PageText> mentioned = AskedTables.ledInTo("本版新增主轴承振动报警 E-121。", alarms);

		assertThat(answerKnowingWords("E121是什么意思", mentioned)).startsWith("E-121，含义：主轴承振动");
		assertThat(answerKnowingWords("E121是什么毛病", mentioned)).startsWith("E-121").contains("主轴承振动");
		assertThat(answerKnowingWords("E-121怎么处理", AskedTables.ledInTo("报警处理流程见图 1。", alarms))).startsWith("E-121");
	}

	@Test
	void aRowIsCalledByTheHeadingOfItsNumberToo() {
		List<PageText> pages = page(List.of(texts("编号", "名称"), texts("1", "雨伞"), texts("2", "手电筒")));

		assertThat(answerKnowingWords("编号2是什么？", pages)).startsWith("编号 2").contains("手电筒");
		assertThat(support("编号2是什么？", pages)).isGreaterThan(0.9);
	}

	/** What a reader calls medals may head no column so. */
	@Test
	void aRowThatIsNamedAnswersWhateverWordsOccurNowhere() {
		List<PageText> pages = page(List.of(texts("Rank", "Nation", "Gold", "Silver", "Total"),
				texts("1", "Norland", "5", "2", "7"), texts("2", "Sudland", "3", "1", "4")));

		assertThat(answerKnowingWords("How many medallions did Sudland win in total?", pages)).contains("Sudland")
			.contains("Total: 4")
			.doesNotContain("Norland");
		assertThat(answerKnowingWords("How many medallions did Ostland win in total?", pages)).isEmpty();
	}

	/** Which words of the question occur nowhere else than in the table is known. */
	private static String answerKnowingWords(String question, List<PageText> pages) {
		Documents documents = Fixtures.pages(pages.toArray(PageText[]::new));
		WordRarity rarity = Fixtures.rarity((word) -> pages.stream()
			.filter((page) -> page.text().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))
			.count());
		AnswerDraft draft = new AnswerDraft(new QuoteLocator(documents), Fixtures.CHECK, AnswerListener.NONE);
		EvidenceFinder finder = new EvidenceFinder(Fixtures.WORDS, rarity, new PassageTables(documents),
				Glossaries.BUNDLED);
		new ExtractiveAnswerer(new BilingualEvidence(finder, Glossaries.BUNDLED), Fixtures.lists(),
				Fixtures.calculator(documents), Fixtures.settings(1))
			.write(question, List.of(Fixtures.found("d", "d", pages.getFirst().text(), 1)), new Thresholds(0.5, 0.5),
					"(perhaps)", draft);
		return draft.text();
	}

	@Test
	void aRemarkInBracketsIsNoPartOfAName() {
		List<PageText> pages = page(
				List.of(texts("Name", "Role", "Until"), texts("Ann Falk", "Deputy harbour master, pilots", "2027"),
						texts("Bo Lind", "Harbour master (since 3 May)", "2028")));

		assertThat(answer("Who is the harbour master?", pages, 1)).contains("Bo Lind").doesNotContain("Ann Falk");
	}

	@Test
	void anAmountOfSomethingElseIsNoPrice() {
		List<PageText> lifts = page(List.of(texts("Lift", "Reach", "Crew"), texts("Helicopter", "3,000 m", "4"),
				texts("Crane", "40 m", "2")));
		List<PageText> fees = page(
				List.of(texts("Lift", "Fee", "Crew"), texts("Helicopter", "3,000", "4"), texts("Crane", "40", "2")));

		assertThat(support("What does a helicopter cost?", lifts))
			.isLessThan(support("What does a helicopter cost?", fees));
	}

	private static double support(String question, List<PageText> pages) {
		return Fixtures.evidence(Fixtures.pages(pages.toArray(PageText[]::new)))
			.find(question, List.of(Fixtures.found("d", "d", pages.getFirst().text(), 1)))
			.support();
	}

	@Test
	void whatSaysHowALineIsReckonedIsNoPartOfItsName() {
		List<PageText> pages = page(List.of(texts("Dues (in thousands)", "2024", "2025"),
				texts("Dues outstanding", "310", "290"), texts("Less valuation allowances", "(12)", "(9)"),
				texts("Dues, net of valuation allowances", "298", "281")));

		assertThat(answer("How much were the valuation allowances on dues in 2025?", pages, 1))
			.startsWith("Less valuation allowances, 2025: (9)");
	}

	@Test
	void aDateAmongItsValuesTakesNothingFromARowThatIsNamed() {
		List<PageText> pages = page(
				List.of(texts("Crew", "Members", "Contract ends"), texts("Aske pilots", "16", "June 2019"),
						texts("Aske ferry training instructors", "130", "January 2020")));

		assertThat(answer("How many Aske ferry training instructors were there in 2019?", pages, 1))
			.startsWith("Aske ferry training instructors, Members: 130");
		assertThat(answer("How many ferry training instructors did Aske Harbour have in 2019?", pages, 1))
			.startsWith("Aske ferry training instructors, Members: 130");
	}

	@Test
	void whereNoRowIsNamedTheTotalIsMeant() {
		List<PageText> pages = page(List.of(texts("Class", "Owned", "Leased", "Total"), texts("Cutter", "3", "4", "7"),
				texts("Ketch", "2", "6", "8"), texts("Totals", "5", "10", "15")));

		assertThat(answer("How many boats are leased?", pages, 1)).isEqualTo("Totals, Leased: 10 [1]");
		assertThat(answer("How many ketches does the fleet have?", pages, 1)).isEqualTo("Ketch, Total: 8 [1]");
	}

	@Test
	void howManyTimesIsToldByAColumnOfNumbersWhateverItIsCalled() {
		List<PageText> pages = page(List.of(texts("Rower", "Country", "Wins", "Years"),
				texts("Ida Tarn", "Norland", "18", "2001, 2002"), texts("Ole Hvit", "Sudland", "7", "2003, 2004")));

		assertThat(answer("How many times has Ida Tarn won the regatta?", pages, 1)).contains("Wins: 18");
	}

}
