package io.lectern.calculation;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AmountTests {

	@Test
	void readsNumbersAsTheyAreWritten() {
		assertThat(number("$ (1,204.5)")).isEqualByComparingTo("-1204.5");
		assertThat(number("−12.3 %")).isEqualByComparingTo("-12.3");
		assertThat(number("11,724(4)")).isEqualByComparingTo("11724");
		assertThat(number("（3,500）")).isEqualByComparingTo("-3500");
		assertThat(Amount.of("10 to 12", false, Unit.UNTOLD)).isNull();
		assertThat(Amount.of("n/a", false, Unit.UNTOLD)).isNull();
	}

	@Test
	void readsDecimalCommasWhereTheTableWritesThem() {
		assertThat(Amount.hasDecimalComma("92,4")).isTrue();
		assertThat(Amount.hasDecimalComma("92,400")).isFalse();
		assertThat(Amount.of("1.204,5", true, Unit.UNTOLD).number()).isEqualByComparingTo("1204.5");
	}

	@Test
	void knowsUnitsOfCellAndHeading() {
		assertThat(Amount.of("1.2亿元", false, Unit.UNTOLD).meant()).isEqualByComparingTo("120000000");
		assertThat(Unit.toldBy("Output (MW)").name()).isEqualTo("MW");
		assertThat(Unit.toldBy("Net income (loss)").name()).isNull();
		assertThat(Unit.toldBy("$'000").scale()).isEqualTo(3);
		assertThat(Unit.toldBy("Repairs above 10,000 euros").scale()).isNull();
		assertThat(Unit.toldBy("(in thousands, except percentages)").percent()).isFalse();
		assertThat(Unit.toldBy("2024, %").goesWith(Unit.toldBy("2024, $m"))).isFalse();
	}

	private static BigDecimal number(String cell) {
		return Amount.of(cell, false, Unit.UNTOLD).number();
	}

}
