package io.lectern.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequestsTests {

	@Test
	void whatOnlyAsksForAnAnswerIsLeftOut() {
		assertThat(Requests.without("Please tell me the depth of berth 3")).isEqualTo("the depth of berth 3");
		assertThat(Requests.without("Show me Aske's dues in 2024")).isEqualTo("Aske's dues in 2024");
		assertThat(Requests.without("Find the dues of Aske, thanks!")).isEqualTo("the dues of Aske");
		assertThat(Requests.without("Hi, could you please find out who signs the lease?"))
			.isEqualTo("who signs the lease?");
		assertThat(Requests.without("I'd like to know when the ferry leaves")).isEqualTo("when the ferry leaves");
		assertThat(Requests.without("帮忙查查本期的船租")).isEqualTo("本期的船租");
		assertThat(Requests.without("我想知道泊位的水深")).isEqualTo("泊位的水深");
		assertThat(Requests.without("你知道，码头有几个泊位吗？")).isEqualTo("码头有几个泊位吗？");
		assertThat(Requests.without("请帮我查一下押金是多少，谢谢")).isEqualTo("押金是多少");
		assertThat(Requests.without("请问一下，押金是多少？")).isEqualTo("押金是多少？");
		assertThat(Requests.without("想问下押金是多少？")).isEqualTo("押金是多少？");
		assertThat(Requests.without("船名能告诉我下吗？")).isEqualTo("船名");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "whos the chair | who is the chair", "Whens the fair? | when is the fair?",
			"wat does a berth cost | what does a berth cost", "hw many ppl live here | how many people live here",
			"cant I park here? | can't I park here?", "码头啥时候建的 | 码头什么时候建的", "缆绳咋换 | 缆绳怎么换", "结婚能请几天假 | 结婚能请假几天",
			"how many ppl work here | how many employees are there", "Who are WHOS? | Who are WHOS?",
			"the wat-er | the wat-er", "Hw1 depth | Hw1 depth" })
	void whatIsWrittenInHasteIsSpelledOut(String question, String meant) {
		assertThat(Requests.spelledOut(question)).isEqualTo(meant);
	}

	@Test
	void whatIsAskedStays() {
		for (String question : new String[] { "Show times of the ferry", "Find berth", "Tell me", "请假要几天？", "帮忙的人是谁？",
				"听说", "想问题的人是谁？", "Who shows me the way?", "知道密码的人有谁？" }) {
			assertThat(Requests.without(question)).isEqualTo(question);
		}
	}

}
