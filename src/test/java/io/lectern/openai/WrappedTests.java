package io.lectern.openai;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WrappedTests {

	private static final String QUESTION = "When is the lighthouse painted?";

	@ParameterizedTest
	@ValueSource(strings = {
			"Use the context.\n<context>\nSource: a file says 1990.\n</context>\nAnswer briefly.\n<user_query>\n%s\n</user_query>",
			"### Task:\nRespond to the user query using the provided context.\n<context>\n<source id=\"1\">Ships</source>\n</context>\n\n%s",
			"Context information is below.\n-----\nSome ships.\n-----\nGiven the context information, answer the query.\nQuery: %s\nAnswer: ",
			"Use the following pieces of context to answer the question at the end.\n\nSome ships.\n\nQuestion: %s\nHelpful Answer:",
			"Question: %s\n\nContext:\nSome ships.\nOthers.", "问题：%s\n参考资料：\n船只若干。",
			"已知信息：\n船只若干。\n\n根据上述已知信息回答问题。\n问题：%s", "<documents>\nSome ships.\n</documents>\nQuestion: %s" })
	void questionIsTakenOutOfItsTemplate(String template) {
		assertThat(Wrapped.question(template.formatted(QUESTION))).isEqualTo(QUESTION);
	}

	@ParameterizedTest
	@ValueSource(strings = { "When is the lighthouse painted?", "What does <source>x</source> mean in the format?",
			"Explain the tag <query>a</query> of the export.", "The question: is the light on?",
			"In which context is the word buoy used?", "我的问题：灯塔什么时候刷漆？" })
	void anythingElseIsTheQuestionItself(String text) {
		assertThat(Wrapped.question(text)).isEqualTo(text);
	}

	@Test
	void contextAloneIsNotMadeEmpty() {
		assertThat(Wrapped.question("<context>\nSome ships.\n</context>\n")).isNotBlank();
	}

}
