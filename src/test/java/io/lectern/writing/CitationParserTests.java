package io.lectern.writing;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.lectern.writing.CitationParser.Piece;

import static org.assertj.core.api.Assertions.assertThat;

class CitationParserTests {

	@ParameterizedTest
	@CsvSource(delimiter = '→',
			value = { "It is high [1]. → It is high <1>.", "[1][2] → <1><2>", "[1, 2]→<1 2>", "[1，3]→<1 3>",
					"[1-3]→<1 2 3>", "高【1】。→高<1>。", "[^2] → <2>", "[Passage 2]→<2>", "[来源2]→<2>", "a [b] c→a [b] c",
					"in [2019] it→in [2019] it", "[9]→''", "[[1]]→[<1>]", "`a[1]` [1]→`a[1]` <1>",
					"array[i] and [2]→array[i] and <2>", "open [1→open [1", "[NOT_FOUND]→!", "[1, 7]→<1>" })
	void findsMarkersHoweverTheTextIsSplit(String text, String expected) {
		for (int size = 1; size <= text.length(); size++) {
			assertThat(parse(text, size)).as("in pieces of %d", size).isEqualTo(expected);
		}
	}

	@Test
	void findsNoMarkersInFencedCode() {
		String text = "See [1]:\n```java\nint x = a[1];\n```\nDone [2].";
		assertThat(parse(text, 3)).isEqualTo("See <1>:\n```java\nint x = a[1];\n```\nDone <2>.");
	}

	@Test
	void holdsNothingBackBeyondBracket() {
		CitationParser parser = new CitationParser(3);
		assertThat(parser.feed("The tower")).containsExactly(new Piece.Text("The tower"));
		assertThat(parser.feed(" [")).containsExactly(new Piece.Text(" "));
		assertThat(parser.feed("1")).isEmpty();
		assertThat(parser.feed("] ")).containsExactly(new Piece.Mark(List.of(1)), new Piece.Text(" "));
	}

	private static String parse(String text, int size) {
		CitationParser parser = new CitationParser(3);
		List<Piece> pieces = new ArrayList<>();
		for (int i = 0; i < text.length(); i += size) {
			pieces.addAll(parser.feed(text.substring(i, Math.min(text.length(), i + size))));
		}
		pieces.addAll(parser.finish());
		StringBuilder shown = new StringBuilder();
		for (Piece piece : pieces) {
			switch (piece) {
				case Piece.Text written -> shown.append(written.text());
				case Piece.Mark mark -> shown.append('<')
					.append(String.join(" ", mark.passages().stream().map(String::valueOf).toList()))
					.append('>');
				case Piece.NotFound none -> shown.append('!');
			}
		}
		return shown.toString();
	}

}
