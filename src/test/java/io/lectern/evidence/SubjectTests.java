package io.lectern.evidence;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.lectern.evidence.Keywords.Word;
import io.lectern.language.TextTerms;
import io.lectern.answer.Fixtures;
import io.lectern.search.Findings.Found;

import static org.assertj.core.api.Assertions.assertThat;

class SubjectTests {

	private static final Found ACME = Fixtures.found("acme", "Acme Mining", "The dividend is 3 euros.");

	private static final Found BOLT = Fixtures.found("bolt", "Bolt Shipping", "The dividend is 5 euros.");

	@Test
	void isTheDocumentWhoseTitleTheQuestionNames() {
		Subject subject = subject("How high is the dividend of Acme Mining?", ACME, BOLT);
		assertThat(subject.isAbout(ACME)).isTrue();
		assertThat(subject.isAbout(BOLT)).isFalse();
		assertThat(subject.rest().keySet()).extracting(Word::form).containsExactlyInAnyOrder("high", "dividend");
		assertThat(subject.restOfQuestion()).isEqualTo("How high is the dividend of");
	}

	@Test
	void isAllDocumentsThatAreNamed() {
		Subject subject = subject("Compare the dividends of Acme Mining and Bolt Shipping.", ACME, ACME, BOLT);
		assertThat(subject.isAbout(ACME)).isTrue();
		assertThat(subject.isAbout(BOLT)).isTrue();
		assertThat(subject.rest().keySet()).extracting(Word::form).containsExactly("dividend");
	}

	@Test
	void isAPassageOfAnotherDocumentThatTellsOfItByItsName() {
		Found guide = Fixtures.found("guide", "Guide for investors", "The sums of Acme Mining are told before taxes.");
		assertThat(subject("Why do the sums differ from Acme Mining?", ACME, guide).isAbout(guide)).isTrue();
	}

	@Test
	void isEveryDocumentWhereNoneIsNamed() {
		String question = "How high is the dividend?";
		Subject subject = subject(question, ACME, BOLT);
		assertThat(subject.named()).isFalse();
		assertThat(subject.isAbout(ACME)).isTrue();
		assertThat(subject.isAbout(BOLT)).isTrue();
		assertThat(subject.restOfQuestion()).isEqualTo(question);
	}

	@Test
	void isTheDocumentWhoseFileHasANameOfTheQuestion() {
		Found report = Fixtures.found("ACME-handbook", "Yearly accounts", "The dividend is 3 euros.");
		assertThat(subject("How high is the dividend of Acme?", report, BOLT).isAbout(BOLT)).isFalse();
		assertThat(subject("How high does the handbook set the dividend?", report, BOLT).isAbout(BOLT)).isTrue();
	}

	@Test
	void isEveryDocumentOfACompanyWhateverTheirTitles() {
		Found one = Fixtures.found("ACME-2017", "Commission for the exchange of shares and securities", "Profit: 3.");
		Found other = Fixtures.found("ACME-2019", "Acme Mining, Inc.", "Profit: 4.");
		Subject subject = subject("How high is the profit of Acme Mining, Inc.?", one, other, BOLT);
		assertThat(subject.isAbout(one)).isTrue();
		assertThat(subject.isAbout(other)).isTrue();
		assertThat(subject.isAbout(BOLT)).isFalse();
	}

	@Test
	void isNoDocumentOfWhoseLongTitleTheQuestionHasACommonWord() {
		Found report = Fixtures.found("report", "Commission for the exchange of shares and securities", "Profit: 3.");
		Subject subject = subject("How high are the gains on marketable securities?", ACME, report);
		assertThat(subject.named()).isFalse();
		assertThat(subject.isAbout(ACME)).isTrue();
	}

	/** A year is asked about, and stands in the titles of some documents by chance. */
	@Test
	void isNotTheDocumentThatHasNothingButAYearInItsTitle() {
		Found quarter = Fixtures.found("quarter", "Corp Q1 2021", "Costs rose.");
		Subject subject = subject("How high was the dividend in 2021?", ACME, quarter);
		assertThat(subject.named()).isFalse();
		assertThat(subject.isAbout(ACME)).isTrue();
	}

	@Test
	void keepsTheWholeQuestionWhereNothingElseIsAsked() {
		assertThat(subject("What is Acme Mining?", ACME, BOLT).restOfQuestion()).isEqualTo("What is Acme Mining?");
	}

	@Test
	void readsChineseTitles() {
		Found sea = Fixtures.found("sea", "海鸥航运有限公司", "股利为三元。");
		Found mountain = Fixtures.found("mountain", "青山矿业有限公司", "股利为五元。");
		Subject subject = subject("海鸥航运有限公司的股利是多少？", sea, mountain);
		assertThat(subject.isAbout(sea)).isTrue();
		assertThat(subject.isAbout(mountain)).isFalse();
		assertThat(subject.restOfQuestion()).doesNotContain("航运").contains("股利");
	}

	private static Subject subject(String question, Found... passages) {
		Map<Word, Double> weights = Keywords.of(question)
			.weights(List.of(passages).stream().map((found) -> TextTerms.of(found.passage().text())).toList());
		return Subject.of(question, weights, List.of(passages));
	}

}
