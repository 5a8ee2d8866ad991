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

	private static String corrected(String question) {
		return Spelling.corrected(question, PASSAGES);
	}

}
