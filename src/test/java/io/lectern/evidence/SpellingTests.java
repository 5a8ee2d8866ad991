package io.lectern.evidence;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.lectern.answer.Fixtures;
import io.lectern.search.Findings.Found;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTests {

	private static final List<Found> PASSAGES = List.of(Fixtures.found("shed",
			"The availability of rowing boats depends on the weather. A deposit is paid before the boat is untied."));

	@Test
	void readsWhatIsNearlyThere() {
		assertThat(corrected("avilability of rowing boats")).isEqualTo("availability of rowing boats");
		assertThat(corrected("is a depsoit paid?")).isEqualTo("is a deposit paid?");
		assertThat(corrected("Avilability of rowing boats")).isEqualTo("availability of rowing boats");
		assertThat(corrected("who pays the depositt")).isEqualTo("who pays the deposit");
	}

	@Test
	void leavesOtherWordsAlone() {
		assertThat(corrected("Who pays the deposits?")).isEqualTo("Who pays the deposits?");
		assertThat(corrected("is there leather?")).isEqualTo("is there leather?");
		assertThat(corrected("Who is Depossit?")).isEqualTo("Who is Depossit?");
		assertThat(corrected("a boot")).isEqualTo("a boot");
		assertThat(corrected("押金是多少")).isEqualTo("押金是多少");
	}

	@Test
	void readsNumberAndUnitApartWhereThePassageHasBoth() {
		assertThat(apart("which vehicle reached 541mph?", "Speed (mph)\n541 | Tupolev"))
			.isEqualTo("which vehicle reached 541 mph?");
		assertThat(apart("the 3000m race", "3,000 m | 1st")).isEqualTo("the 3000 m race");
		assertThat(apart("870km/h是多少", "870 km/h")).isEqualTo("870 km/h是多少");
		assertThat(apart("which has 2.5kg?", "Weight (kg)\n2.5")).isEqualTo("which has 2.5 kg?");
	}

	@Test
	void leavesWhatAPassageWritesSo() {
		assertThat(apart("is 5G there?", "5G and 5 g of salt")).isEqualTo("is 5G there?");
	}

	@Test
	void leavesWhereNumberOrUnitIsMissing() {
		assertThat(apart("a speed of 542mph", "Speed (mph)\n541")).isEqualTo("a speed of 542mph");
		assertThat(apart("a speed of 541kn", "Speed (mph)\n541")).isEqualTo("a speed of 541kn");
	}

	@Test
	void leavesOrdinalsAndCodes() {
		assertThat(apart("who came 1st?", "1 | St. Louis")).isEqualTo("who came 1st?");
		assertThat(apart("what is W-20m?", "20 m")).isEqualTo("what is W-20m?");
	}

	@Test
	void longNumbersAreNoOrdinals() {
		String digits = "9".repeat(30);
		assertThat(apart("is it " + digits + "kg?", digits + " kg")).isEqualTo("is it " + digits + " kg?");
	}

	private static String corrected(String question) {
		return Spelling.corrected(question, PASSAGES);
	}

	private static String apart(String question, String passage) {
		return Spelling.corrected(question, List.of(Fixtures.found("table", passage)));
	}

}
