package io.lectern.answer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimCheckTests {

	private static final String SOURCE = "In March 2019 the board approved a dividend of 1,250,000 dollars, or 2.50 per share.";

	@Test
	void acceptsParaphraseWithTheSameFigures() {
		assertThat(Fixtures.CHECK.supports(SOURCE, "The board approved a dividend of 1250000 dollars in March 2019."))
			.isTrue();
		assertThat(Fixtures.CHECK.supports(SOURCE, "The dividend approved was 2.5 per share.")).isTrue();
	}

	@Test
	void refusesOtherFigure() {
		assertThat(Fixtures.CHECK.supports(SOURCE, "The board approved a dividend of 1,350,000 dollars in March 2019."))
			.isFalse();
		assertThat(Fixtures.CHECK.supports(SOURCE, "In March 2018 the board approved a dividend.")).isFalse();
	}

	@Test
	void refusesSentenceAboutSomethingElse() {
		assertThat(Fixtures.CHECK.supports(SOURCE, "The chief executive resigned for health reasons.")).isFalse();
	}

	@Test
	void comparesOnlyFiguresBetweenLanguages() {
		assertThat(Fixtures.CHECK.supports(SOURCE, "董事会于2019年批准了股息。")).isTrue();
		assertThat(Fixtures.CHECK.supports(SOURCE, "董事会于2020年批准了股息。")).isFalse();
	}

}
