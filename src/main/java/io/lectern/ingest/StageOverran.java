package io.lectern.ingest;

import java.time.Duration;

import io.lectern.system.TimeInWords;

/** A document took longer in a stage than {@link StageLimits} allow. */
final class StageOverran extends RuntimeException {

	StageOverran(Stage stage, Duration limit) {
		super(stage.words() + " took longer than the " + TimeInWords.of(limit) + " it may take");
	}

}
