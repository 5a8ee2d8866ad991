package io.lectern.suggest;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.lectern.answer.Fixtures;

import static org.assertj.core.api.Assertions.assertThat;

class CasingTests {

	private static final Casing CASING = Casing.of(List.of(Fixtures
		.found("report",
				"""
						Harbour Wind Cooperative
						The Harbour Wind Cooperative was founded in Skarvholm. The wind from the harbour drives the turbines of every
						cooperative, and repairs at Quay Seven are paid for by the port.
						""")
		.passage()));

	@Test
	void writesSmallWhatTheDocumentWritesSmall() {
		assertThat(CASING.lower("Repairs Of Turbines")).isEqualTo("repairs of turbines");
		assertThat(CASING.lower("COOPERATIVE WIND")).isEqualTo("cooperative wind");
	}

	@Test
	void leavesNamesOfSeveralWordsAsTheyAre() {
		assertThat(CASING.lower("Harbour Wind Cooperative, Skarvholm"))
			.isEqualTo("Harbour Wind Cooperative, Skarvholm");
		assertThat(CASING.lower("Repairs At Quay Seven")).isEqualTo("repairs at Quay Seven");
	}

	@Test
	void takesNoHeadingForAName() {
		Casing casing = Casing.of(List.of(Fixtures.found("report", "Wind Power\nThe wind has power.").passage()));
		assertThat(casing.lower("Wind Power")).isEqualTo("wind power");
	}

}
