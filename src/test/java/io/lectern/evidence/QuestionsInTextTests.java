package io.lectern.evidence;

import java.util.List;

import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionsInTextTests {

	private static List<String> shown(String text) {
		return QuestionsInText.answered(Sentences.of(text)).stream().map(Sentence::text).toList();
	}

	@Test
	void aQuestionStandsWithItsAnswer() {
		assertThat(shown("Q: May I bring a bicycle?\nA: Only on the lower deck.\n\nQ: Is there food?\nA: On Sundays."))
			.containsExactly("Q: May I bring a bicycle? A: Only on the lower deck.",
					"Q: Is there food? A: On Sundays.");
		assertThat(shown("问：怎样停泵？\n答：先关阀门。")).containsExactly("问：怎样停泵？ 答：先关阀门。");
		assertThat(shown("Can I swim?\n\nOnly in summer. Bring a towel."))
			.containsExactly("Can I swim? Only in summer.", "Bring a towel.");
	}

	@Test
	void questionsWithoutAnswersStandAlone() {
		assertThat(shown("Who came? Who left? Nobody knows.")).containsExactly("Who came?", "Who left? Nobody knows.");
		assertThat(shown("It ends. Why?")).containsExactly("It ends.", "Why?");
	}

	@Test
	void thePlaceIsThatOfBoth() {
		String text = "First. May I swim?\nOnly in summer.";

		assertThat(QuestionsInText.answered(Sentences.of(text)).getLast().in(text))
			.isEqualTo("May I swim?\nOnly in summer.");
	}

}
