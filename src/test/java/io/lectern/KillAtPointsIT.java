package io.lectern;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was acknowledged survives being killed where it hurts most.
 *
 * @see KillPoint
 */
class KillAtPointsIT {

	@TempDir
	private Path temp;

	@Test
	void killedWhereItHurtsMostNothingIsLostDoubledHalfThereOrBack() throws Exception {
		KillTrial trial = KillTrial.ofOneModel(temp);
		for (KillPoint point : KillPoint.values()) {
			trial.killAt(point);
		}
		// What a kill at a point left behind is there when the others come.
		for (int kill = 0; kill < 2; kill++) {
			trial.killAtAnyMoment();
		}
		assertThat(trial.verify()).isPositive();
	}

}
