package io.lectern.language;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ForeignWordsTests {

	@Test
	void areThoseOfASentenceInAnotherLanguage() {
		assertThat(ForeignWords.in("Wie hoch ist der Gewinn?")).contains("wie", "ist", "der").doesNotContain("gewinn");
		assertThat(ForeignWords.in("Quelle est la date de la réunion ?")).contains("quelle", "la", "de");
		assertThat(ForeignWords.in("¿Cuál es el precio de la energía?")).contains("el", "de", "la");
	}

	@Test
	void anEnglishSentenceHasNone() {
		assertThat(ForeignWords.in("Who is the captain of Die Möwe?")).isEmpty();
		assertThat(ForeignWords.in("What was on the menu in May?")).isEmpty();
		assertThat(ForeignWords.in("谁是船长？")).isEmpty();
	}

}
