package io.lectern.overview;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.lectern.document.Document;

import static org.assertj.core.api.Assertions.assertThat;

class NamedDocumentsTests {

	private static final List<Document> ALL = List.of(Named.document("plans/budget.xlsx", "Budget"),
			Named.document("budget-2031.xlsx", "Budget of the ferry line"), Named.document("people.md", "People"),
			Named.document("gb.pdf", "渡轮安全管理规定"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			What does budget.xlsx say about travel?             | plans/budget.xlsx      | true
			In BUDGET-2031.XLSX, what is planned for paint?     | budget-2031.xlsx       | true
			What is planned for paint in budget 2031?           | budget-2031.xlsx       | false
			How much for paint in the budget of the ferry line? | budget-2031.xlsx       | false
			According to “People”, who steers?                  | people.md              | true
			《渡轮安全管理规定》对夜航有什么要求？               | gb.pdf                 | true
			渡轮安全管理规定对夜航有什么要求？                   | gb.pdf                 | false
			gb.pdf里对夜航怎么说？                               | gb.pdf                 | true
			""")
	void findsWhatIsNamed(String question, String name, boolean plainly) {
		NamedDocuments named = NamedDocuments.in(question, ALL);
		assertThat(named.documents()).extracting(Document::name).containsExactly(name);
		assertThat(named.plainly()).isEqualTo(plainly);
	}

	@ParameterizedTest
	@ValueSource(strings = { "How many people may board?", "What is the budget for travel?",
			"What does my-budget.xlsx say?", "Who wrote budget.xlsx.bak?", "Who checks budget-20310?", "渡轮夜航有什么要求？",
			"What do peoples.md and gb.pdfs say?" })
	void takesNoWordForAName(String question) {
		assertThat(NamedDocuments.in(question, ALL).documents()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			What does budget.xlsx say about travel? | What does   say about travel?
			Who steers, according to “People”?      | Who steers, according to  ?
			gb.pdf里对夜航怎么说？                   | 里对夜航怎么说？
			《渡轮安全管理规定》对夜航有什么要求？   | 对夜航有什么要求？
			What do people eat, by people.md?       | What do people eat, by  ?
			people.md?                              | people.md?
			""")
	void seeksWhatIsAskedBesideTheName(String question, String sought) {
		assertThat(NamedDocuments.in(question, ALL).without(question)).isEqualTo(sought);
	}

	@Test
	void namesAllOfTheSameName() {
		List<Document> two = List.of(Named.document("a/list.csv", "List"), Named.document("b/list.csv", "List"));
		assertThat(NamedDocuments.in("What does list.csv say of ropes?", two).documents()).isEqualTo(two);
	}

}
