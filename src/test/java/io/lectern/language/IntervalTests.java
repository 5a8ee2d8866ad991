package io.lectern.language;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IntervalTests {

	@Test
	void limitsAreReadHoweverTheyAreWritten() {
		assertHolds("5,001 to 50,000", "5001", "50000").doesNotHold("5,001 to 50,000", "5000", "50001");
		assertHolds("1.5 – 2.5 km", "1.5", "2").doesNotHold("1.5 – 2.5 km", "2.6");
		assertHolds("up to 200 kg", "0", "200").doesNotHold("up to 200 kg", "201");
		assertHolds("above 500,000", "500001").doesNotHold("above 500,000", "500000");
		assertHolds("less than 12 years", "11").doesNotHold("less than 12 years", "12");
		assertHolds("65 and over", "65", "90").doesNotHold("65 and over", "64");
		assertHolds("not more than 3 million", "3000000").doesNotHold("not more than 3 million", "3000001");
		assertHolds("€10k - €20k", "15000").doesNotHold("€10k - €20k", "9000");
		assertHolds("500+", "500", "501").doesNotHold("500+", "499");
		assertHolds("超过 30 天", "31").doesNotHold("超过 30 天", "30");
		assertHolds("10 至 20 万元", "15");
		assertHolds("不超过 9 米/秒", "9").doesNotHold("不超过 9 米/秒", "10");
		assertHolds("18岁以下", "17").doesNotHold("18岁以下", "19");
	}

	@Test
	void whatIsNoIntervalIsNone() {
		for (String text : new String[] { "50,000", "three", "", "2024-05-31", "5 to 3", "12 of 30 boats", "W-1433" }) {
			assertThat(Interval.of(text)).as(text).isNull();
		}
	}

	private IntervalTests assertHolds(String text, String... amounts) {
		for (String amount : amounts) {
			assertThat(Interval.of(text)).as(text)
				.isNotNull()
				.matches((one) -> one.holds(new BigDecimal(amount)), amount);
		}
		return this;
	}

	private void doesNotHold(String text, String... amounts) {
		for (String amount : amounts) {
			assertThat(Interval.of(text)).as(text)
				.isNotNull()
				.matches((one) -> !one.holds(new BigDecimal(amount)), amount);
		}
	}

}
