package io.lectern.search;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QueryVariantsTests {

	private final QueryVariants variants = new QueryVariants();

	private List<String> texts(String question) {
		return this.variants.of(question).stream().map(QueryVariant::text).toList();
	}

	@Test
	void theQuestionItselfComesFirst() {
		List<QueryVariant> all = this.variants.of("What was the net income of Amazon in 2019?");
		assertThat(all.getFirst()).isEqualTo(QueryVariant.original("What was the net income of Amazon in 2019?"));
		assertThat(all).extracting(QueryVariant::weight).allMatch((weight) -> weight <= 1);
	}

	@Test
	void keepsTheWordsThatSayWhatItIsAbout() {
		assertThat(texts("What was the net income of Amazon.com, Inc. in 2019?").get(1))
			.isEqualTo("net income Amazon.com, Inc. 2019");
		assertThat(texts("请问年假有多少天？").get(1)).isEqualTo("年假有 天");
	}

	@Test
	void keywordsAreNotRepeatedAsAVariant() {
		assertThat(texts("capital expenditure 2018")).containsExactly("capital expenditure 2018");
	}

	@Test
	void aQuestionOfNothingButFunctionWordsStaysAlone() {
		assertThat(texts("Who are The Who?")).containsExactly("Who are The Who?");
		assertThat(texts("???")).containsExactly("???");
	}

	@Test
	void splitsAQuestionThatAsksSeveralThings() {
		assertThat(texts("When was the bridge built, and how many lanes does it have?"))
			.contains("When was the bridge built", "how many lanes does it have?");
		assertThat(texts("Who wrote the handbook? Where is it kept today?")).contains("Who wrote the handbook?",
				"Where is it kept today?");
		assertThat(texts("年假有多少天，如何申请年假？")).contains("年假有多少天", "如何申请年假？");
	}

	@Test
	void aListOfThingsIsOneQuestion() {
		assertThat(texts("What are the costs of sales and marketing and of research?")).hasSize(2);
	}

}
