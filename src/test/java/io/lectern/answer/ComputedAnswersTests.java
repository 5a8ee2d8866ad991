package io.lectern.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.function.Function;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.lectern.calculation.Calculation.Cell;
import io.lectern.calculation.Calculator;
import io.lectern.citation.CitedTable;
import io.lectern.citation.QuoteLocator;
import io.lectern.document.DocumentId;
import io.lectern.document.Documents;
import io.lectern.document.PageText;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.evidence.PassageTables;
import io.lectern.language.Language;
import io.lectern.language.Operation;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.TablesOnPages;
import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.TableGrid;
import io.lectern.search.Findings.Found;

import static org.assertj.core.api.Assertions.assertThat;

class ComputedAnswersTests {

	private static final List<PageText> ACCOUNTS = page("Table 1. Accounts of the ferry line",
			List.of(texts("in thousands", "2023", "2024", "2025"),
					texts("Ticket sales", "$ 1,200", "$ 1,500", "$ 1,380"), texts("Freight", "300", "(40)", "260"),
					texts("Fuel costs", "410", "395", "450"), texts("Margin", "12.5%", "14.0%", "11.2%")));

	private static final List<PageText> TURBINES = page("Turbines of the north array",
			List.of(texts("Turbine", "Region", "Output (MW)", "Height (m)"), texts("Anke", "east", "4.2", "98"),
					texts("Bente", "west", "3.6", "102"), texts("Carla", "east", "5.1", "87"),
					texts("Dora", "west", "2.9", "110")));

	private static final List<PageText> ORDERS = page("Orders", List.of(texts("Order", "Cost"), texts("Rope", "40.10"),
			texts("Paint", "22.30"), texts("Chain", "30.00"), texts("Total", "92.40")));

	private static final List<PageText> ACCOUNTS_ZH = page("表1 码头经营情况", List.of(texts("项目", "2023年", "2024年"),
			texts("装卸收入", "1.2亿元", "9,600万元"), texts("仓储收入", "350万元", "420万元"), texts("人工成本", "800万元", "760万元")));

	private static final List<PageText> SHIPS_ZH = page("船舶清单", List.of(texts("船名", "船长（米）", "船员"),
			texts("海星号", "31", "9"), texts("远望号", "44", "14"), texts("长风号", "27", "6")));

	@Test
	void aChangeIsReckonedFromTheFirstYearToTheLast() {
		AnswerDraft draft = draft("What was the change in ticket sales from 2023 to 2024?", ACCOUNTS);

		assertThat(draft.text()).contains("1,500 − 1,200 = $300 thousand")
			.contains("Ticket sales, 2023: $ 1,200 thousand; 2024: $ 1,500 thousand [1]");
		assertThat(draft.computed())
			.isEqualTo(new Answer.Computed(Operation.DIFFERENCE, new BigDecimal("300"), "thousand $",
					List.of(new Cell("Ticket sales", "2023", "$ 1,200"), new Cell("Ticket sales", "2024", "$ 1,500"))));
		assertThat(draft.citations()).singleElement()
			.satisfies((citation) -> assertThat(citation.table().cells()).filteredOn(CitedTable.Cell::answers)
				.extracting(CitedTable.Cell::text)
				.containsExactly("$ 1,200", "$ 1,500"));
		assertThat(draft.unsupported()).isEmpty();
	}

	@Test
	void aChangeInPercentIsOfTheFirstYear() {
		assertThat(draft("By what percentage did fuel costs increase between 2023 and 2025?", ACCOUNTS).text())
			.contains("(450 − 410) ÷ 410 = 9.76 %");
		assertThat(
				draft("What is the percentage change in ticket sales from 2023 to 2025?", ACCOUNTS).computed().result())
			.isEqualByComparingTo("15");
	}

	@Test
	void numbersInBracketsAreNegative() {
		assertThat(draft("What was the average freight for 2023 and 2024?", ACCOUNTS).text())
			.contains("(300 + (-40)) ÷ 2 = 130");
	}

	@Test
	void whichWayAnAmountChangedIsToldWithTheChange() {
		assertThat(draft("Did fuel costs increase or decrease from 2023 to 2024?", ACCOUNTS).text())
			.startsWith("Decrease. Fuel costs, 2023 → 2024 – difference, computed: 395 − 410");
		assertThat(draft("Did fuel costs increase from 2023 to 2024?", ACCOUNTS).text()).startsWith("No. Fuel costs");
		assertThat(draft("Were fuel costs higher in 2023 than in 2024?", ACCOUNTS).text())
			.startsWith("Yes. Fuel costs");
		assertThat(draft("2024年仓储收入比2023年高吗？", ACCOUNTS_ZH).text()).startsWith("是。仓储收入");
		assertThat(draft("装卸收入从2023年到2024年是增加还是减少？", ACCOUNTS_ZH).text()).startsWith("减少。装卸收入");
	}

	@Test
	void whichWayARowChangedIsToldThatTheQuestionCallsByItsWholeName() {
		assertThat(draft("Did the amount of ticket sales of the Norholm crossing increase from 2024 to 2025?", ACCOUNTS)
			.text()).startsWith("No. ").contains("1,380 − 1,500 = -$120 thousand");
	}

	@Test
	void columnsOfSeveralThingsAreOfOneThingWhateverTheDaysOfTheirYears() {
		List<PageText> pages = page("Harbour loans",
				List.of(texts("", "Exposure Jun 30, 2025", "Exposure Dec 31, 2024", "Overdue Jun 30, 2025",
						"Overdue Dec 31, 2024"), texts("Total harbour loans", "1,248", "1,203", "34", "36"),
						texts("Boats", "800", "790", "20", "21")));

		assertThat(draft(
				"Did the exposure of total harbour loans increase or decrease from December 31, 2024, to June 30, 2025?",
				pages)
			.text()).startsWith("Increase. ").contains("1,248 − 1,203 = 45");
	}

	@Test
	void whatASentenceTellsOfTwoYearsIsReckonedWith() {
		PageWriter writer = new PageWriter(10_000);
		writer.write(Kind.PARAGRAPH, 0,
				"The fair value of harbour loans was $8.3 million and $5.7 million at June 30, 2025, and December 31, 2024, respectively.");
		List<PageText> pages = TablesOnPages.of(writer.finish("text/plain", null, Map.of()));

		assertThat(draft(
				"By how much did the fair value of harbour loans increase from December 31, 2024, to June 30, 2025?",
				pages)
			.text()).contains("$8.3 million − $5.7 million = $2.6 million");
		assertThat(
				draft("Did the fair value of harbour loans decrease from December 31, 2024, to June 30, 2025?", pages)
					.text())
			.startsWith("No. ");
		assertThat(
				draft("Did the fair value of harbour boats decrease from December 31, 2024, to June 30, 2025?", pages)
					.text())
			.doesNotContain("computed");
	}

	@Test
	void whatASentenceTellsOfSeveralYearsInARowIsReckonedWith() {
		List<PageText> pages = sentence(
				"In 2023, 2024, and 2025, we capitalized $642 million (including $114 million of stock-based compensation), $511 million, and $395 million of costs for the crane software.");

		assertThat(draft(
				"What is the total amount capitalized for costs of the crane software over the years 2023, 2024, and 2025?",
				pages)
			.text()).contains("$642 million + $511 million + $395 million = $1,548 million");
		assertThat(draft("What was the change in capitalized costs of the crane software from 2023 to 2025?", pages)
			.text()).contains("$395 million − $642 million = -$247 million");
	}

	@Test
	void whatASentenceTellsOfOtherThingsBesideIsNotReckonedWith() {
		assertThat(draft("What was the change in capitalized costs of the crane software from 2023 to 2024?", sentence(
				"In 2023 and 2024 we capitalized $6 million and $5 million of costs for the crane software, and $2 million and $1 million for the web pages."))
			.text()).doesNotContain("computed");
	}

	@Test
	void aChangeThatTheRowStatesIsShownBesideTheOneComputed() {
		List<PageText> pages = page("Accounts of the pier, three months ended March 31",
				List.of(texts("", "2024", "2025", "Change"), texts("Net revenue", "1,100", "1,353", "23%"),
						texts("Crane fees", "200", "250", "25%")));

		assertThat(draft("By what percentage did net revenue increase from 2024 to 2025?", pages).text())
			.contains("(1,353 − 1,100) ÷ 1,100 = 23 %")
			.contains("Net revenue, 2024: 1,100; 2025: 1,353; Change: 23%");
	}

	@Test
	void aRateThatSomethingIsCalledByIsNotItsUnit() {
		List<PageText> pages = page("Harbour notes (in millions)", List.of(texts("", "December 31, 2024"),
				texts("2.8% Notes due 2030", "2,000"), texts("3.8% Notes due 2031", "1,250")));

		assertThat(draft("What is the total amount of 2.8% and 3.8% notes due?", pages).text()).contains("= 3,250")
			.doesNotContain("3,250 %");
	}

	@Test
	void theSignOfAnAmountTellsAGainFromALoss() {
		List<PageText> pages = page("Income of the port",
				List.of(texts("", "2024", "2025"), texts("Net unrealized gains (losses) on securities", "12", "(39)"),
						texts("Net increase (decrease) in cash", "(10)", "25"),
						texts("(Increase) decrease in stocks", "(5)", "4"), texts("Dredging", "7", "8")));

		assertThat(draft("Was there a net unrealized gain or loss on securities in 2025?", pages).text())
			.startsWith("Loss.");
		assertThat(draft("Was there a net increase or decrease in cash in 2025?", pages).text())
			.startsWith("Increase.");
		assertThat(draft("Was there an increase or decrease in stocks in 2024?", pages).text()).startsWith("Increase.");
		assertThat(draft("Was there a gain or loss on dredging in 2024?", pages).text()).doesNotContain("Gain.");
	}

	@Test
	void whetherACellIsMoreThanAnAmountIsTold() {
		assertThat(draft("Did ticket sales exceed $1 million in 2024?", ACCOUNTS).text()).startsWith("Yes.");
		assertThat(draft("Did ticket sales exceed $2 million in 2024?", ACCOUNTS).text()).startsWith("No.");
		assertThat(draft("Did ticket sales exceed 700 in 2024?", ACCOUNTS).text()).doesNotStartWith("Yes.");
		assertThat(draft("Was the margin lower than 15% in 2024?", ACCOUNTS).text()).startsWith("Yes.");
	}

	@Test
	void theSameDayOfTwoYearsGoesBeforeOtherDays() {
		List<PageText> pages = page("Shares of the cooperative",
				List.of(texts("", "Shares"), texts("Balance, June 30, 2024", "130"),
						texts("Balance, December 31, 2024", "131"), texts("Balance, June 30, 2025", "135")));

		assertThat(draft("What is the change in the balance of shares from June 30, 2024, to June 30, 2025?", pages)
			.text()).contains("135 − 130 = 5");
	}

	@Test
	void anAmountIsNoShareOfAnotherThatIsNotThere() {
		List<PageText> pages = page("Costs",
				List.of(texts("", "2024", "2025"), texts("General costs", "178", "169"), texts("Fuel", "80", "85")));

		assertThat(draft("What percentage of total revenues do general costs make up in 2025?", pages).text())
			.startsWith("This has to be computed");
	}

	@Test
	void theBalanceAtOneEndOfAYearDoesNotTellItsChange() {
		List<PageText> pages = page("Harbour fund", List.of(texts("", "2024", "2025"),
				texts("Balance at beginning of year", "222", "335"), texts("Balance at end of year", "335", "538")));

		assertThat(
				draft("What was the change in the balance of the harbour fund from the beginning to the end of 2025?",
						pages)
					.text())
			.doesNotContain("113");
	}

	@Test
	void whatATableDoesNotTellChangedNeitherWay() {
		assertThat(draft("Did wages increase from 2023 to 2024?", ACCOUNTS).computed()).isNull();
		assertThat(draft("Did fuel costs increase from 2019 to 2024?", ACCOUNTS).computed()).isNull();
	}

	@Test
	void amountsOfOneYearAreTwoThings() {
		List<PageText> pages = page("Funds", List.of(texts("Fund", "May 31, 2025 Cost", "May 31, 2025 Fair value"),
				texts("Bonds", "310", "290"), texts("Bills", "12", "9")));

		assertThat(draft("Does the cost of bonds exceed the fair value as of May 31, 2025?", pages).text())
			.startsWith("Yes. Bonds, May 31, 2025 Cost − May 31, 2025 Fair value")
			.contains("310 − 290 = 20");
	}

	@Test
	void ofTwoAmountsTheGreaterIsTold() {
		assertThat(draft("Did ticket sales exceed fuel costs in 2025?", ACCOUNTS).text())
			.startsWith("Yes. 2025, Ticket sales − Fuel costs");
	}

	@Test
	void percentagesDifferByPoints() {
		AnswerDraft draft = draft("What is the change in margin from 2023 to 2024?", ACCOUNTS);

		assertThat(draft.text()).contains("14 − 12.5 = 1.5 percentage points");
		assertThat(draft.computed().unit()).isEqualTo("percentage points");
	}

	@Test
	void aShareNamesItsPartsAndItsWhole() {
		AnswerDraft draft = draft("What was freight as a percentage of ticket sales in 2023?", ACCOUNTS);

		assertThat(draft.text()).contains("300 ÷ 1,200 = 0.25 = 25 %");
		assertThat(draft.citations()).hasSize(2);
	}

	@Test
	void aCommaBehindADateJoinsNothing() {
		List<PageText> pages = page("Funds", List.of(texts("Fund", "May 31, 2024", "May 31, 2025"),
				texts("Money market funds", "310", "290"), texts("Cash", "12", "9")));

		assertThat(draft("As of May 31, 2024, what is the total of the money market funds held as cash?", pages)
			.computed()).isNull();
		assertThat(draft("What is the total of money market funds and cash as of May 31, 2024?", pages).computed()
			.result()).isEqualByComparingTo("322");
	}

	@Test
	void amountsOfDifferentUnitsAreNotReckonedWithTogether() {
		Verdict verdict = verdict("What is the difference between ticket sales and margin in 2023?", ACCOUNTS);

		assertThat(verdict.state()).isEqualTo(AnswerState.PROBABLE);
	}

	@Test
	void theHighestIsFoundAmongAllRows() {
		AnswerDraft draft = draft("Which turbine has the highest output?", TURBINES);

		assertThat(draft.text()).contains("Carla: 5.1").contains("4 values");
		assertThat(draft.citations()).singleElement()
			.satisfies((citation) -> assertThat(citation.quote()).startsWith("Carla"));
		assertThat(draft("Which turbine has the lowest height?", TURBINES).text()).contains("Carla: 87");
		assertThat(draft("Which turbine in the west region has the highest output?", TURBINES).text())
			.contains("Bente: 3.6");
	}

	@Test
	void theYearOfTheHighestIsFoundAmongAllColumns() {
		assertThat(draft("In which year were ticket sales highest?", ACCOUNTS).text())
			.contains("highest of 3 values compared: 2024: $ 1,500");
	}

	@Test
	void rowsAreCountedWithTheirConditions() {
		assertThat(draft("How many turbines were there in 1987?", TURBINES).computed()).isNull();
		assertThat(draft("How many turbines are listed?", TURBINES).text()).contains("rows counted: 4");
		assertThat(draft("How many turbines have an output of more than 4 MW?", TURBINES).computed().result())
			.isEqualByComparingTo("2");
	}

	@Test
	void theAverageOfAllRowsIsExact() {
		assertThat(draft("What is the average output of all turbines?", TURBINES).computed().result())
			.isEqualByComparingTo("3.95");
	}

	@Test
	void aShareThatOnlyTheTablesNameTellsOfIsNotComputed() {
		List<PageText> crews = page(
				"Table 4: Percentage of crews drinking coffee and cups drunk, crews aged 19 to 60 years",
				List.of(texts("", "Deck", "Engine"), texts("Percentage of crews drinking", "61.5", "70.2"),
						texts("Cups drunk a day", "719", "462")));
		AnswerDraft draft = draft(
				"In the table on percentage of crews drinking coffee and cups drunk, crews aged 19 to 60"
						+ " years, what is the value for Cups drunk a day under Engine?",
				crews);

		assertThat(draft.text()).startsWith("Cups drunk a day, Engine: 462");
	}

	@Test
	void aTotalThatTheTableStatesIsNotComputed() {
		AnswerDraft draft = draft("What is the total cost of all orders?", ORDERS);

		assertThat(draft.computed()).isNull();
		assertThat(draft.text()).isEqualTo("Total, Cost: 92.40 [1]");
	}

	@Test
	void theTotalOfAnotherTableIsNotWhatIsAskedFor() {
		assertThat(verdict("What is the total crew of all tugs?", ORDERS).state()).isEqualTo(AnswerState.PROBABLE);
		List<PageText> balance = page("Balance sheet", List.of(texts("Assets", "Total"), texts("Ships", "71.8"),
				texts("Sheds", "20.6"), texts("Total", "92.4")));
		assertThat(verdict("What is the total cost of all orders?", balance).state()).isEqualTo(AnswerState.PROBABLE);
	}

	@Test
	void sentencesAreNoListToCountIn() {
		List<Found> found = List.of(Fixtures.found("d", "d", "Buoys are painted red. Two buoys were lost in March."));
		AnswerDraft draft = draft("How many buoys are listed?", List.of(), found, List.of());

		assertThat(draft.text()).startsWith("This has to be counted");
		List<Found> telling = List.of(Fixtures.found("d", "d", "The harbour's register listed 37 buoys in March."));
		assertThat(draft("How many buoys were listed in March?", List.of(), telling, List.of()).text())
			.startsWith("The harbour's register listed 37 buoys");
	}

	@Test
	void aTotalRowIsNoneOfTheOrders() {
		assertThat(draft("Which order has the highest cost?", ORDERS).text()).contains("Rope: 40.10");
		assertThat(draft("What is the average cost of all orders?", ORDERS).computed().result())
			.isEqualByComparingTo("30.8");
	}

	@Test
	void aSumTakesTheRowsThatOtherPassagesHold() {
		PageText page = page("Repairs", List.of(texts("Repair", "Cost"), texts("Mast", "120.5"),
				texts("Keel", "240.25"), texts("Deck", "80"), texts("Helm", "19.25")))
			.getFirst();
		int cut = page.text().indexOf("Deck");
		Passage first = passage(page, 0, 0, cut);
		Passage second = passage(page, 1, cut, page.text().length());
		Found found = Fixtures.found("d", "d", "").reading(first);

		assertThat(
				draft("What is the total cost of all repairs?", List.of(page), List.of(found), List.of(second)).text())
			.contains("120.5 + 240.25 + 80 + 19.25 = 460");
		// The rows are there, but no passage has them.
		assertThat(draft("What is the total cost of all repairs?", List.of(page), List.of(found), List.of()).computed())
			.isNull();
	}

	@Test
	void aSumTakesTheRowsOverleaf() {
		PageWriter writer = new PageWriter(10_000);
		writer.writeTable(TableGrid.of(List.of(texts("Ship", "Crew"), texts("Alma", "11")), 1), false);
		writer.endPage();
		writer.writeTable(TableGrid.of(List.of(texts("Bera", "14"), texts("Cilla", "7")), 0), true);
		List<PageText> pages = TablesOnPages.of(writer.finish("text/plain", null, Map.of()));
		List<Passage> passages = List.of(passage(pages.get(0), 0, 0, pages.get(0).text().length()),
				passage(pages.get(1), 1, 0, pages.get(1).text().length()));
		Found found = Fixtures.found("d", "d", "").reading(passages.getFirst());

		assertThat(draft("What is the sum of the crew of all ships?", pages, List.of(found), passages).text())
			.contains("11 + 14 + 7 = 32");
	}

	@Test
	void cellsThatCannotBeToldAreToBeLookedAt() {
		List<PageText> pages = page("Landings",
				List.of(texts("Fish", "Spring 2024", "Spring 2025", "Autumn 2024", "Autumn 2025"),
						texts("Cod", "10", "12", "40", "50")));
		AnswerDraft draft = draft("What is the change in cod from 2024 to 2025?", pages);

		assertThat(draft.computed()).isNull();
		assertThat(draft.text()).contains("to be looked at").contains("Cod");
		assertThat(verdict("What is the change in cod from 2024 to 2025?", pages).state())
			.isEqualTo(AnswerState.PROBABLE);
	}

	@Test
	void whatWouldComeOutIsToldWithCellsThatMayBeMeant() {
		List<PageText> pages = page("Members", List.of(texts("Town", "May 31, 2024", "May 31, 2025"),
				texts("Aske", "13", "19"), texts("Cray", "8", "7")));
		AnswerDraft draft = draft("By how much did the fleet's tonnage in Aske increase from 2024 to 2025?", pages);

		assertThat(draft.computed()).isNull();
		assertThat(draft.text()).contains("to be looked at")
			.contains("If they are meant: Aske, 2024 → 2025 – difference, computed: 19 − 13 = 6");
	}

	@Test
	void whatAHeadingSaysOfHowFiguresAreCountedStatesNoChange() {
		List<PageText> pages = page("Costs", List.of(texts("Costs", "2024 (in thousands, except percentage changes)",
				"2025 (in thousands, except percentage changes)"), texts("Repairs", "2,050", "2,380")));

		assertThat(draft("How much did the costs of repairs change between 2024 and 2025?", pages).computed().result())
			.isEqualByComparingTo("330");
	}

	@Test
	void aTableThatIsCalledADifferenceIsReadAsItStands() {
		List<PageText> pages = page("Difference in landings by quay", List.of(texts("Quay", "Cod", "Herring"),
				texts("North quay", "12", "3"), texts("South quay", "9", "1")));

		assertThat(
				draft("In the table on difference in landings by quay, what is the value for north quay under herring?",
						pages)
					.text())
			.startsWith("North quay, Herring: 3");
	}

	@Test
	void aChangeThatTheTableStatesIsReadThere() {
		List<PageText> pages = page("Berths", List.of(texts("Quay", "2025", "Increase"), texts("North quay", "12", "3"),
				texts("South quay", "9", "1")));

		AnswerDraft draft = draft("What was the increase in the north quay in 2025?", pages);

		assertThat(draft.computed()).isNull();
		assertThat(draft.text()).contains("Increase: 3");
	}

	@Test
	void totalsAreNotAddedUpBecauseTheCaptionNamesTheYears() {
		List<PageText> pages = page("Emissions of the port, 2010 and 2015", List.of(texts("Source", "2010", "2015"),
				texts("Ships", "210", "190"), texts("Total emissions of the port", "340", "310")));

		assertThat(draft("In the table on emissions of the port, 2010 and 2015, what are the total emissions?", pages)
			.computed()).isNull();
	}

	@Test
	void chineseScalesAreReckonedWith() {
		assertThat(draft("装卸收入2023年到2024年减少了多少？", ACCOUNTS_ZH).computed().result()).isEqualByComparingTo("-24000000");
		assertThat(draft("2023年到2024年仓储收入的增长率是多少？", ACCOUNTS_ZH).text()).contains("(420 − 350) ÷ 350 = 20 %");
		assertThat(draft("2024年人工成本占仓储收入的比例是多少？", ACCOUNTS_ZH).computed().result()).isEqualByComparingTo("180.95");
	}

	@Test
	void theHighestIsFoundInChinese() {
		assertThat(draft("哪艘船的船长最长？", SHIPS_ZH).text()).contains("远望号：44");
		assertThat(draft("清单中一共列出了多少艘船？", SHIPS_ZH).computed().result()).isEqualByComparingTo("3");
		assertThat(draft("所有船舶的平均船员是多少？", SHIPS_ZH).computed().result()).isEqualByComparingTo("9.67");
	}

	private static Passage passage(PageText page, int ordinal, int start, int end) {
		String text = page.text().substring(start, end);
		return new Passage(new DocumentId("d"), ordinal, text, List.of(), Language.of(text),
				List.of(new Span(0, text.length(), page.number(), start)));
	}

	private static List<PageText> page(String caption, List<List<LaidText>> rows) {
		PageWriter writer = new PageWriter(10_000);
		writer.write(Kind.CAPTION, 0, caption);
		writer.writeTable(TableGrid.of(rows, 1), false);
		return TablesOnPages.of(writer.finish("text/plain", null, Map.of()));
	}

	private static List<PageText> sentence(String text) {
		PageWriter writer = new PageWriter(10_000);
		writer.write(Kind.PARAGRAPH, 0, text);
		return TablesOnPages.of(writer.finish("text/plain", null, Map.of()));
	}

	private static List<LaidText> texts(String... cells) {
		return List.of(cells).stream().map(LaidText::of).toList();
	}

	private static AnswerDraft draft(String question, List<PageText> pages) {
		return draft(question, pages, List.of(Fixtures.found("d", "d", pages.getFirst().text())), List.of());
	}

	private static AnswerDraft draft(String question, List<PageText> pages, List<Found> found, List<Passage> others) {
		AnswerDraft draft = new AnswerDraft(new QuoteLocator(Fixtures.pages(pages.toArray(PageText[]::new))),
				Fixtures.CHECK, AnswerListener.NONE);
		write(question, pages, found, others, draft);
		return draft;
	}

	private static Verdict verdict(String question, List<PageText> pages) {
		return write(question, pages, List.of(Fixtures.found("d", "d", pages.getFirst().text())), List.of(),
				new AnswerDraft(new QuoteLocator(Fixtures.pages(pages.toArray(PageText[]::new))), Fixtures.CHECK,
						AnswerListener.NONE));
	}

	private static Verdict write(String question, List<PageText> pages, List<Found> found, List<Passage> others,
			AnswerDraft draft) {
		Documents documents = Fixtures.pages(pages.toArray(PageText[]::new));
		PassageTables tables = new PassageTables(documents);
		return new ExtractiveAnswerer(Fixtures.evidence(documents), Fixtures.lists(),
				new Calculator(tables,
						(ids) -> others.stream()
							.filter((passage) -> ids.contains(passage.id()))
							.collect(Collectors.toMap(Passage::id, Function.identity()))),
				Fixtures.settings(3))
			.write(question, found, new Thresholds(0.3, 0.2), "", draft);
	}

}
