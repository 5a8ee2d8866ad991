package io.lectern.citation;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

import org.junit.jupiter.api.Test;

import io.lectern.answer.Fixtures;
import io.lectern.document.DocumentId;
import io.lectern.document.PageText;
import io.lectern.document.Passage;
import io.lectern.document.Span;

import static org.assertj.core.api.Assertions.assertThat;

class QuoteLocatorTests {

	private static final DocumentId ID = new DocumentId("d");

	@Test
	void drawsBoxPerLine() {
		String text = "Title\nfirst line\nsecond line";
		QuoteLocator locator = new QuoteLocator(Fixtures.pages(page(3, text)));
		Passage passage = passage("first line\nsecond line", new Span(0, 22, 3, 6));
		// "line" in columns 6 to 9 of line 1, "second" in columns 0 to 5 of line 2.
		assertThat(locator.locate(passage, 6, 17))
			.containsExactly(new Mark(3, List.of(box(6, 10, 1), box(0, 6, 2)), 12, 23));
	}

	@Test
	void drawsNothingOnOtherWords() {
		QuoteLocator locator = new QuoteLocator(Fixtures.pages(page(1, "another text altogether")));
		Passage passage = passage("first line", new Span(0, 10, 1, 0));
		assertThat(locator.locate(passage, 0, 5)).containsExactly(Mark.page(1));
	}

	@Test
	void quoteOverTwoPagesIsMarkedOnBoth() {
		QuoteLocator locator = new QuoteLocator(Fixtures.pages(page(1, "ends here"), page(2, "goes on")));
		Passage passage = passage("ends here\ngoes on", new Span(0, 9, 1, 0), new Span(10, 7, 2, 0));
		Mark begin = new Mark(1, List.of(box(5, 9, 0)), 5, 9);
		Mark end = new Mark(2, List.of(box(0, 7, 0)), 0, 7);
		assertThat(locator.locate(passage, 5, 17)).containsExactly(begin, end);
		assertThat(locator.locate(passage, 10, 17)).containsExactly(end);
		Citation citation = Citation.of(1, Fixtures.found("d", "here\ngoes on"), "here\ngoes on", List.of(begin, end),
				true, null, List.of());
		assertThat(citation.page()).isEqualTo(1);
		assertThat(citation.boxes()).isEqualTo(begin.boxes());
		assertThat(citation.start()).isEqualTo(5);
		assertThat(citation.end()).isEqualTo(9);
	}

	@Test
	void stretchesAreOneMarkUnlessOtherWordsLieBetween() {
		QuoteLocator locator = new QuoteLocator(Fixtures.pages(new PageText(1, "tur-\nbine; aside; blade", null)));
		Passage passage = passage("turbine blade", new Span(0, 3, 1, 0), new Span(3, 4, 1, 5), new Span(8, 5, 1, 18));
		assertThat(locator.locate(passage, 0, 13)).containsExactly(new Mark(1, List.of(), 0, 9, 1),
				new Mark(1, List.of(), 18, 23, 1));
	}

	@Test
	void formatsWithoutLayoutHaveNoBoxes() {
		QuoteLocator locator = new QuoteLocator(Fixtures.pages(new PageText(1, "plain text", null)));
		Passage passage = passage("plain text", new Span(0, 10, 1, 0));
		assertThat(locator.locate(passage, 0, 5)).containsExactly(new Mark(1, List.of(), 0, 5, 1));
		assertThat(new QuoteLocator(Fixtures.pages()).locate(passage, 0, 5)).containsExactly(Mark.page(1));
	}

	@Test
	void formatsWithoutPagesAreCitedByHeadingsAndParagraph() {
		String text = "\nHarbour rules\n\nBoats moor here.\nAll of them.\n \t\n\nDogs are led.";
		QuoteLocator locator = new QuoteLocator(Fixtures.pages(new PageText(1, text, null)));
		int at = text.indexOf("Dogs");
		Passage passage = passage("Dogs are led.", new Span(0, 13, 1, at));
		List<Mark> marks = locator.locate(passage, 0, 4);
		assertThat(marks).containsExactly(new Mark(1, List.of(), at, at + 4, 3));
		assertThat(
				Citation.of(1, Fixtures.found("d", "Dogs are led."), "Dogs", marks, true, null, List.of()).paragraph())
			.isEqualTo(3);
		assertThat(locator.locate(passage("All of them.", new Span(0, 12, 1, text.indexOf("All"))), 0, 3)
			.getFirst()
			.paragraph()).isEqualTo(2);
	}

	@Test
	void repeatedHeaderThatIsNotThereHasNoBoxes() {
		QuoteLocator locator = new QuoteLocator(Fixtures.pages(page(2, "1 | 2")));
		Passage passage = passage("a | b\n1 | 2", new Span(6, 5, 2, 0));
		assertThat(locator.locate(passage, 0, 5)).containsExactly(Mark.page(2));
		assertThat(locator.locate(passage, 6, 11)).containsExactly(new Mark(2, List.of(box(0, 5, 0)), 0, 5));
	}

	@Test
	void repeatedHeaderIsMarkedWhereItStandsAbove() {
		QuoteLocator locator = new QuoteLocator(Fixtures.pages(page(1, "a | b\n0 | 0"), page(2, "1 | 2")));
		Passage passage = passage("a | b\n1 | 2", new Span(6, 5, 2, 0));
		assertThat(locator.locate(passage, 0, 5)).containsExactly(new Mark(1, List.of(box(0, 5, 0)), 0, 5));
	}

	@Test
	void columnsAndJumpsBackBeginNewBoxes() {
		Glyphs glyphs = new Glyphs(glyphs("ab          cd"), 14);
		assertThat(glyphs.lines(0, 14)).hasSize(2);
	}

	@Test
	void damagedPositionsGiveNoBoxes() {
		assertThat(new Glyphs(new byte[] { 1, 2, 3 }, 4).lines(0, 4)).isEmpty();
		assertThat(new Glyphs(glyphs("ab"), 10).lines(0, 4)).isEmpty();
	}

	private static Passage passage(String text, Span... spans) {
		return new Passage(ID, 0, text, List.of(), "en", List.of(spans));
	}

	private static PageText page(int number, String text) {
		return new PageText(number, text, glyphs(text));
	}

	/** A typewriter: a character is 0.01 wide and 0.02 high; blanks aren't drawn. */
	private static byte[] glyphs(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
			int column = 0;
			int line = 0;
			for (char c : text.toCharArray()) {
				boolean drawn = c != ' ' && c != '\n';
				double[] box = { column * 0.01, line * 0.02, (column + 1) * 0.01, line * 0.02 + 0.018 };
				for (double edge : box) {
					out.writeShort(drawn ? (int) Math.round(edge * 65535) : 0);
				}
				column = (c == '\n') ? 0 : column + 1;
				line += (c == '\n') ? 1 : 0;
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	private static List<Double> box(int from, int to, int line) {
		return List.of(stored(from * 0.01), stored(line * 0.02), stored(to * 0.01), stored(line * 0.02 + 0.018));
	}

	private static double stored(double edge) {
		return Math.round(Math.round(edge * 65535) / 65535.0 * 100000) / 100000.0;
	}

}
