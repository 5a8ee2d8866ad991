package io.lectern.survey;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.lectern.survey.SurveyQuestion.Comparison;
import io.lectern.survey.SurveyQuestion.Listing;
import io.lectern.survey.SurveyQuestion.Places;

import static org.assertj.core.api.Assertions.assertThat;

class SurveyQuestionTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			List all places where the lease is mentioned | the lease | -
			List all the places in the handbook where mooring lines are mentioned. | mooring lines | the handbook
			Please find every clause about termination | termination | -
			Show me all sentences that mention the tide tables in guide.md | the tide tables | guide.md
			Where is the harbour master mentioned? | the harbour master | -
			Where does the handbook mention diesel? | diesel | the handbook
			In which documents is ballast water mentioned? | ballast water | -
			Which files mention W-1433? | W-1433 | -
			Which contracts mention a penalty? | a penalty | -
			How often does the handbook mention mercury? | mercury | the handbook
			How many times is mercury mentioned in the files? | mercury | the files
			How often does the word "pilot" occur? | "pilot" | -
			How many documents mention asbestos? | asbestos | -
			Count all mentions of shore power | shore power | -
			List every page in the manuals that mentions the emergency stop. | the emergency stop | the manuals
			How many times does "force majeure" appear in the lease? | "force majeure" | the lease
			Is the night watch mentioned anywhere? | the night watch | -
			Tell me where the reports mention repairs | repairs | the reports
			every mention of the night watch | the night watch | -
			Can you tell me where the crane is discussed? | the crane | -
			Does the handbook mention diesel? | diesel | the handbook
			Does our mooring contract refer to ice? | ice | our mooring contract
			合同有没有提到违约金？ | 违约金 | 合同
			码头手册提到柴油了吗？ | 柴油 | 码头手册
			把所有提到押金的地方列出来 | 押金 | -
			统计押金出现的次数 | 押金 | -
			列出所有提到租约的地方 | 租约 | -
			请列出所有关于终止的条款 | 终止 | -
			找出手册中提到缆绳的所有段落 | 缆绳 | 手册
			哪些文件提到了压载水？ | 压载水 | -
			租约在哪些地方被提到？ | 租约 | -
			手册里哪些地方提到了柴油 | 柴油 | 手册
			水银出现了多少次？ | 水银 | -
			手册一共提到了多少次水银？ | 水银 | 手册
			有多少份文件提到石棉？ | 石棉 | -
			""")
	void asksForEveryPlace(String question, String thing, String in) {
		assertThat(SurveyQuestion.of(question)).first().isInstanceOfSatisfying(Places.class, (places) -> {
			assertThat(places.thing()).isEqualTo(thing);
			assertThat(places.in()).isEqualTo(in);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			What are these documents about? | -
			What are the documents in this collection about? | -
			Summarise these | -
			What documents do you have? | -
			What is this about? | -
			这里讲什么？ | -
			List all documents | -
			Which files are there? | -
			Which documents are there about cranes? | cranes
			Are there any documents about ballast water? | ballast water
			这些文件讲了什么？ | -
			总结这些文件 | -
			有哪些文件？ | -
			有哪些关于吊车的文件？ | 吊车
			""")
	void asksWhatDocumentsThereAre(String question, String about) {
		assertThat(SurveyQuestion.of(question)).first()
			.isInstanceOfSatisfying(Listing.class, (listing) -> assertThat(listing.about()).isEqualTo(about));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			Compare the handbook and the guide on inspections | the handbook | the guide | inspections
			Compare the handbook with the guide. | the handbook | the guide | -
			What is the difference between S1 and S7? | S1 | S7 | -
			How do the handbook and the guide differ on night work? | the handbook | the guide | night work
			How does S1 differ from S7? | S1 | S7 | -
			S1 vs S7 | S1 | S7 | -
			What do the handbook and the guide say about fenders? | the handbook | the guide | fenders
			比较《港口手册》和《访客指南》 | 港口手册 | 访客指南 | -
			比较手册和指南关于检查的规定 | 手册 | 指南 | 检查
			合同和租约有何差异？ | 合同 | 租约 | -
			S1和S7有什么区别？ | S1 | S7 | -
			手册与指南在检查方面有哪些不同？ | 手册 | 指南 | 检查
			""")
	void asksToCompare(String question, String first, String second, String topic) {
		assertThat(SurveyQuestion.of(question)).first()
			.isInstanceOfSatisfying(Comparison.class,
					(sides) -> assertThat(sides).extracting(Comparison::first, Comparison::second, Comparison::topic)
						.containsExactly(first, second, topic));
	}

	/** What is compared may stand in front of the sides. */
	@ParameterizedTest
	@ValueSource(strings = { "Compare the rules for cranes in the handbook and the guide",
			"Compare the rules for cranes in the handbook and the guide. Which is stricter?" })
	void readsWhatIsComparedBeforeTheSides(String question) {
		assertThat(SurveyQuestion.of(question)).anySatisfy(
				(reading) -> assertThat(reading).isInstanceOfSatisfying(Comparison.class,
						(sides) -> assertThat(sides)
							.extracting(Comparison::first, Comparison::second, Comparison::topic)
							.containsExactly("the handbook", "the guide", "the rules for cranes")));
	}

	/** Each has one answer, which some sentence or table holds. */
	@ParameterizedTest
	@ValueSource(strings = { "How many turbines are there?", "How many berths does the harbour have?",
			"Where is the pilot station?", "Where does the river rise?", "How often are the cranes inspected?",
			"Who mentioned the lease?", "Does the captain mention ice?", "Did the board mention a dividend?",
			"Which document do I need for a berth?", "What documents does a skipper need?",
			"List all parts of the crane", "List the members of the board", "Which countries have ports?",
			"How many times was the bridge closed in 2019?", "Where is coal used?", "What is mentioned first?",
			"What does the handbook say about diesel?", "Find the phone number of the harbour master",
			"Count the turbines", "What is this document about?", "When is the lease discussed by the board?",
			"哪些国家有港口？", "有多少台风机？", "领港站在哪里？", "吊车多久检查一次？", "列出所有吊车", "需要哪些文件？", "码头有几个泊位？", "这份文件讲了什么？" })
	void leavesQuestionsForOneThingAlone(String question) {
		assertThat(SurveyQuestion.of(question)).isEmpty();
	}

}
