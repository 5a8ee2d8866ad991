package io.lectern.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.lectern.answer.Fixtures;
import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.PageText;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.language.Language;
import io.lectern.suggest.Suggestions.Suggestion;
import io.lectern.table.Table;
import io.lectern.table.Table.Cell;
import io.lectern.table.Table.Kind;
import io.lectern.table.Table.Row;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentQuestionsTests {

	private static final Document HANDBOOK = Fixtures.document(new DocumentId("handbook"));

	private final List<Passage> passages = new ArrayList<>();

	private final List<PageText> pages = new ArrayList<>();

	@Test
	void asksForTheYearOfARowAndForTheValueOfAThing() {
		table(List.of("Figure", "2025", "2024"), List.of("Technical availability", "96.8 %", "95.9 %"));
		table(List.of("Turbine", "In service since", "Rated power (MW)"), List.of("B7", "March 2016", "3.6"));
		table(List.of("项目", "2025 年"), List.of("可利用率", "96.8%"));
		table(List.of("风机", "额定功率"), List.of("F12", "8.4 兆瓦"));
		assertThat(questions()).containsExactly("What was the Technical availability in 2025?",
				"What is the rated power of B7?", "2025 年可利用率是多少？", "F12的额定功率是多少？");
	}

	@Test
	void countsWhatARowIsNamedAfterAndNotItsMoney() {
		table(List.of("", "2025"), List.of("Near misses reported", "64"));
		table(List.of("", "2025"), List.of("Sales (euros)", "1,240"));
		assertThat(questions()).containsExactly("How many Near misses reported were there in 2025?",
				"What were the Sales in 2025?");
	}

	@Test
	void asksHowManyOfWhatAColumnCountsAndForAPlainValueByItsRow() {
		table(List.of("Occasion", "Days with pay"), List.of("Own wedding", "2"));
		table(List.of("Item", "Value"), List.of("Rotor diameter", "164 m"));
		table(List.of("项目", "数值"), List.of("单机容量", "8.4 兆瓦"));
		assertThat(questions()).containsExactly("How many days with pay are there for “Own wedding”?",
				"What is the Rotor diameter?", "单机容量是多少？");
	}

	@Test
	void knowsWhatWasAskedInOtherWords() {
		String asked = "How much energy did the cooperative deliver in 2025?";
		assertThat(DocumentQuestions.areTwins(asked, "What was the energy delivered in 2025?")).isTrue();
		assertThat(DocumentQuestions.areTwins(asked, "What was the surplus in 2025?")).isFalse();
	}

	@Test
	void asksNothingOfTotalsDatesAndColumnsThatNameNoValue() {
		table(List.of("Berth", "Calls until", "Energy"), List.of("Total", "211", "7.3"));
		table(List.of("Order", "Closed"), List.of("W-1402", "18 March"));
		table(List.of("Berth", "Used by"), List.of("Quay 2", "4 ferries"));
		assertThat(questions()).isEmpty();
	}

	@Test
	void asksForEachColumnOnce() {
		table(List.of("Series", "Interval"), List.of("power", "10 minutes"), List.of("wind", "5 minutes"));
		table(List.of("Berth", "Power", "Length"), List.of("Quay 2", "2.5 MW", "90 m"),
				List.of("Quay 5", "11 MW", "200 m"));
		assertThat(questions()).containsExactly("What is the interval for power?", "What is the power for “Quay 2”?",
				"What is the length for “Quay 5”?");
	}

	@Test
	void asksForWhatStandsUnderAHeaderOfTwoLines() {
		grid(List.of(List.of("Grade", "Allowance", "Allowance"), List.of("", "Domestic", "Abroad")),
				List.of("Junior", "40", "70"));
		grid(List.of(List.of("Branch", "Deposits", "Deposits"), List.of("", "2023", "2024")),
				List.of("Aske", "112", "118"));
		grid(List.of(List.of("分行", "存款", "存款"), List.of("", "2023 年", "2024 年")), List.of("奥斯陆", "112", "118"));
		assertThat(questions()).containsExactly("What is the allowance (Domestic) for Junior?",
				"What were the deposits for Aske in 2023?", "2023 年奥斯陆的存款是多少？");
	}

	@Test
	void asksNothingOfHalfSentencesCodesAndWordsOfOtherLanguages() {
		table(List.of("", "p50"), List.of("A question can be typed, empty cache", "0.4 s"));
		table(List.of("", "In one page"), List.of("Vectors", "12"));
		table(List.of("Settings", "Hits"), List.of("without titles", "12"));
		table(List.of("Miasto", "Łączna powierzchnia"), List.of("Łódź", "293"));
		table(List.of("编号", "手机号", "卡号0"), List.of("HT-2", "13", "622"));
		table(List.of(), List.of("[\"x\", \"y\"]", "finds documents whose value is one of these"));
		table(List.of(), List.of("another date", "finds what was said on that other day"));
		text("Another embedding model means another index, which is built in the background. It grows by the means that"
				+ " there are. A heading that names it is a place to look at first.", "Growth");
		assertThat(questions()).containsExactly("What does “handbook” say under “Growth”?");
	}

	@Test
	void leavesCodesAsTheyAreWritten() {
		table(List.of(), List.of("answerId", "The name under which an answer is kept and found."));
		text("The answer has an id, an answerid.", "Ids of answers");
		assertThat(questions()).contains("What does “answerId” mean?");
	}

	@Test
	void asksForWhatADocumentExplains() {
		text("A safety walk is a round through the plant that a manager makes. It takes an hour.", "Walks");
		text("备件周转是指备件从入库到领用的全部过程。", "周转");
		table(List.of(), List.of("Scour", "The washing out of sand around a foundation by currents."));
		assertThat(questions().subList(0, 3)).containsExactly("What does “Scour” mean?", "What is a safety walk?",
				"什么是备件周转？");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			The Skerry Light was built between May and October 1874 by local masons. | When was the Skerry Light built?
			Hvitvik, founded in 1612, is the oldest town of the coast. | When was Hvitvik founded?
			The Hvitvik Cannery is located on the eastern quay. | Where is the Hvitvik Cannery located?
			The Hvitvik Cannery was designed by Ansgar Prell and Ragna Thorsen. | Who designed the Hvitvik Cannery?
			The Skerry Light is about 48 metres high and painted white. | How high is the Skerry Light?
			Hvitvik has 1,240 houses in four quarters. | How many houses does Hvitvik have?
			The Skerry Light opened in May 1875 after a storm. | When did the Skerry Light open?
			Hvitvik became a free port in 1921. | When did Hvitvik become a free port?
			Hvitvik has a population of about 4,200 in winter. | What is the population of Hvitvik?
			In 1874, the Skerry Light was built by local masons. | When was the Skerry Light built?
			Ragna Thorsen was a Norwegian engineer and the builder of the pier. | Who was Ragna Thorsen?
			Hvitvik is the oldest town of the whole northern coast. | What is Hvitvik?
			绿洲农业有限公司是一家成立于2001年5月的农业公司。 | 绿洲农业有限公司是什么时候成立的？
			白鹭灯塔建成于1874年，高48米。 | 白鹭灯塔是什么时候建成的？
			白鹭灯塔坐落于北岸的码头上。 | 白鹭灯塔位于哪里？
			白鹭灯塔高约48米，是白色的。 | 白鹭灯塔有多高？
			白鹭港的面积约为48平方公里。 | 白鹭港的面积是多少？
			白鹭灯塔由林海设计。 | 白鹭灯塔是由谁设计的？
			林海是一位来自北岸的工程师。 | 林海是谁？
			""")
	void asksForTheFactThatASentenceTells(String sentence, String question) {
		text(sentence, "");
		assertThat(questions()).containsExactly(question);
	}

	@ParameterizedTest
	@ValueSource(strings = { "It was built in 1874 by local masons.", "The tower was built in 1874 by local masons.",
			"Hvitvik has a number of 40 quays.", "This is the oldest town of the whole coast.",
			"What Hvitvik needs is the money of others.", "Hvitvik was led by the wish to be a town.",
			"Hvitvik and the skerries are the home of terns.", "Deciding where it stands is a matter of money.",
			"Three of its boats were built in 1921.", "This means that nobody can pay for the boats.",
			"January was the strongest month of the whole year.", "Ann Sands was a gift to all of us.",
			"Hvitvik College ended its summer courses in 1921.", "公司成立于2001年5月。", "该灯塔高48米。", "2021年公司由林海创办。",
			"此外，灯塔位于北岸。", "收购的成功使得公司的收入达到2亿元。" })
	void asksNothingOfThingsWithoutANameOfTheirOwn(String sentence) {
		text(sentence, "");
		assertThat(questions()).isEmpty();
	}

	@Test
	void asksForTheThingsAndStepsBelowAHeading() {
		text("- at most 31 days\n- at most eight series", "Limits of one call");
		text("1. Call the control room.\n2. Wait for the permit.", "Booking a vessel");
		text("- 风速低于十米\n- 能见度良好", "出海条件");
		assertThat(questions()).startsWith("What are the Limits of one call?",
				"What are the steps for Booking a vessel?", "出海条件有哪些？");
	}

	@Test
	void headingsOfOneDocumentAreNoTwinsForItsName() {
		text("Cars are booked a day ahead.", "Cars at night");
		text("Visitors sign the book.", "Visitors by day");
		assertThat(questions()).hasSize(2);
	}

	@Test
	void asksForNoHalfChineseSentences() {
		text("华沙自古以来就是一个多元文化的城市。一个城市也是一种组织形式。备件周转是指备件从入库到领用的全过程。", "城市");
		assertThat(questions()).containsExactly("什么是备件周转？", "《handbook》的“城市”讲了什么？");
	}

	@Test
	void asksWhatADocumentWithoutHeadingsIsAbout() {
		text("The lamp was lit in 1912.", "");
		assertThat(new DocumentQuestions(HANDBOOK, passages, (number) -> Optional.empty()).about().question())
			.isEqualTo("What is “handbook” about?");
	}

	@Test
	void asksNothingTwiceInOtherWords() {
		table(List.of("Figure", "2025"), List.of("Capacity factor", "38.7 %"));
		text("A capacity factor is the share of the rated power that was delivered.", "Words");
		assertThat(questions()).contains("What was the capacity factor in 2025?")
			.doesNotContain("What is a capacity factor?");
	}

	private List<String> questions() {
		return new DocumentQuestions(HANDBOOK, passages, (number) -> Optional.of(pages.get(number - 1))).questions()
			.stream()
			.map(Suggestion::question)
			.toList();
	}

	private void text(String text, String heading) {
		add(text, List.of(heading), null);
	}

	/** A table of a header row, which may have nothing in it, and another. */
	private void table(List<String> header, List<String> cells) {
		table(header, cells, List.of());
	}

	private void table(List<String> header, List<String> first, List<String> second) {
		List<Row> rows = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		for (List<String> line : List.of(header, first, second)) {
			if (!line.isEmpty()) {
				rows.add(row((line == header) ? Kind.HEADER : Kind.BODY, text.length(), line));
				text.append(String.join(" | ", line)).append('\n');
			}
		}
		add(text.toString().stripTrailing(), List.of(), new Table(null, 0, 1, rows));
	}

	private void grid(List<List<String>> header, List<String> cells) {
		List<Row> rows = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		for (List<String> line : header) {
			rows.add(row(Kind.HEADER, text.length(), line));
			text.append(String.join(" | ", line)).append('\n');
		}
		rows.add(row(Kind.BODY, text.length(), cells));
		text.append(String.join(" | ", cells));
		add(text.toString(), List.of(), new Table(null, 0, 1, rows));
	}

	private static Row row(Kind kind, int start, List<String> texts) {
		List<Cell> cells = new ArrayList<>();
		int at = start;
		for (int column = 0; column < texts.size(); column++) {
			if (!texts.get(column).isEmpty()) {
				cells.add(new Cell(column, 1, at, at + texts.get(column).length()));
			}
			at += texts.get(column).length() + 3;
		}
		return new Row(kind, 0, start, at - 3, cells);
	}

	private void add(String text, List<String> headings, Table table) {
		int page = pages.size() + 1;
		pages.add(new PageText(page, text, null, (table != null) ? List.of(table) : List.of()));
		passages.add(new Passage(HANDBOOK.id(), passages.size(), text, headings, Language.of(text),
				List.of(new Span(0, text.length(), page, 0))));
	}

}
