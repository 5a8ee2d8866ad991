package io.lectern.evidence;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AnsweringWordsTests {

	@Test
	void areNumbersWithWhatTheyCount() {
		assertThat(BilingualEvidence.answering("How long is the yearly holiday?",
				"The yearly holiday is 27 working days, and 30 from the age of fifty."))
			.containsExactly("27 working", "30");
		assertThat(BilingualEvidence.answering("How much does a share cost?",
				"A share costs 250 euros, and no member may hold more than 400 of them."))
			.containsExactly("250 euros", "400");
		assertThat(BilingualEvidence.answering("设计寿命是多少年？", "风机的设计寿命为 25 年。")).containsExactly("25 年");
	}

	@Test
	void areNoDaysWhereAnAmountIsAskedFor() {
		assertThat(BilingualEvidence.answering("How much does the battery store?",
				"On 3 June 2024 it was filled with 24 megawatt-hours."))
			.containsExactly("24 megawatt-hours");
	}

	@Test
	void areTheDayTheNameOrTheAddress() {
		assertThat(BilingualEvidence.answering("When was it founded in Skarvholm?",
				"It was founded on 9 October 2009 by 137 residents of Skarvholm."))
			.containsExactly("9 October 2009");
		assertThat(
				BilingualEvidence.answering("Who is the chair?", "The chair is Marit Solvang, who lives by the sea."))
			.containsExactly("Marit Solvang");
		assertThat(BilingualEvidence.answering("What is the e-mail address?", "Write to crew@harbour.example early."))
			.containsExactly("crew@harbour.example");
	}

	@Test
	void areNoneWhereTheirFormDoesNotTell() {
		assertThat(BilingualEvidence.answering("Why did it fail?", "It failed because the vessel came late in 2025."))
			.isEmpty();
	}

}
