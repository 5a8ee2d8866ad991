package io.lectern.overview;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.lectern.document.Document;

import static org.assertj.core.api.Assertions.assertThat;

class OverviewQuestionTests {

	private static final Document RULES = Named.document("club/boat-rules.md", "Rules of the boat club");

	private static final Document CHINESE = Named.document("zd.docx", "码头管理办法");

	private static final Document PEOPLE = Named.document("people.md", "Members and crews");

	private static final List<Document> ALL = List.of(RULES, CHINESE, PEOPLE);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Summarise boat-rules.md                           | club/boat-rules.md
			Please summarize the document boat-rules.md       | club/boat-rules.md
			Could you briefly describe "Boat Rules"?          | club/boat-rules.md
			give me a short summary of boat rules             | club/boat-rules.md
			Summary of the rules of the boat club             | club/boat-rules.md
			What's in people.md?                              | people.md
			what is “Members and crews” all about?            | people.md
			What does the file people.md say?                 | people.md
			What are the main points of the people.md file?   | people.md
			概括一下《码头管理办法》                           | zd.docx
			请简要总结码头管理办法的主要内容。                 | zd.docx
			《码头管理办法》讲了什么？                         | zd.docx
			zd.docx里有什么内容？                             | zd.docx
			码头管理办法的主要内容是什么？                     | zd.docx
			people.md 这份文件讲什么                          | people.md
			Summarise the club's rules                        | club/boat-rules.md
			这份管理办法讲什么？                              | zd.docx
			概括一下管理办法                                  | zd.docx
			""")
	void findsTheDocumentThatItNames(String question, String name) {
		assertThat(OverviewQuestion.of(question).flatMap((asked) -> asked.document(ALL)).map(Document::name))
			.contains(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "What is this about?", "What is this document about?", "Summarise this report", "这份文件讲什么？",
			"概括一下这份文档", "What's in the file?" })
	void mayPointAtTheOnlyDocument(String question) {
		assertThat(OverviewQuestion.of(question))
			.hasValueSatisfying((asked) -> assertThat(asked.pointsAtOne()).isTrue());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Summarise the year of the boat club", "What does people.md say about crews?",
			"What is the fee about which members complained?", "Describe the people in boat-rules.md",
			"What does a mooring cost?", "总结今年的维修工作", "码头管理办法对噪声有什么规定？", "What is in the boat?" })
	void asksSomethingElse(String question) {
		assertThat(OverviewQuestion.of(question).flatMap((asked) -> asked.document(ALL))).isEmpty();
		assertThat(OverviewQuestion.of(question).filter(OverviewQuestion::pointsAtOne)).isEmpty();
	}

}
