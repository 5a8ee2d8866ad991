package io.lectern.ingest;

import java.time.Duration;

/** A document took longer in a stage than {@link StageLimits} allow. */
final class StageOverran extends RuntimeException {

	StageOverran(Stage stage, Duration limit) {
		super(stage.words() + " took longer than the "
				+ ((limit.toSeconds() % 60 == 0) ? limit.toMinutes() + " min" : limit.toSeconds() + " s")
				+ " it may take");
	}

}
