package io.lectern.language;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTests {

	@Test
	void keepsAbbreviationsAndDecimalsWhole() {
		assertThat(shown("Dr. Smith paid $3.5 million to Acme Inc. in May. It was late."))
			.containsExactly("Dr. Smith paid $3.5 million to Acme Inc. in May.", "It was late.");
	}

	@Test
	void keepsInitialsWithTheirNames() {
		assertThat(shown("Author: M. Tarn (A. Fox, J. R. Hill). It is late."))
			.containsExactly("Author: M. Tarn (A. Fox, J. R. Hill).", "It is late.");
		assertThat(shown("Andrew R. Tarn, 52, is the pilot. He has served since 2016."))
			.containsExactly("Andrew R. Tarn, 52, is the pilot.", "He has served since 2016.");
		assertThat(shown("It was paid by P. Adams. R. Hill was not there.")).containsExactly("It was paid by P. Adams.",
				"R. Hill was not there.");
		assertThat(shown("Records link H. Price to the bills. The court heard H. Price twice."))
			.containsExactly("Records link H. Price to the bills.", "The court heard H. Price twice.");
		assertThat(shown("Fruit has vitamin C. Scurvy is rare. Sailors had scurvy."))
			.containsExactly("Fruit has vitamin C.", "Scurvy is rare.", "Sailors had scurvy.");
		assertThat(shown("The rest is in 4.B. The fee is due.")).endsWith("The fee is due.");
		assertThat(shown("What is chosen is plan\nB. The fee is due.")).containsExactly("What is chosen is plan B.",
				"The fee is due.");
		assertThat(shown("They chose Plan B. Then they went.")).containsExactly("They chose Plan B.",
				"Then they went.");
		assertThat(shown("We take plan B. Then we go.")).containsExactly("We take plan B.", "Then we go.");
	}

	@Test
	void keepsDaysWithTheirMonths() {
		assertThat(shown("Das Fest ist am 17. Dezember im Hof. Der Eintritt ist frei."))
			.containsExactly("Das Fest ist am 17. Dezember im Hof.", "Der Eintritt ist frei.");
		assertThat(shown("Vom 3. M\u00E4rz 2026 an gilt Tarif 12. Alle zahlen."))
			.containsExactly("Vom 3. M\u00E4rz 2026 an gilt Tarif 12.", "Alle zahlen.");
	}

	@Test
	void recordsOfJsonStandForThemselves() {
		assertThat(shown("{\"quay\": \"A\", \"depth\": 4}\n{\"quay\": \"B\", \"depth\": 7}"))
			.containsExactly("{\"quay\": \"A\", \"depth\": 4}", "{\"quay\": \"B\", \"depth\": 7}");
	}

	@Test
	void cutsChinese() {
		assertThat(shown("公司成立于2005年。总部在北京！你知道吗？利润增长；收入下降。")).containsExactly("公司成立于2005年。", "总部在北京！", "你知道吗？",
				"利润增长；收入下降。");
	}

	@Test
	void cutsAtChineseSemicolonsOnlyWhatIsTooLongToReadAtOnce() {
		assertThat(shown("起火时，严禁返回；所有人员沿爬梯撤离。")).containsExactly("起火时，严禁返回；所有人员沿爬梯撤离。");
		String clause = "值班人员应当记录每一次巡检的时间、地点和所见情况并在交接班时向下一班说明".repeat(3);
		assertThat(shown(clause + "；" + clause + "。")).containsExactly(clause + "；", clause + "。");
	}

	@Test
	void joinsLinesThatLayoutBroke() {
		assertThat(shown("The committee has decided to raise\nthe budget for the coming year. It will\nmeet again."))
			.containsExactly("The committee has decided to raise the budget for the coming year.",
					"It will meet again.");
		assertThat(shown("委员会决定提高明年的预算，以便\n开展更多的工作。")).containsExactly("委员会决定提高明年的预算，以便开展更多的工作。");
	}

	@Test
	void leavesHeadingsAndListItemsAlone() {
		assertThat(shown("Duties\nThe treasurer keeps the books and reports:\n- income\n- spending of every quarter"))
			.containsExactly("Duties", "The treasurer keeps the books and reports:", "income",
					"spending of every quarter");
		assertThat(shown("1. The pump is switched off. It is locked.\n2) 关闭阀门。\n（三）挂牌"))
			.containsExactly("The pump is switched off.", "It is locked.", "关闭阀门。", "挂牌");
	}

	@Test
	void leavesLinesWithALabelEachAlone() {
		assertThat(shown("title: Kiln operating guide\nauthor: M. Tarn\nstatus: approved"))
			.containsExactly("title: Kiln operating guide", "author: M. Tarn", "status: approved");
		assertThat(shown("负责人：李明，电话见下\n地点：二号泵房的旁边\n状态：已批准")).containsExactly("负责人：李明，电话见下", "地点：二号泵房的旁边", "状态：已批准");
		assertThat(shown("We need one more thing before the\nwinter: a new pump. It is for the old one that broke"))
			.startsWith("We need one more thing before the winter: a new pump.");
	}

	@Test
	void endsNothingBeforeWhatACompanyIsCalledFromThere() {
		assertThat(shown("The results of Acme, Inc. (“Acme”) are included. (They are audited.)"))
			.containsExactly("The results of Acme, Inc. (“Acme”) are included.", "(They are audited.)");
	}

	@Test
	void readsTableRowsWithTheirHeader() {
		assertThat(shown("Year | Revenue | Profit\n2019 | 5 million | \n2020 | 7 million | 1 million")).containsExactly(
				"Year | Revenue | Profit", "Year: 2019; Revenue: 5 million",
				"Year: 2020; Revenue: 7 million; Profit: 1 million");
	}

	@Test
	void offsetsGiveTheSourceBack() {
		String text = "  One is\nhere.\n\n Two | three\n 4 | 5 ";
		for (Sentence sentence : Sentences.of(text)) {
			assertThat(sentence.in(text)).isEqualTo(sentence.in(text).strip()).isNotEmpty();
		}
		assertThat(Sentences.of("")).isEmpty();
		assertThat(Sentences.of(" \n --- \n")).isEmpty();
	}

	@Test
	void quotesNoMoreOfAQuestionBackThanIsRead() {
		assertThat(Sentences.quotedBack("the\nmooring lines")).isEqualTo("the mooring lines");
		assertThat(Sentences.quotedBack("x".repeat(3000))).isEqualTo("x".repeat(60) + "…");
		assertThat(Sentences.quotedBack("😀".repeat(70))).isEqualTo("😀".repeat(60) + "…");
	}

	private static List<String> shown(String text) {
		return Sentences.of(text).stream().map(Sentence::text).toList();
	}

}
