package io.lectern;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was acknowledged survives being killed at any moment. {@code bench/kills.sh} kills
 * more often, and with both stores.
 */
class KillAtAnyMomentIT {

	@TempDir
	private Path temp;

	@Test
	void killedAtRandomMomentsNothingIsLostDoubledHalfThereOrBack() throws Exception {
		KillTrial trial = KillTrial.ofOneModel(temp);
		for (int kill = 0; kill < 12; kill++) {
			trial.killAtAnyMoment();
		}
		assertThat(trial.verify()).isPositive();
	}

}
