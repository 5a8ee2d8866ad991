package io.lectern.llm;

import java.time.Duration;

/**
 * What one short instruction may cost.
 *
 * @param characters most characters of the reply; the rest is not waited for
 * @param time longest wait for it
 */
public record Limits(int characters, Duration time) {

	public Limits {
		if (characters < 1 || !time.isPositive()) {
			throw new IllegalArgumentException("Limits must be positive, not " + characters + " and " + time);
		}
	}

}
