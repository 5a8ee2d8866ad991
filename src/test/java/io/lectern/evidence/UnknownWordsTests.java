package io.lectern.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.lectern.answer.Fixtures;
import io.lectern.glossary.Glossary;
import io.lectern.index.PassageAnalyzer;
import io.lectern.index.WordRarity;
import io.lectern.search.Findings.Found;

import static org.assertj.core.api.Assertions.assertThat;

class UnknownWordsTests {

	private static final Found PIER = Fixtures.found("pier", "The pier was built in 1911 by Ada Brink and her brother. "
			+ "The harbour master inspects the crane every spring. A permit costs 12 crowns.");

	private static final Found RULES = Fixtures.found("rules", "律师事务所每年检查码头的吊车。潜水作业的风速不超过九米。");

	private static final Glossary GLOSSARY = Glossary.of(List.of(List.of("licence", "permit"), List.of("起重机", "吊车")));

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Who inspects the submarine? | submarine", "What does a permit for fireworks cost? | fireworks",
					"Who inspects the crane of Lindqvist's lighthouse? | Lindqvist lighthouse" })
	void areTheWordsThatOccurNowhere(String question, String unknown) {
		assertThat(unknown(question, PIER)).containsExactly(unknown.split(" "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "潜水艇的风速是多少？ | 潜水艇", "谁检查灯塔？ | 灯塔", "食堂的吊车由谁检查？ | 食堂" })
	void areToldInChineseTooWhereTheDictionaryLacksThem(String question, String unknown) {
		assertThat(unknown(question, RULES)).containsExactly(unknown);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "How tall is the pier?", "Which engineer built the pier?",
					"What kind of ship does the crane serve?", "When was the crane's inspection?", "What is a licence?",
					"What does \"pier\" mean?", "Between which years were all of the permits made?",
					"When came any crane under the harbour master?", "What does the footnote say of the crane?",
					"Max number of permits without the pier?", "How long did the pier run?" })
	void wordsThatSayOnlyWhatKindOfThingIsAskedForAreNone(String question) {
		assertThat(unknown(question, PIER)).doesNotContain("tall", "engineer", "ship", "inspection", "licence", "mean",
				"between", "all", "made", "came", "under", "any", "footnote", "Max", "number", "without", "run");
	}

	@ParameterizedTest
	@CsvSource({ "律所每年检查什么？", "码头的吊车由哪家公司检查？", "谁检查 pier？", "Who inspects the 吊车?", "风速是什么意思？", "起重机由谁检查？", "风速上限够用吗？",
			"码头上的吊车啥时候开始用的" })
	void shortFormsAndWordsOfTheOtherLanguageAreNone(String question) {
		assertThat(unknown(question, RULES, PIER)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "How far did the yield rise?", "Who buys the crane?", "Who sold the pier?", "When did it begin?" })
	void otherFormsOfAVerbAreNone(String question) {
		Found told = Fixtures.found("told",
				"The yield rose to 31 tonnes. Buyer of the crane: Pim. They sell the pier. It began.");
		assertThat(unknown(question, told)).isEmpty();
	}

	@Test
	void areThoseOfWhatIsNotThere() {
		EvidenceFinder finder = finder(PIER, RULES);
		Question question = Question.of("Who inspects the crane?");
		Found other = Fixtures.found("other", "The harbour master inspects the boats.");
		assertThat(finder.find(question, List.of(other), List.of()).unknown()).isEmpty();
		assertThat(finder.find(question, List.of(other), List.of(PIER)).unknown()).containsExactly("crane");
	}

	@Test
	void wordsThatHoldAForeignSentenceTogetherAreNone() {
		assertThat(unknown("Wann ist der Kran und die Mole gebaut?", PIER)).contains("Kran")
			.doesNotContain("ist", "der", "und", "die");
	}

	@Test
	void whatSomethingIsSaidToBeOfIsOneThing() {
		Found cooling = Fixtures.found("c", "冷却液由轮机长检查。塔筒的高度是二十米。");
		assertThat(unknown("冷却塔的高度是多少？", cooling)).containsExactly("冷却塔");
		assertThat(unknown("塔筒的高度是多少？", cooling)).isEmpty();
	}

	@Test
	void aWordWithACharacterThatAlsoDatesIsAWord() {
		assertThat(unknown("年假有几天？", RULES)).containsExactly("年假");
		assertThat(unknown("今年检查什么？", RULES)).isEmpty();
	}

	@Test
	void aNameThatOccursNowhereLowersItMost() {
		EvidenceFinder finder = finder(PIER);
		double word = finder.find("Who inspects the crane for a regatta?", List.of(PIER)).support();
		assertThat(finder.find("Who inspects the crane at Stormness?", List.of(PIER)).support()).isLessThan(word / 2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "Who mends the crane at Stormness?;Stormness", "Stormness, who mends its crane?;",
					"国家行政数据中心的能耗是多少？;国家行政数据中心", "塔筒的高度是多少？;", "who mends the crane at stormness?;" })
	void placesAndBodiesAreTold(String question, String name) {
		assertThat(UnknownWords.properNames(question)).containsExactlyElementsOf(Stream.ofNullable(name).toList());
	}

	@Test
	void lowerTheSupportOfAnAnswerHoweverNear() {
		EvidenceFinder finder = finder(PIER);
		assertThat(finder.find("Who inspects the submarine crane?", List.of(PIER)).support())
			.isLessThan(finder.find("Who inspects the crane?", List.of(PIER)).support());
	}

	private static List<String> unknown(String question, Found... found) {
		return finder(found).find(question, List.of(found)).unknown();
	}

	private static EvidenceFinder finder(Found... indexed) {
		return new EvidenceFinder(Fixtures.WORDS, new Counted(List.of(indexed)), new PassageTables(Fixtures.pages()),
				(collection) -> GLOSSARY);
	}

	/** Counts in the passages given. */
	private record Counted(List<Found> indexed) implements WordRarity {

		@Override
		public double[] of(List<String> words, Collection<String> collections) {
			return Fixtures.RARITY.of(words, collections);
		}

		@Override
		public Map<String, Long> holding(Collection<String> words, Collection<String> collections) {
			PassageAnalyzer analyzer = new PassageAnalyzer();
			Map<String, Long> holding = new HashMap<>();
			words.forEach((word) -> holding.put(word,
					indexed.stream()
						.filter((found) -> analyzer.terms(found.passage().text()).containsAll(analyzer.terms(word)))
						.count()));
			return holding;
		}

	}

}
