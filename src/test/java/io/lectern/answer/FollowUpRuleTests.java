package io.lectern.answer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FollowUpRuleTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"How many seals were counted in August? | How high is the tower? | How many seals were counted in August?",
			"Where does it stand? | How high is the tower? | Where does it stand (the tower)?",
			"And in 2024? | What was the capacity factor in 2025? | And in 2024 (What was the capacity factor in)?",
			"它的轮毂高度呢？ | 沙洲机组的叶轮直径是多少？ | 它的轮毂高度呢 (沙洲机组的叶轮直径是多少)？", "港区医务室的内线号码是多少？ | 沙洲风机的切出风速是多少？ | 港区医务室的内线号码是多少？" })
	void addsWhatWasAskedAboutWhereItIsMissing(String question, String before, String standalone) {
		assertThat(FollowUpRule.standalone(question, before)).isEqualTo(standalone);
	}

}
