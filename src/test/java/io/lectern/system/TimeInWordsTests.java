package io.lectern.system;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimeInWordsTests {

	@ParameterizedTest
	@CsvSource({ "PT10S,10 s", "PT0.25S,0.25 s", "PT0S,0 s", "PT90S,90 s", "PT2M,2 min", "PT1M0.5S,60.5 s", "PT2H,2 h",
			"PT1H30M,90 min" })
	void isToldInTheLargestUnitThatFits(Duration time, String words) {
		assertThat(TimeInWords.of(time)).isEqualTo(words);
	}

}
