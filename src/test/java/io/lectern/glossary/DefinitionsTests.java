package io.lectern.glossary;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DefinitionsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					We report the technical availability (TA) monthly.      | How high is the TA?        | How high is the technical availability?
					We report the technical availability (TA) monthly.      | Is technical availability paid? | Is TA paid?
					Mean time between failures (MTBF) rose.                 | What is the MTBF?          | What is the Mean time between failures?
					the Remote Operations Centre (ROC)                      | Who leads the ROC?         | Who leads the Remote Operations Centre?
					年度检修时间（TAT）为三天。                             | TAT 是多少？               | 年度检修时间 是多少？
					沙洲港务管理局（以下简称港务局）负责。                  | 港务局负责什么？           | 沙洲港务管理局负责什么？
					""")
	void areUsedEitherWay(String text, String question, String reworded) {
		assertThat(Definitions.in(List.of(text)).rewordings(question)).containsExactly(reworded);
	}

	@Test
	void whatStandsInBracketsOtherwiseIsNone() {
		assertThat(
				Definitions.in(List.of("The tower (built in 1890) is high.", "the oldest of them (USA)", "S5 (8.4 MW)"))
					.rewordings("How high is the tower, the oldest in the USA, of MW?"))
			.isEmpty();
	}

}
