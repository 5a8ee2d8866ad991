package io.lectern.evidence;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.lectern.evidence.Key.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** Keys tell what is asked for from its neighbours. */
class KeysTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "What was done under PPR9087?;PPR9087;Order PPR-9087: new seals",
			"What was done under PPR-9087?;PPR-9087;order ppr 9087 was closed", "S7 风机的叶轮直径？;S7;风机 S-7 停机",
			"Since when is rotor_speed kept?;rotor_speed;`rotor_speed` since 2020",
			"Who signed 4500123?;4500123;Contract 4,500,123 (signed)", "E-114的级别？;E-114;代码: E-114; 级别: 红",
			"What does section 9.4 say?;section 9.4;9.4 Purchases",
			"What does Section 9.4 say?;Section 9.4;see sections 9.3 and 9.4.",
			"What power does Quay 3 supply?;Quay 3;Quays 1, 2 and 3", "Where is berth 12?;berth 12;Berth: 12; Depth: 9",
			"What happened in World War 2?;War 2;World War II", "第八版改了什么？;第八版;第 8 版（2026 年 1 月）", "表 9 的内容？;表 9;表 9：风速",
			"What was it in 2022?;2022;2021: 5 and 2022: 6", "二〇二二年的盈余是多少？;2022;2022: 6",
			"What was it in 2022?;2022;二零二二年停机两次", "When was W 1433 closed?;W 1433;Order: W-1433; Closed: May",
			"When was w 1433 closed?;w 1433;Order: W1433", "Who keeps PPR 87?;PPR 87;PPR-87 is kept by Ann",
			"What did fixing S5s bearing cost?;S5;Bearing of S5: 1,240 crowns",
			"Until when is Olga Petrova elected?;Olga Petrova;O. Petrova, until 2026",
			"Where does Jorgen Bjorno sit?;Jorgen Bjorno;Jørgen Bjørnø sits on floor 3",
			"Where does Joerg Mueller sit?;Joerg Mueller;Jörg Müller, floor 2",
			"Where does Jurg Muller sit?;Jurg Muller;Juerg Mueller, floor 2",
			"Where does Åse sit, and Łukasz Nowak?;Lukasz Nowak;Lukasz Nowak: floor 4",
			"Who said \"no  smoke\" here?;no  smoke;He wrote: No smoke!" })
	void isFoundHoweverItIsSpelled(String question, String written, String text) {
		assertThat(Keys.of(question)).filteredOn((key) -> key.in(Key.plain(text)))
			.extracting(Key::written)
			.contains(written);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "What was done under W-1433?;Order: W-1431; Work: blades",
			"What was done under W-143?;Order: W-1431", "Who runs turbine B 12?;Turbine: B1; Run by: Ann",
			"二〇二二年的盈余是多少？;二〇二三年: 6", "Who runs turbine B12?;Turbine: B1; Run by: Ann",
			"What does section 9.4 say?;9.3 Offers", "What does section 9.4 say?;19.4 Offers",
			"第八版改了什么？;第七版（2026 年 1 月）", "What power does Quay 3 supply?;3 Shore power",
			"Where is berth 12?;Berth 1: 2 boats", "What was it in 2022?;2021: 5; 2023: 2,022", "E-7 是什么？;E-700" })
	void isNotFoundInItsNeighbours(String question, String text) {
		assertThat(Keys.of(question)).isNotEmpty().noneMatch((key) -> key.in(Key.plain(text)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "How high is the dividend?", "What happened on 4 May?", "How much was sold in Q3?",
					"Which port has a fee of 65?", "Who won the 2nd prize?", "谁是总经理？", "What is CO?", "Is a 4 enough?",
					"Who rows the boat's 8 oars?", "What would keeping B1-B6 or S1 – S6 cost?" })
	void plainWordsAndSmallNumbersAreNone(String question) {
		assertThat(Keys.of(question)).isEmpty();
	}

	@Test
	void aNumberBehindAnyWordTellsRowsApart() {
		List<Key> keys = Keys.of("Who buys copper pin 7?");
		assertThat(keys).hasSize(1).allMatch((key) -> key.isPassedOver("Part: Copper pin 6; Buyer: Ann", keys));
		assertThat(keys).noneMatch((key) -> key.isPassedOver("Part: Copper pin 7; Buyer: Ben", keys));
		assertThat(keys).noneMatch((key) -> key.isPassedOver("Copper is bought by Ann.", keys));
		assertThat(Keys.of("What is sold for 7 crowns?")).isEmpty();
	}

	@Test
	void aNumberBehindAWordTellsTheThingInChineseToo() {
		List<Key> keys = Keys.of("内线 3155 是谁的电话？").stream().filter((key) -> key.kind() == Kind.WITH_NUMBER).toList();
		assertThat(keys).hasSize(1).allMatch((key) -> key.in("值班室, 联系方式: 内线 3155"));
		assertThat(keys).allMatch((key) -> key.isPassedOver("值班室, 联系方式: 内线 3101", keys));
	}

	@ParameterizedTest
	@ValueSource(strings = { "作业船海鸥三号最多能载多少人？", "海鸥3号的船长是谁？", "海鸥 三号停在哪里？" })
	void aNumberedNameTellsItsBearersApartInChinese(String question) {
		List<Key> keys = Keys.of(question);
		assertThat(keys).hasSize(1)
			.allMatch((key) -> key.isPassedOver(Key.plain("作业船海鸥二号最多载二十人。"), keys))
			.noneMatch((key) -> key.isPassedOver(Key.plain("作业船海鸥三号最多载八人。"), keys));
	}

	@ParameterizedTest
	@ValueSource(strings = { "从七号码头到风电场要多长时间？", "船停靠在七号码头吗？", "五月三号的会议在哪里？", "本月三号停机了吗？" })
	void aNumberedPlaceOrDayIsNoSuchName(String question) {
		assertThat(Keys.of(question)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "金额超过 5000 的由谁批准？", "风速达到 12 米时怎么办？", "员工 46 人里有多少技术员？", "2025 年的收入是多少？" })
	void anAmountIsNoSuchNumber(String question) {
		assertThat(Keys.of(question)).noneMatch((key) -> key.kind() == Kind.WITH_NUMBER);
	}

	@Test
	void aNumberIsLookedForUnderTheHeadingOfItsWordToo() {
		List<Key> keys = Keys.of("What power does berth 9 supply?");
		assertThat(keys).hasSize(1).allMatch((key) -> key.isPassedOver("Berth: Quay 2; Power: 5 MW", keys));
		assertThat(keys).allMatch((key) -> key.in("Berth: Quay 9; Power: 5 MW"));
		assertThat(keys).noneMatch((key) -> key.hasRivalIn("Berth: Old Town; Power: 9 MW"));
	}

	@Test
	void aNeighbourIsPassedOverUnlessTheQuestionAsksForItToo() {
		List<Key> both = Keys.of("How did W-1431 differ from W-1436?");
		assertThat(both).hasSize(2).noneMatch((key) -> key.isPassedOver("W-1431 cost 5", both));
		List<Key> one = Keys.of("How did W-1431 end?");
		assertThat(one).allMatch((key) -> key.isPassedOver("W-1436 cost 5", one));
	}

}
