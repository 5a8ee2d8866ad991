package io.lectern.parse.child.blocks;

import java.util.Arrays;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages with one trouble are named together. */
class PageTroublesTests {

	@ParameterizedTest
	@CsvSource({ "3, page 3", "3 4, 'pages 3, 4'", "1 2 3 7 9 10, 'pages 1–3, 7, 9, 10'" })
	void writesNumbersOfPages(String numbers, String words) {
		assertThat(PageTroubles.words(new TreeSet<>(Arrays.stream(numbers.split(" ")).map(Integer::valueOf).toList())))
			.isEqualTo(words);
	}

}
