package io.lectern.parse.child.pdf.glyphs;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Writing is told from letters that were mixed up. */
class ShuffledLettersTests {

	@ParameterizedTest
	@ValueSource(strings = {
			"vlk přešel u staré pily kde stála voda a na poli bylo vidět smrk i trochu krmiva pro koně souseda",
			"the cwm and its nant lie below the old church whose bells were rung by hand in days gone by",
			"w szczebrzeszynie chrząszcz brzmi w trzcinie i szczebrzeszyn z tego słynie od wielu lat",
			"die kirche steht auf dem hügel über dem dorf und wird nur noch im sommer genutzt",
			"toplantı yarın sabah saat dokuzda büyük salonda yapılacak ve herkes davetlidir",
			"DHL GMBH KG TBD BRD RTF PDF XML SQL HTTP CPU", "c1f3 99bd ddf0 bcdf" })
	void trustsTextThatIsAsItShouldBe(String text) {
		assertThat(ShuffledLetters.suspects((text + "\n").repeat(12))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Uif ibscpvs xbt cvjmu pg hsbojuf jo uif tqsjoh pg uif zfbs",
			"xli levfsyv aew fympx sj kverm xi mr xli wtvmrk sj xli ciev" })
	void suspectsLettersThatWereMixedUp(String text) {
		assertThat(ShuffledLetters.suspects((text + "\n").repeat(12))).isTrue();
	}

}
