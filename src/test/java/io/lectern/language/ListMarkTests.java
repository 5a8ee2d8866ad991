package io.lectern.language;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListMarkTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			• oars | • | 0 | oars
			- oars | - | 0 | oars
			3. Untie the boat. | 3. | 3 | Untie the boat.
			12) Row. | 12) | 12 | Row.
			(4) Row. | (4) | 4 | Row.
			b) a rope | b) | 2 | a rope
			Step 2: Row. | Step 2: | 0 | Row.
			2、解开缆绳 | 2、 | 2 | 解开缆绳
			（三）划船 | （三） | 0 | 划船
			一、总则 | 一、 | 0 | 总则
			②划船 | ② | 2 | 划船
			第二步：划船 | 第二步： | 0 | 划船
			""")
	void tellsTheMarkOfAnItem(String line, String written, int number, String words) {
		ListMark mark = Objects.requireNonNull(ListMark.of(line));

		assertThat(mark.written()).isEqualTo(written);
		assertThat(mark.number()).isEqualTo(number);
		assertThat(line.substring(mark.length())).isEqualTo(words);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2.5 metres of rope", "2019. It was a year", "-5 degrees", "A. Fox rows.", "oars", "3.",
			"第二条 缆绳" })
	void whatOnlyLooksLikeOneIsNone(String line) {
		assertThat(ListMark.of(line)).isNull();
	}

	@Test
	void numbersGoOnOneByOne() {
		assertThat(follows("3. a rope", "4. an oar")).isTrue();
		assertThat(follows("3. a rope", "1. an oar")).isFalse();
		assertThat(follows("3. a rope", "5. an oar")).isFalse();
		assertThat(follows("• a rope", "• an oar")).isTrue();
		assertThat(follows("• a rope", "1. an oar")).isFalse();
	}

	private static boolean follows(String line, String next) {
		return Objects.requireNonNull(ListMark.of(line)).isFollowedBy(Objects.requireNonNull(ListMark.of(next)));
	}

}
