package io.lectern.evidence;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.lectern.answer.Fixtures;
import io.lectern.glossary.Glossary;
import io.lectern.search.Findings.Found;
import io.lectern.search.SearchRequest;

import static org.assertj.core.api.Assertions.assertThat;

class MissingKeysTests {

	private static final Glossary GLOSSARY = Glossary.of(List.of(List.of("起重机", "吊车")));

	private static final Found PIER = Fixtures.found("pier", "The pier was built in 1911 by Ada Brink.");

	/** With each single character of 乔布斯 and the tower of 埃菲尔铁塔. */
	private static final Found YARD = Fixtures.found("yard", "乔木旁是铁塔，塔筒高二十米。布告栏在东边，\n斯文的值班员姓王。码头的吊车每年检查。");

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "珠穆朗玛峰有多高 | 珠穆朗玛峰", "乔布斯哪年出生 | 乔布斯", "埃菲尔铁塔在哪里？ | 埃菲尔", "马里亚纳海沟有多深？ | 马里亚纳",
			"特斯拉的总部在哪里？ | 特斯拉", "杰克逊维尔离码头多远？ | 杰克逊维尔" })
	void chineseNamesThatOccurNowhereAreNamed(String question, String name) {
		assertThat(missing(question, List.of(), YARD)).containsExactly(name);
	}

	@ParameterizedTest
	@CsvSource({ "塔筒高多少？", "大部分吊车在哪里？", "第三届值班员是谁？", "任馆长前是什么？", "值班员是谁？", "起重机由谁检查？", "负责人是谁？", "码头吊车什么时候检查？", "谁改吊车？",
			"检查一次多少钱", "为什么要检查吊车" })
	void whatTheDocumentsHaveAndCommonWordsAreNone(String question) {
		assertThat(missing(question, List.of(), YARD)).isEmpty();
	}

	@Test
	void aNameThatIsBrokenOverLinesIsThere() {
		assertThat(missing("乔布斯哪年出生", List.of(), Fixtures.found("jobs", "史蒂夫·乔布\n斯出生于旧金山。"))).isEmpty();
	}

	@Test
	void namesAreNotLookedForInTextsOfAnotherLanguage() {
		assertThat(missing("珠穆朗玛峰有多高", List.of(), PIER)).isEmpty();
		assertThat(missing("珠穆朗玛峰有多高", List.of(), PIER, YARD)).containsExactly("珠穆朗玛峰");
	}

	@Test
	void partsOfOneNameAreToldAsOneInTheQuestionsOrder() {
		assertThat(missing("诺贝尔奖是谁设立的", List.of("诺贝尔", "设立", "诺贝尔奖"), YARD)).containsExactly("诺贝尔奖", "设立");
		assertThat(missing("珠穆朗玛峰有多高", List.of("珠", "珠穆", "穆朗", "朗玛", "玛峰"), YARD)).containsExactly("珠穆朗玛峰");
		assertThat(missing("Who sold Brink's boat?", List.of("boat", "Brink"), PIER)).containsExactly("Brink", "boat");
	}

	@Test
	void keysThatStandNowhereComeFirst() {
		assertThat(missing("Which boat has W-1433?", List.of("boat"), PIER)).containsExactly("W-1433", "boat");
	}

	private static List<String> missing(String question, List<String> unknown, Found... found) {
		return new MissingKeys((request) -> Fixtures.findings(found), (collection) -> GLOSSARY)
			.of(SearchRequest.of(question, null, List.of(), 8), List.of(found), unknown);
	}

}
