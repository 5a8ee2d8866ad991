package io.lectern.language;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ForeignWordsTests {

	@Test
	void areThoseOfASentenceInAnotherLanguage() {
		assertThat(ForeignWords.in("Wie hoch ist der Gewinn?")).contains("wie", "ist", "der").doesNotContain("gewinn");
		assertThat(ForeignWords.in("Quelle est la date de la réunion ?")).contains("quelle", "la", "de");
		assertThat(ForeignWords.in("¿Cuál es el precio de la energía?")).contains("el", "de", "la");
		assertThat(ForeignWords.in("Kto jest w zarządzie?")).contains("kto", "jest", "w").doesNotContain("zarządzie");
		assertThat(ForeignWords.in("Kdo je v této radě?")).contains("kdo", "je", "v").doesNotContain("radě");
		assertThat(ForeignWords.in("Hol van az a hajó?")).contains("van", "az", "a").doesNotContain("hajó");
		assertThat(ForeignWords.in("Care este data la care pleacă?")).contains("care", "este", "la");
	}

	@Test
	void anEnglishSentenceHasNone() {
		assertThat(ForeignWords.in("Who is the captain of Die Möwe?")).isEmpty();
		assertThat(ForeignWords.in("What was on the menu in May?")).isEmpty();
		assertThat(ForeignWords.in("How many people may be in a lift?")).isEmpty();
		assertThat(ForeignWords.in("谁是船长？")).isEmpty();
	}

}
