package io.lectern.evaluate;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.lectern.evaluate.Bootstrap.Difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class BootstrapTests {

	@Test
	void equalRunsDoNotDiffer() {
		double[] values = { 1, 0, 0.5, 1 };
		assertThat(Bootstrap.difference(values, values)).isEqualTo(new Difference(0, 0, 0));
	}

	@Test
	void intervalIsAboutThatOfTheNormalDistribution() {
		Random random = new Random(1);
		double[] before = new double[400];
		double[] after = Arrays.stream(before).map((value) -> 0.05 + 0.2 * random.nextGaussian()).toArray();
		Difference difference = Bootstrap.difference(before, after);
		double error = 1.96 * 0.2 / Math.sqrt(400);
		assertThat(difference.high() - difference.low()).isCloseTo(2 * error, within(0.005));
		assertThat(difference.mean()).isBetween(difference.low(), difference.high());
		assertThat(difference.isCertain()).isTrue();
	}

	@Test
	void oneQuestionOfManyProvesNothing() {
		double[] before = new double[100];
		double[] after = new double[100];
		after[7] = 1;
		assertThat(Bootstrap.difference(before, after).isCertain()).isFalse();
	}

	@Test
	void comparesTheSameQuestionsOnly() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Bootstrap.difference(new double[] { 1 }, new double[] { 1, 1 }));
	}

}
