package io.lectern.answer;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.lectern.writing.Turn;

import static org.assertj.core.api.Assertions.assertThat;

class FollowUpRuleTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"How many seals were counted in August? | How high is the tower? | How many seals were counted in August?",
			"Where does it stand? | How high is the tower? | Where does it stand (the tower)?",
			"And in 2024? | What was the capacity factor in 2025? | And in 2024 (What was the capacity factor in)?",
			"M64 呢？ | M48 螺栓的复紧力矩是多少？ | M64 呢 (螺栓的复紧力矩是多少)？",
			"And Marit Holm? | How often did Dr Yusuf Demir attend? | And Marit Holm (How often did attend)?",
			"它的轮毂高度呢？ | 沙洲机组的叶轮直径是多少？ | 它的轮毂高度呢 (沙洲机组的叶轮直径是多少)？", "港区医务室的内线号码是多少？ | 沙洲风机的切出风速是多少？ | 港区医务室的内线号码是多少？" })
	void addsWhatWasAskedAboutWhereItIsMissing(String question, String before, String standalone) {
		assertThat(FollowUpRule.standalone(question, asked(before))).isEqualTo(standalone);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "NONE | How many people live in the old harbour quarter?", "UNCERTAIN | Who approves invoices?",
					"UNCERTAIN | What leave is there for moving?", "UNCERTAIN | Is it possible to work from home?",
					"UNCERTAIN | And who signs the contract?", "UNCERTAIN | 设计寿命是多少年？", "UNCERTAIN | 谁可以下令停机呢？",
					"UNCERTAIN | What happens if a diver loses the line of their colleague?",
					"NONE | What is the height of the mast?", "POINTS_BACK | When was it repaired?",
					"POINTS_BACK | How deep is the water there?", "POINTS_BACK | How much of that was paid?",
					"POINTS_BACK | 它停靠在哪里？", "POINTS_BACK | 那里停着几条船？", "FRAGMENT | And in 2024?", "FRAGMENT | Why?",
					"FRAGMENT | And since when?", "FRAGMENT | And for Sundays?", "FRAGMENT | What about the others?",
					"FRAGMENT | At what price?", "FRAGMENT | 红色的呢？", "FRAGMENT | 为什么？" })
	void tellsHowMuchAQuestionDependsOnTheOneBefore(Dependence dependence, String question) {
		assertThat(Dependence.of(question, asked("How high is the mast?"))).isEqualTo(dependence);
	}

	/** However long a conversation goes on. */
	@Test
	void mergesWithoutNestingOrGrowing() {
		List<Turn> history = new ArrayList<>(asked("What was the output (gross) of turbine S5 in 2021?"));
		for (String question : List.of("And in 2022?", "And in 2023?", "Who repaired it?", "When did they do that?",
				"And in 2024?", "What did it cost?", "And in 2025?")) {
			String standalone = FollowUpRule.standalone(question, history);
			assertThat(standalone).contains("turbine").doesNotContainPattern("\\([^)]*\\(").hasSizeLessThan(110);
			history.add(new Turn(question, standalone, "…"));
		}
		assertThat(history.get(2).standalone()).isEqualTo("And in 2023 (What was the output gross of turbine S5 in)?");
		assertThat(history.get(4).standalone()).contains("repaired", "S5").doesNotContain("2023");
	}

	private static List<Turn> asked(String question) {
		return List.of(new Turn(question, question, "…"));
	}

}
