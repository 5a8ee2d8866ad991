package io.lectern;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was acknowledged survives being killed where it hurts most and at any moment. The
 * kills have one data folder: what one leaves behind is there when the others come.
 * {@code bench/kills.sh} kills more often, and with both stores.
 *
 * @see KillPoint
 */
class KillIT {

	private static final int AT_ANY_MOMENT = 3;

	@TempDir
	private Path temp;

	@Test
	void killedNothingIsLostDoubledHalfThereOrBack() throws Exception {
		KillTrial trial = KillTrial.ofOneModel(temp);
		for (KillPoint point : KillPoint.values()) {
			trial.killAt(point);
		}
		for (int kill = 0; kill < AT_ANY_MOMENT; kill++) {
			trial.killAtAnyMoment();
		}
		assertThat(trial.verify()).isPositive();
	}

}
