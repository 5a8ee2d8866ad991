package io.lectern.access;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import org.springframework.stereotype.Component;

/**
 * How many wrong keys each address has sent. Once it has sent too many, short keys that
 * were never right before are not even looked up, so that trying goes no faster than the
 * allowance grows. Keys in use, and keys too long to be guessed, are right at any time:
 * many people may share an address.
 */
@Component
class Guesses {

	/** Wrong keys that an address may send at once. */
	static final int ALLOWED = 20;

	/** One more is allowed each time that so long has passed. */
	static final Duration ANOTHER_AFTER = Duration.ofSeconds(2);

	/** 32 characters of base 64 hold 192 random bits. */
	private static final int UNGUESSABLE = 32;

	private static final int MOST_REMEMBERED = 10_000;

	private final Cache<String, Bucket> allowances;

	/** Hashes of keys that were right. */
	private final Cache<String, Boolean> used = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

	private final TimeMeter time;

	Guesses(Clock clock) {
		this.time = new ClockTime(clock);
		this.allowances = Caffeine.newBuilder()
			.maximumSize(MOST_REMEMBERED)
			.ticker(time::currentTimeNanos)
			.expireAfterAccess(ANOTHER_AFTER.multipliedBy(2L * ALLOWED))
			.build();
	}

	/** Whether this key from that address may be tried now. */
	boolean mayTry(String address, String key) {
		return key.length() >= UNGUESSABLE || used.getIfPresent(IssuedKeys.hash(key)) != null
				|| allowance(address).getAvailableTokens() > 0;
	}

	void right(String key) {
		used.put(IssuedKeys.hash(key), true);
	}

	/** Whether it was one wrong key too many. */
	boolean wrong(String address) {
		return !allowance(address).tryConsume(1);
	}

	/** Seconds after which the address may try again. */
	long retryAfter(String address) {
		long nanos = allowance(address).estimateAbilityToConsume(1).getNanosToWaitForRefill();
		return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
	}

	private Bucket allowance(String address) {
		return allowances.get(address,
				(one) -> Bucket.builder()
					.addLimit((limit) -> limit.capacity(ALLOWED).refillGreedy(1, ANOTHER_AFTER))
					.withCustomTimePrecision(time)
					.build());
	}

	private record ClockTime(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return TimeUnit.MILLISECONDS.toNanos(clock.millis());
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
