package io.lectern.evidence;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.lectern.answer.Fixtures;
import io.lectern.language.Sentence;
import io.lectern.search.Findings.Found;

import static org.assertj.core.api.Assertions.assertThat;

class YesOrNoTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Did the harbour club order a second crane? | In May the harbour club ordered a second crane. | Yes.",
			"Did the harbour club order a second crane? | The harbour club never ordered a second crane. | No.",
			"Are the moorings inspected every spring? | The moorings are inspected every spring. | Yes.",
			"May visitors enter the engine room? | Visitors must not enter the engine room. | No.",
			"Is smoking allowed in the boat shed? | Smoking in the boat shed is prohibited. | No.",
			"Can members borrow the dinghy? | Members may borrow the dinghy free of charge. | Yes.",
			"Must guests sign the visitors' book? | Guests have to sign the visitors' book on arrival. | Yes.",
			"Were there any repairs to the slipway in 2019? | There were no repairs to the slipway in 2019 and 2020. | No.",
			"Did Norholm Harbour repair the slipway in the year 2019? | We did not repair the slipway in 2019. | No.",
			"Does Norholm Harbour plan to sell the crane? | We plan to sell the crane. | Yes.",
			"Did the harbour club recognize lease assets for moorings with terms over twelve months as a result of new guidance adopted on January 1, 2019? | As a result of new guidance adopted on January 1, 2019, the harbour club recognized lease assets for moorings with terms over twelve months. | Yes.",
			"码头晚上开放吗？ | 码头晚上开放。 | 是。", "访客是否可以进入机房？ | 访客不得进入机房。 | 否。", "起重机是否需要每年检查？ | 起重机必须每年检查一次。 | 是。",
			"船员可以在甲板吸烟吗？ | 禁止船员在甲板吸烟。 | 否。" })
	void isSaidWhereTheSentenceSaysTheVeryThing(String question, String sentence, String said) {
		assertThat(YesOrNo.of(question, quoted(sentence))).contains(said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Is smoking allowed in the boat shed? | Smoking is allowed only outside the boat shed.",
			"Is the reading room heated in winter? | The reading room opens at nine in winter.",
			"Did the club sue the harbour? | The harbour sued the club.",
			"Must members wear a vest? | Members may wear a vest.",
			"Do members pay the fee? | Members pay the fee unless they are under eighteen.",
			"Do all members pay the fee? | Members pay the fee.",
			"Did the crane fail in 2019? | The crane failed in 2018.",
			"Does Lindvik Harbour repair slipways? | We repair slipways.",
			"Can members sleep aboard? | Members may sleep aboard up to two nights after agreement with the master.",
			"访客可以登船吗？ | 访客经船长同意可以登船。", "Is there a canteen? | The canteen opens at noon.",
			"Does the crane lift boats, and how heavy are they? | The crane lifts boats.",
			"Will the club buy a crane? | The club bought a crane.",
			"Who may enter the engine room? | Members may enter the engine room.",
			"Is the crane inspected in spring? | Is the crane inspected in spring?", "码头晚上开放吗？ | 码头除周一外晚上开放。",
			"访客是否必须登记？ | 访客可以登记。", "码头和船坞哪个晚上开放吗？ | 码头晚上开放。" })
	void isNotSaidWhereTheSentenceIsOnlyAboutIt(String question, String sentence) {
		assertThat(YesOrNo.of(question, quoted(sentence))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Are the moorings inspected in spring? | The moorings are inspected in spring. | The moorings are not inspected in spring." })
	void isNotSaidWhereTwoSentencesSayTheOpposite(String question, String one, String other) {
		assertThat(YesOrNo.of(question, quoted(one, other))).isEmpty();
	}

	private static List<Evidence> quoted(String... sentences) {
		Found found = Fixtures.found("club", "norholm_handbook_2019", String.join("\n", sentences));
		return Arrays.stream(sentences)
			.map((sentence) -> Evidence.certain(found, new Sentence(0, sentence.length(), sentence), null))
			.toList();
	}

}
