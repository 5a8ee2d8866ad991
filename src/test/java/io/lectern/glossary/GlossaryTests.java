package io.lectern.glossary;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GlossaryTests {

	private static final Glossary GLOSSARY = Glossary
		.of(List.of(List.of("wind turbine", "风力发电机"), List.of("turbine", "涡轮机"), List.of("cost", "费用", "成本"),
				List.of("TA", "technical availability"), List.of("WHO", "world health body")));

	@Test
	void takesTheLongestWordsFirstWhateverTheirForm() {
		assertThat(GLOSSARY.translation("What do wind turbines cost?")).hasValueSatisfying((translation) -> {
			assertThat(translation.text()).isEqualTo("风力发电机 费用");
			assertThat(translation.words()).isEqualTo("风力发电机 wind turbines 费用 成本 cost");
		});
		assertThat(GLOSSARY.translation("風力發電機的成本是多少？")).map(Translation::text).hasValue("wind turbine cost");
	}

	@Test
	void keepsNumbersNamesAndCodesAndSpellsOutWhatSoundsLikeAName() {
		assertThat(GLOSSARY.translation("Did Marit pay the cost of E-412 in 2025?")).map(Translation::text)
			.hasValueSatisfying(
					(text) -> assertThat(text).contains("Marit", "费用", "412", "2025").doesNotContain("pay"));
		assertThat(GLOSSARY.translation("李晓明的费用")).map(Translation::words)
			.hasValueSatisfying((words) -> assertThat(words).contains("li xiao ming", "lixiaoming", "cost"));
	}

	@Test
	void translatesNothingThatItDoesNotKnow() {
		assertThat(GLOSSARY.translation("How high is the mast of Ada?")).isEmpty();
		assertThat(GLOSSARY.translation("?")).isEmpty();
		assertThat(Glossary.EMPTY.translation("What do wind turbines cost?")).isEmpty();
	}

	@Test
	void aSingleCharacterWithinAWordIsNoWord() {
		Glossary glossary = Glossary.of(List.of(List.of("department", "处"), List.of("bridge", "桥")));
		assertThat(glossary.translation("泊于何处？")).isEmpty();
		assertThat(glossary.translation("桥有多高？")).map(Translation::text).hasValue("bridge");
	}

	@Test
	void saysAWordWithItsSynonym() {
		assertThat(GLOSSARY.rewordings("What was the TA in 2024?"))
			.containsExactly("What was the technical availability in 2024?");
		assertThat(GLOSSARY.rewordings("What was the technical availability in 2024?"))
			.containsExactly("What was the TA in 2024?");
		assertThat(GLOSSARY.rewordings("who was there?")).isEmpty();
	}

	@Test
	void tellsWhatATextHoldsOfAQuestionInEitherLanguage() {
		Translation translation = GLOSSARY.translation("What do turbines cost?").orElseThrow();
		assertThat(translation.heldAsAsked("A turbine needs oil.")).isEqualTo(0.5);
		assertThat(translation.heldTranslated("涡轮机的成本很高。")).isEqualTo(1);
	}

	@Test
	void knowsEverydayWordsAndTheNamesOfPlaces() {
		Glossary bundled = BundledGlossary.GLOSSARY;
		assertThat(bundled.translation("When does the insurance contract end?")).map(Translation::words)
			.hasValueSatisfying((words) -> assertThat(words).contains("保险", "合同"));
		assertThat(bundled.translation("冰岛的首都")).map(Translation::words)
			.hasValueSatisfying((words) -> assertThat(words).contains("Iceland", "capital"));
		assertThat(bundled.translation("Which company is in Reykjavik?")).map(Translation::words)
			.hasValueSatisfying((words) -> assertThat(words).contains("雷克雅未克"));
		assertThat(bundled.rewordings("Who is the CEO?")).containsExactly("Who is the chief executive officer?");
	}

}
