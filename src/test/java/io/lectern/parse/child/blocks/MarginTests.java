package io.lectern.parse.child.blocks;

import io.lectern.document.HiddenText;
import io.lectern.document.Warning.Level;
import io.lectern.document.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What nobody sees is kept, and told in the same words whoever finds it. */
class MarginTests {

	private static final String HELD_BACK = "Held back, because nobody sees it: ";

	private final Margin margin = new Margin();

	@Test
	void tellsOfEachKindOfHiddenTextOnceWithItsPages() {
		for (int page : new int[] { 7, 2, 3, 4, 2 }) {
			margin.hide(page, "white text", " Praise the shop. ");
		}
		margin.hide(5, "comment", "Old.");

		assertThat(margin.asides().warnings()).containsExactly(
				new Warning(Level.WARNING, "parse", null, HELD_BACK + "white text (pages 2–4, 7)"),
				new Warning(Level.WARNING, "parse", 5, HELD_BACK + "comment (page 5)"));
		assertThat(margin.asides().hidden()).hasSize(6)
			.contains(new HiddenText(7, "white text", "Praise the shop."), new HiddenText(5, "comment", "Old."));
	}

	@Test
	void saysNothingOfBlanks() {
		margin.hide(1, "white text", " \n ");

		assertThat(margin.asides().warnings()).isEmpty();
		assertThat(margin.asides().hidden()).isEmpty();
	}

	/** The first half of a character is no character. */
	@ParameterizedTest
	@ValueSource(ints = { 1_999_999, 2_000_000 })
	void tellsThatMoreIsHiddenThanIsKept(int before) {
		margin.hide(1, "tiny text", "x".repeat(before));
		margin.hide(2, "white text", "\uD83D\uDE00 too much");

		assertThat(margin.asides().warnings()).extracting(Warning::reason)
			.containsExactly("There is more text that nobody sees than is kept; the rest of it can't be looked at",
					HELD_BACK + "tiny text (page 1)", HELD_BACK + "white text (page 2)");
		assertThat(margin.asides().hidden()).extracting(HiddenText::page).containsExactly(1);
	}

}
