package io.lectern.safety;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Content safety as configured. */
public final class SafetyFixtures {

	private SafetyFixtures() {
	}

	public static ContentSafety of(Path words) {
		return new ContentSafety(new SafetyProperties(true, words, null, null, null, Duration.ofSeconds(1), Map.of()));
	}

}
