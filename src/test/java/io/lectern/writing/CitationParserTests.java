package io.lectern.writing;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.lectern.writing.CitationParser.Piece;

import static org.assertj.core.api.Assertions.assertThat;

class CitationParserTests {

	/** What the passages write themselves. */
	private static final String OWN = "insquaremetres²,clause(2),undersectionvalues(1)";

	@ParameterizedTest
	@CsvSource(delimiter = '→', quoteCharacter = '%',
			value = { "high [citation:1].→high <1>.", "high [ID:1, ID:2].→high <1 2>.", "high [#1]→high <1>",
					"high ［１］。→high <1>。", "high 【来源1】→high <1>", "high [来源 1]→high <1>", "高（见段落1）。→高<1>。",
					"高（来源：2）→高<2>", "高【第1段】→高<1>", "高[段落1、段落3]→高<1 3>", "高[1至3]→高<1 2 3>",
					"high (passage 1).→high <1>.", "high (see sources 1 and 3).→high <1 3>.", "high [doc_2]→high <2>",
					"high [Document 2]→high <2>", "high 【4:0†source】x→high x", "high 【1†source】→high <1>",
					"high [1](#p1).→high <1>.", "high \\[1\\].→high <1>.", "it is high (1).→it is high <1>.",
					"is high (1), wide (2).→is high <1>, wide <2>.",
					"is high. (1) It is wide. (2)→is high. <1> It is wide. <2>", "很高(1)。→很高<1>。",
					"either (1) pay or (2) leave.→either (1) pay or (2) leave.",
					"do: (1) Open it. (2) Close it.→do: (1) Open it. (2) Close it.", "f(1) and 4(1).→f(1) and 4(1).",
					"as in clause (2).→as in clause (2).", "lost (1).→lost <1>.", "in (7).→in (7).",
					"high<sup>1</sup>.→high<1>.", "high<sup>[2]</sup>→high<2>", "30 m<sup>2</sup>→30 m<sup>2</sup>",
					"high¹.→high<1>.", "very high.¹ ²→very high.<1> ²", "very high¹˒²→very high<1 2>", "30 m²→30 m²",
					"in square metres².→in square metres².", "10³→10³", "high^1 and→high<1> and", "high^1^→high<1>",
					"x^2→x^2", "10^3→10^3", "a < b (c)→a < b (c)", "[2, 3; 1]→<2 3 1>", "[1–2]→<1 2>", "[^1^]→[^1^]" })

	void understandsTheFormsThatModelsWrite(String text, String expected) {
		for (int size = 1; size <= text.length(); size++) {
			assertThat(parse(text, size)).as("in pieces of %d", size).isEqualTo(expected);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "[NOT_FOUND]", "[not_found]", "[NOT_FOUND].", "**[NOT_FOUND]**", "\"[NOT_FOUND]\"",
			"NOT_FOUND", "[NOT FOUND]", "【NOT_FOUND】", "［NOT_FOUND］", "\\[NOT\\_FOUND\\]", "`[NOT_FOUND]`",
			" [NOT_FOUND]", "> [NOT_FOUND]", "Not found.", "[NOT_FOUND]\n\nThe passages speak of tides only [1].",
			"NOT_FOUND: nothing about fees.", "The documents do not answer this question.",
			"The provided passages don't mention the fee.", "I'm sorry, but I could not find this in the passages.",
			"Unfortunately, there is no information about it.", "文档中没有提到这个问题的答案。", "抱歉，根据提供的资料无法回答这个问题。", "【未找到】",
			"未找到相关内容。", "The passages say nothing about it. They speak of tides.", "The tides are told. [NOT_FOUND]" })
	void hearsThatNothingWasFoundInEveryDress(String text) {
		for (int size = 1; size <= text.length(); size++) {
			assertThat(parse(text, size)).as("in pieces of %d", size).endsWith("!").doesNotContain("[NOT", "passages");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "The passages do not mention the fee, but the deposit is 30 euros <1>.",
			"Not found objects are kept for 90 days <1>.", "The documents do not need a stamp.",
			"No answer came from Bergen.", "文件未经批准不得外传。", "There is no lift in the building." })
	void anAnswerThatOnlyBeginsLikeARefusalIsOne(String text) {
		String written = text.replace("<1>", "[1]");
		for (int size = 1; size <= written.length(); size++) {
			assertThat(parse(written, size)).as("in pieces of %d", size).isEqualTo(text);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '→',
			value = { "It is high [1]. → It is high <1>.", "[1][2] → <1><2>", "[1, 2]→<1 2>", "[1，3]→<1 3>",
					"[1-3]→<1 2 3>", "高【1】。→高<1>。", "[^2] → <2>", "[Passage 2]→<2>", "[来源2]→<2>", "a [b] c→a [b] c",
					"in [2019] it→in [2019] it", "[9]→''", "[[1]]→<1>", "`a[1]` [1]→`a[1]` <1>",
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
		CitationParser parser = new CitationParser(3, OWN::contains);
		assertThat(parser.feed("The tower")).containsExactly(new Piece.Text("The tower"));
		assertThat(parser.feed(" [")).containsExactly(new Piece.Text(" "));
		assertThat(parser.feed("1")).isEmpty();
		assertThat(parser.feed("] ")).containsExactly(new Piece.Mark(List.of(1)), new Piece.Text(" "));
	}

	private static String parse(String text, int size) {
		CitationParser parser = new CitationParser(3, OWN::contains);
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
