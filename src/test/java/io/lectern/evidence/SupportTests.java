package io.lectern.evidence;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.lectern.glossary.Glossaries;
import io.lectern.answer.Fixtures;
import io.lectern.search.Findings.Found;

import static org.assertj.core.api.Assertions.assertThat;

class SupportTests {

	private static final Found ACME = Fixtures.found("acme", "Acme Mining",
			"Acme Mining was founded in 1907. It employs 1,250 people. The annual report appears in March.");

	private static final Found BOLT = Fixtures.found("bolt", "Bolt Shipping",
			"Bolt Shipping paid a dividend of 5 euros. Its ships carry grain.");

	@Test
	void isHigherForWhatTheDocumentSaysThanForWhatItLeavesOut() {
		assertThat(support("How many people does Acme Mining employ?", ACME, BOLT))
			.isGreaterThan(support("How many lawyers does Acme Mining sue?", ACME, BOLT));
	}

	@Test
	void isNotRaisedByAnotherDocumentThanTheOneNamed() {
		assertThat(support("What dividend did Acme Mining pay?", ACME, BOLT))
			.isLessThan(support("What dividend did Bolt Shipping pay?", ACME, BOLT));
	}

	@Test
	void isHigherWhereTheKindOfThingAskedForStandsThere() {
		Found without = Fixtures.found("acme", "Acme Mining", "The people it employs live in March.");
		assertThat(support("How many people does Acme Mining employ?", ACME))
			.isGreaterThan(support("How many people does Acme Mining employ?", without));
	}

	private static double support(String question, Found... passages) {
		return new EvidenceFinder(Fixtures.WORDS, Fixtures.RARITY, new PassageTables(Fixtures.pages()),
				Glossaries.BUNDLED)
			.find(question, List.of(passages))
			.support();
	}

	@Test
	void isLowerWhereStepsAreAskedForAndNoneAreFound() {
		assertThat(support("What are the steps of the dividend of Bolt Shipping?", BOLT))
			.isLessThan(support("What about the dividend of Bolt Shipping?", BOLT));
		Found steps = Fixtures.found("acme", "Acme Mining", "The procedure for a dividend of Acme Mining is simple.");
		assertThat(support("What is the procedure for a dividend of Acme Mining?", steps)).isGreaterThan(0.5);
	}

	@Test
	void isLowerWhereASentenceHasNothingOfTheQuestionButAYear() {
		Found radar = Fixtures.found("acme", "Report", "A radar has watched the birds since 2021. They rest here.");
		Found told = Fixtures.found("acme", "Report", "The dividend of 2021 was 4 euros. The birds rest here.");
		assertThat(support("What was the dividend of 2021?", radar)).isLessThan(0.25);
		assertThat(support("What was the dividend of 2021?", told)).isGreaterThan(0.5);
	}

	@Test
	void isNotCertainWhereASentenceHasHardlyMoreThanTheCode() {
		Found other = Fixtures.found("acme", "Report",
				"The speed of S3 was wrong in April. Rocks were placed in July.");
		assertThat(support("Who looks after the erosion of the ground at S3?", other)).isLessThan(1);
		assertThat(support("Was the speed of S3 wrong?", other)).isEqualTo(1);
	}

	@Test
	void isLowerWhereAnotherPassageComesAsNear() {
		Found crane = Fixtures.found("quay", "Report", "The crane was painted by the crew of the lighter.");
		Found near = Fixtures.found("pier", "Report", "The crane was painted by the crew of the tug.");
		Found far = Fixtures.found("pier", "Report", "Seals rest on the sand bank.");
		assertThat(support("Which colour was the crane painted by the crew?", crane, near))
			.isLessThan(support("Which colour was the crane painted by the crew?", crane, far));
	}

	@Test
	void isNotLowerWhereAnotherPassageSaysTheSame() {
		Found first = Fixtures.found("quay", "Report", "The crane lifts 40 tonnes.");
		Found same = Fixtures.found("pier", "Report", "The crane of the pier lifts 40 tonnes.");
		Found other = Fixtures.found("pier", "Report", "The crane of the pier lifts 25 tonnes.");
		assertThat(support("How much does the crane lift?", first, same))
			.isGreaterThan(support("How much does the crane lift?", first, other));
	}

	@Test
	void isLowerWhereNoWordSaysWhetherItRoseOrFell() {
		Found without = Fixtures.found("acme", "Report", "The energy lost to ice was 5 units.");
		Found with = Fixtures.found("acme", "Report", "The energy lost to ice fell to 5 units.");
		assertThat(support("Did the energy lost to ice increase?", without))
			.isLessThan(support("Did the energy lost to ice increase?", with) - 0.2);
	}

	@Test
	void isLowWhereANumberIsAskedForAndNoneStandsThere() {
		Found without = Fixtures.found("acme", "Report", "A single tube carries a turbine in the sea.");
		Found with = Fixtures.found("acme", "Report", "Six tubes carry a turbine in the sea.");
		assertThat(support("How many tubes carry a turbine in the sea?", without))
			.isLessThan(support("How many tubes carry a turbine in the sea?", with));
	}

}
