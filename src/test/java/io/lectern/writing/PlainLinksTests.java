package io.lectern.writing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainLinksTests {

	@ParameterizedTest
	@CsvSource(delimiter = '→', quoteCharacter = '%',
			value = { "See [here](https://a.example/x?d=1).→See [here] (`a.example/x?d=1`).",
					"![p](http://a.example/p.png \"t\")→![p] (`a.example/p.png` \"t\")",
					"[x]: https://a.example→[x] : `a.example`", "![x][ref] and [x][ref]→![x][ref] and [x][ref]",
					"<https://a.example>→< `a.example`>", "<img src=https://a.example/p>→< img src=`a.example/p`>",
					"<a href=\"//a.example\">x</a>→< a href=\"//a.example\">x< /a>",
					"a https://a.example.→a `a.example`.", "(www.a.example)→(`www.a.example`)",
					"见https://a.example/x。→见`a.example/x`。", "ftp://a.example→`ftp://a.example`",
					"HTTPS://A.example→`A.example`", "`https://a.example`→`a.example`",
					"H<sub>2</sub>O and x < y→H<sub>2</sub>O and x < y", "<script>→< script>",
					"[a](javascript:b)→[a] (javascript:b)", "how high, with www and http→how high, with www and http",
					"List<String> of (a) [b]: c→List<String> of (a) [b] : c",
					"[![p](https://a.example/p)](https://b.example)→[![p] (`a.example/p`)] (`b.example`)",
					"<!-- x --> <?x?>→< !-- x --> < ?x?>", "a@a.example→a@a.example" })
	void makesLinksPlainHoweverTheTextIsSplit(String text, String expected) {
		for (int size = 1; size <= text.length(); size++) {
			PlainLinks links = new PlainLinks();
			StringBuilder plain = new StringBuilder();
			for (int i = 0; i < text.length(); i += size) {
				plain.append(links.feed(text.substring(i, Math.min(text.length(), i + size))));
			}
			assertThat(plain + links.finish()).as("in pieces of %d", size).isEqualTo(expected);
		}
	}

	@Test
	void aMarkerIsNoTextOfALink() {
		PlainLinks links = new PlainLinks();
		assertThat(links.feed("high ") + links.marker() + "[1]" + links.feed("(see)") + links.finish())
			.isEqualTo("high [1] (see)");
	}

}
