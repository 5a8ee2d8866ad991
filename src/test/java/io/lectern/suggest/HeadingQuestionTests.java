package io.lectern.suggest;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.lectern.answer.Fixtures;
import io.lectern.document.Document;
import io.lectern.document.DocumentId;

import static org.assertj.core.api.Assertions.assertThat;

class HeadingQuestionTests {

	private static final Document HANDBOOK = Fixtures.document(new DocumentId("handbook"));

	private static final Casing CASING = new Casing(Set.of("work", "height", "repair", "dividend"), Set.of());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Working At Height              | What does “handbook” say under “Working At Height”?
			3.2 Repairs on Tromsø 4        | What does “handbook” say under “Repairs on Tromsø 4”?
			Choose a store                 | What does “handbook” say under “Choose a store”?
			How to book a vessel           | How do I book a vessel?
			Who decides:                   | Who decides?
			How a permit is issued         | How is a permit issued?
			How well it was read           | How well was it read?
			Where energy was lost          | Where was energy lost?
			How many turbines are there    | How many turbines are there?
			What is published              | What is published?
			May the crane be used at night? | May the crane be used at night?
			Work 系统的部署流程             | 《handbook》的“Work 系统的部署流程”讲了什么？
			4.1 齿轮箱油样检测               | 《handbook》的“齿轮箱油样检测”讲了什么？
			第三章 备件                     | 《handbook》的“备件”讲了什么？
			二、如何申请出海                 | 如何申请出海？
			""")
	void asksWhatTheHeadingPromises(String heading, String question) {
		assertThat(new HeadingQuestion(heading).question(HANDBOOK)).isEqualTo(question);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Table of Contents", "Contents", "INDEX", "7", "2025", "12/2025", "3.4", "Page 12",
			"Table 3", "Sheet1", "Appendix B", "References", "目录", "附录A", "参考文献", "图3", "第一章 概述", "Who we are",
			"1.2 How the cooperative works", "What members asked for", "Why (not)", "Why not?", "| a | b |", "" })
	void asksNothingOfWhatSurroundsTheText(String heading) {
		assertThat(new HeadingQuestion(heading).question(HANDBOOK)).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			The rooms of the house | What are the rooms of the house?
			Limits of one call     | What are the Limits of one call?
			A document comes in    |
			出海条件                | 出海条件有哪些？
			中文简介                |
			""")
	void asksForTheThingsOfAListWhereItNamesThem(String heading, String question) {
		assertThat(new HeadingQuestion(heading).listed(CASING, false)).isEqualTo(question);
	}

	@ParameterizedTest
	@ValueSource(strings = { "A heading that goes on and on because it is a paragraph that was set in bold letters",
			"这是一个因为排版错误而被当作标题的很长很长的正文段落它不应该成为问题" })
	void asksNothingOfParagraphsTakenForHeadings(String heading) {
		assertThat(new HeadingQuestion(heading).question(HANDBOOK)).isNull();
	}

}
