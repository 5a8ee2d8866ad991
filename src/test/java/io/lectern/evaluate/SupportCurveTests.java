package io.lectern.evaluate;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.lectern.answer.Calibration.Point;
import io.lectern.answer.Thresholds;

import static org.assertj.core.api.Assertions.assertThat;

class SupportCurveTests {

	/** From 0.00 to 0.99, and from 0.00 to 0.49. */
	private final SupportCurve curve = new SupportCurve(IntStream.range(0, 100).mapToObj((i) -> i / 100.0).toList(),
			IntStream.range(0, 50).mapToObj((i) -> i / 100.0).toList().reversed());

	@Test
	void losesNoMoreThanItMay() {
		Thresholds chosen = curve.choose(0.08);
		assertThat(curve.lost(chosen.answered())).isEqualTo(0.08);
		assertThat(curve.lost(chosen.probable())).isEqualTo(0.02);
		assertThat(curve.refused(chosen.answered())).isEqualTo(0.16);
		assertThat(curve.choose(0).answered()).isZero();
	}

	@Test
	void likeValuesAreNotTornApart() {
		SupportCurve alike = new SupportCurve(List.of(0.3, 0.3, 0.3, 0.9), List.of());
		assertThat(alike.lost(alike.choose(0.5).answered())).isZero();
		assertThat(alike.refused(0.9)).isZero();
	}

	@Test
	void tellsWhatOtherThresholdsWouldDo() {
		assertThat(curve.points()).contains(new Point(0.25, 0.25, 0.5), new Point(0.5, 0.5, 1))
			.extracting(Point::threshold)
			.isSorted();
	}

}
