package io.lectern.answer;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerTests {

	private final JsonMapper json = JsonMapper.builder().build();

	@Test
	void isReadAsItWasKeptBeforeThereWereStates() {
		Answer kept = json.readValue("""
				{"answerId": "a", "answer": "In March.", "citations": [], "answered": true, "unsupported": [],
				 "missing": [], "nearest": [], "warnings": [], "timings": {}}""", Answer.class);
		assertThat(kept.state()).isEqualTo(AnswerState.ANSWERED);
		assertThat(kept.confidence()).isNull();
		Answer refused = json.readValue("""
				{"answerId": "a", "answer": "No.", "citations": [], "answered": false, "unsupported": [],
				 "missing": [], "nearest": [], "warnings": [], "timings": {}}""", Answer.class);
		assertThat(refused.state()).isEqualTo(AnswerState.ABSENT);
		assertThat(json.readValue(json.writeValueAsString(refused), Answer.class)).isEqualTo(refused);
	}

	@Test
	void saysItsStateInSmallLetters() {
		assertThat(json.writeValueAsString(AnswerState.PROBABLE)).isEqualTo("\"probable\"");
	}

}
