package io.lectern.evidence;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.lectern.glossary.Glossaries;
import io.lectern.answer.Fixtures;
import io.lectern.glossary.Glossary;
import io.lectern.index.WordRarity;
import io.lectern.search.Findings.Found;

import static org.assertj.core.api.Assertions.assertThat;

class BilingualEvidenceTests {

	private static final Glossary GLOSSARY = Glossary.of(List.of(List.of("内河码头", "river quay", "river dock"),
			List.of("吊车", "crane"), List.of("检查", "inspect", "examine"), List.of("费用", "fee")));

	private static final Found ENGLISH = Fixtures.found("e",
			"The crane of the river dock is examined by Ada Brink every spring. The harbour office closes at noon.");

	private static final Found CHINESE = Fixtures.found("c", "吊车由李晓明每年春天检查。办公室中午关门。");

	private final BilingualEvidence evidence = new BilingualEvidence(new EvidenceFinder(Fixtures.WORDS, Fixtures.RARITY,
			new PassageTables(Fixtures.pages()), Glossaries.BUNDLED), (collection) -> GLOSSARY);

	private String best(String question, Found... found) {
		return evidence.find(question, List.of(found)).sentences().getFirst().sentence().text();
	}

	@Test
	void answersAQuestionFromAPassageInTheOtherLanguage() {
		assertThat(best("内河码头的吊车由谁检查？", ENGLISH)).startsWith("The crane of the river dock");
		assertThat(best("Who inspects the crane?", CHINESE)).startsWith("吊车由李晓明");
		assertThat(evidence.find("Who inspects the crane?", List.of(CHINESE)).support()).isGreaterThan(0.5);
	}

	@Test
	void ofSeveralTranslationsThePassagesTellWhichIsMeant() {
		assertThat(GLOSSARY.translation("内河码头").orElseThrow().in(List.of("A river dock.", "An old quay.")))
			.isEqualTo("river dock");
	}

	@Test
	void whatTheGlossaryDoesNotKnowIsLacking() {
		double known = evidence.find("Who inspects the crane?", List.of(CHINESE)).bearing().words();
		double unknown = evidence.find("Who inspects the submarine's crane?", List.of(CHINESE)).bearing().words();
		assertThat(unknown).isLessThan(known);
	}

	@Test
	void whatOccursNowhereAndTheGlossaryDoesNotKnowSpeaksAgainstATranslation() {
		Found office = Fixtures.found("o", "The harbour office closes at noon.");
		WordRarity rarity = Fixtures.rarity((word) -> 0);
		BilingualEvidence knowing = new BilingualEvidence(
				new EvidenceFinder(Fixtures.WORDS, rarity, new PassageTables(Fixtures.pages()), Glossaries.BUNDLED),
				(collection) -> GLOSSARY);
		Evidence.Weighed found = knowing.find("Who inspects the zeppelin on the crane?", List.of(office, CHINESE));
		assertThat(found.sentences().getFirst().sentence().text()).startsWith("吊车由李晓明");
		assertThat(found.unknown()).contains("zeppelin");
		assertThat(found.support())
			.isLessThan(evidence.find("Who inspects the zeppelin on the crane?", List.of(office, CHINESE)).support());
	}

	@Test
	void aForeignNameWithinAPassageIsNoAnswerToATranslation() {
		Found named = Fixtures.found("n", "吊车在春天检查。法语：Grue du port fluvial。");
		assertThat(evidence.find("Who inspects the crane?", List.of(named)).sentences())
			.noneMatch((each) -> each.sentence().text().contains("Grue"));
	}

	@Test
	void aQuestionOfTheSameLanguageIsWeighedAsBefore() {
		assertThat(best("Who inspects the crane?", CHINESE, ENGLISH)).startsWith("The crane of the river dock");
	}

}
