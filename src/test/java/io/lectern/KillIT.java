package io.lectern;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was acknowledged survives being killed. {@code bench/kills.sh} kills more often,
 * and with both stores.
 */
class KillIT {

	private static final int KILLS = 30;

	/** One model alone: most of the time goes into starts. */
	private static final List<String> QUICKLY = List.of("--lectern.embedding.models[0].name=en",
			"--lectern.embedding.models[0].url=classpath:bge-small-en-v1.5-q.onnx");

	@TempDir
	private Path temp;

	@Test
	void killedAtRandomMomentsAndWhereItHurtsMostNothingIsLostDoubledHalfThereOrBack() throws Exception {
		long seed = System.nanoTime();
		System.out.println("Killing with seed " + seed);
		KillTrial trial = new KillTrial(temp, new Random(seed), QUICKLY);
		trial.prepare();
		int kills = 0;
		for (KillPoint point : KillPoint.values()) {
			trial.killAt(point);
			kills++;
		}
		while (kills < KILLS) {
			trial.killAtAnyMoment();
			kills++;
		}
		assertThat(trial.verify()).isPositive();
	}

}
