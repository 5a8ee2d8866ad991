package io.lectern.parse.child.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextLineTests {

	@Test
	void readsALineOfAsManyWordsAsABookHas() {
		String book = "word ".repeat(200_000).strip();
		List<TextLine> lines = TextLine.of(book, 0, book.length());
		assertThat(lines).singleElement().satisfies((line) -> assertThat(line.length()).isEqualTo(book.length()));
		assertThat(lines.getFirst().isRow()).isFalse();
	}

	@Test
	void partsCellsByTwoBlanksAndBars() {
		String row = "Blades  12 a year|each";
		assertThat(TextLine.of(row, 0, row.length()).getFirst().cells())
			.extracting((cell) -> row.substring(cell.start(), cell.end()))
			.containsExactly("Blades", "12 a year", "each");
	}

}
