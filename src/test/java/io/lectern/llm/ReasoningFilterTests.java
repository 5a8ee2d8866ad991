package io.lectern.llm;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReasoningFilterTests {

	private static final String THOUGHT = "They ask for pay. Passage [2] may say 99,999, or not.";

	private static final String SAID = "The chair receives 18,000 euros [1].";

	private final List<String> pieces = new ArrayList<>();

	private int thoughts;

	@ParameterizedTest
	@ValueSource(strings = { "<think>%s</think>%s", "<think>\n%s\n</think>\n\n%s", "<Think>%s</THINK>%s",
			"<thinking>%s</thinking>%s", "<thought>%s</thought>%s", "<reasoning>%s</reasoning>%s",
			"<think depth=\"2\">%s</think >%s", "<seed:think>%s</seed:think>%s", "[THINK]%s[/THINK]%s",
			"\u25c1think\u25b7%s\u25c1/think\u25b7%s", "<|begin_of_thought|>%s<|end_of_thought|>%s",
			"<|START_THINKING|>%s<|END_THINKING|><|START_RESPONSE|>%s<|END_RESPONSE|>",
			"<think><think>%s</think> more hidden\n</think>\n%s", "<think>a<thought>%s</thought>b</think>%s",
			"<|channel|>analysis<|message|>%s<|end|><|start|>assistant<|channel|>final<|message|>%s<|return|>",
			"<|start|>assistant<|channel|>analysis<|message|>%s<|end|><|start|>assistant<|channel|>final <|constrain|>text<|message|>%s",
			"<think>%s</think>%s<|im_end|>", "<think>they write `</think>` or \"<think>\" %s</think>%s",
			"<think>``` %s</think>%s", "<think>I open <think> %s</think>%s", "analysis%sassistantfinal%s" })
	void reasoningIsNotPassedOnHoweverItIsMarkedAndCut(String form) {
		for (int size : new int[] { 1, 2, 3, 5, 7, 1000 }) {
			for (boolean held : new boolean[] { true, false }) {
				pieces.clear();
				thoughts = 0;
				ReasoningFilter filter = filter(form.formatted(THOUGHT, SAID), size, held, true);
				assertThat(String.join("", pieces)).as("in pieces of %d", size).isEqualTo(SAID);
				assertThat(filter.isMarked()).isTrue();
				assertThat(thoughts).isEqualTo(1);
			}
		}
	}

	@Test
	void analysisIsAWordAsWell() {
		for (String text : List.of("analysis of the figures", "Analysis: none.", "a", "analysis")) {
			pieces.clear();
			filter(text, 1, false, true);
			assertThat(String.join("", pieces)).isEqualTo(text);
		}
	}

	@Test
	void textIsPassedOnAsItComes() {
		filter("It is 3 < 5 and [1] a <b>bold</b> text.", 6, false, true);
		assertThat(pieces).hasSizeGreaterThan(5);
		assertThat(String.join("", pieces)).isEqualTo("It is 3 < 5 and [1] a <b>bold</b> text.");
		assertThat(thoughts).isZero();
	}

	@Test
	void textUpToLoneClosingMarkIsReasoning() {
		filter(THOUGHT + "\n</think>\n\n" + SAID, 3, true, true);
		assertThat(String.join("", pieces)).isEqualTo(SAID);
	}

	@Test
	void loneClosingMarkAfterTextThatWasPassedOnSpoilsIt() {
		ReasoningFilter filter = filter(THOUGHT + "</think>" + SAID, 3, false, true);
		assertThat(filter.isSpoilt()).isTrue();
		assertThat(String.join("", pieces)).doesNotContain(SAID);
	}

	@Test
	void textIsHeldUntilAPairOfMarksHasShownThatTheModelWritesBoth() {
		ReasoningFilter filter = new ReasoningFilter(true, reader());
		filter.feed("<think>" + THOUGHT + "</think>The chair ");
		assertThat(pieces).containsExactly("The chair ");
		filter = new ReasoningFilter(true, reader());
		filter.feed("The chair ");
		assertThat(pieces).hasSize(1);
		filter.finish(true, false);
		assertThat(pieces).hasSize(2);
	}

	@Test
	void reasoningInTheMiddleIsLeftOut() {
		for (boolean held : new boolean[] { true, false }) {
			pieces.clear();
			filter(SAID + " <think>" + THOUGHT + "</think> They met.", 3, held, true);
			assertThat(String.join("", pieces)).isEqualTo(SAID + "  They met.");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Models write `<think>` and `</think>` around it [1].",
			"The tag \"<think>\" opens, \u201c</think>\u201d closes.",
			"Use:\n```xml\n<think>\nsome thought\n</think>\n```\nand no more.", "In `x <think> y` it opens.",
			"``<think>`` too." })
	void marksThatAreSpokenOfAreText(String text) {
		for (int size : new int[] { 1, 4, 1000 }) {
			for (boolean held : new boolean[] { true, false }) {
				pieces.clear();
				ReasoningFilter filter = filter(text, size, held, true);
				assertThat(String.join("", pieces)).isEqualTo(text);
				assertThat(filter.isMarked()).isFalse();
			}
		}
	}

	@Test
	void loneBacktickMakesNoCode() {
		filter("It`s so. <think>" + THOUGHT + "</think>\n" + SAID, 3, false, true);
		assertThat(String.join("", pieces)).doesNotContain("99,999").contains(SAID);
	}

	@Test
	void reasoningWithoutEndIsNoText() {
		ReasoningFilter filter = filter("<think>\n" + THOUGHT, 3, true, false);
		assertThat(pieces).isEmpty();
		assertThat(filter.isUnclosed()).isTrue();
		pieces.clear();
		filter = filter(SAID + "\n<think>" + THOUGHT, 3, false, true);
		assertThat(String.join("", pieces).strip()).isEqualTo(SAID);
		assertThat(filter.isUnclosed()).isTrue();
	}

	@Test
	void whatAModelThatMarksItsReasoningLeavesUnmarkedIsReasoningWhereItIsCut() {
		ReasoningFilter filter = new ReasoningFilter(true, reader());
		filter.feed(THOUGHT);
		filter.finish(false, true);
		assertThat(pieces).isEmpty();
		assertThat(filter.isUnclosed()).isTrue();
	}

	@Test
	void habitIsLearnedFromReplies() {
		ReasoningHabit habit = new ReasoningHabit(LlmProperties.HoldBack.AUTO);
		assertThat(habit.holds()).isTrue();
		habit.learn(filter(SAID, 9, true, true), true);
		assertThat(habit.holds()).isFalse();
		habit.forget();
		assertThat(habit.holds()).isTrue();
		habit.learn(filter(SAID, 9, true, true), true);
		habit.learn(filter("<think>" + THOUGHT + "</think>" + SAID, 9, false, true), true);
		habit.learn(filter(SAID, 9, true, true), true);
		assertThat(habit.holds()).isTrue();
		assertThat(habit.opensUnseen()).isFalse();
		assertThat(new ReasoningHabit(LlmProperties.HoldBack.NEVER).holds()).isFalse();
	}

	@Test
	void modelThatOpensItsReasoningUnseenDoesSoEveryTime() {
		ReasoningHabit habit = new ReasoningHabit(LlmProperties.HoldBack.AUTO);
		habit.learn(filter(THOUGHT + "</think>" + SAID, 9, true, true), true);
		habit.learn(filter(THOUGHT, 9, true, false), false);
		assertThat(habit.opensUnseen()).isTrue();
		for (int i = 0; i < 3; i++) {
			habit.learn(filter(SAID, 9, true, true), true);
		}
		assertThat(habit.opensUnseen()).as("it is another model by now").isFalse();
		assertThat(habit.holds()).isTrue();
	}

	private ReasoningFilter filter(String text, int size, boolean held, boolean complete) {
		ReasoningFilter filter = new ReasoningFilter(held, reader());
		for (int i = 0; i < text.length(); i += size) {
			filter.feed(text.substring(i, Math.min(text.length(), i + size)));
		}
		filter.finish(complete, false);
		return filter;
	}

	private ReplyListener reader() {
		return new ReplyListener() {

			@Override
			public void text(String piece) {
				pieces.add(piece);
			}

			@Override
			public void thinking() {
				thoughts++;
			}
		};
	}

}
