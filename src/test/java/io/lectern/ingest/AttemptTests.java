package io.lectern.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AttemptTests {

	private Instant now = Instant.EPOCH;

	private Attempt attempt(Duration each) {
		InstantSource time = () -> now;
		Clock clock = time.withZone(ZoneOffset.UTC);
		return new Attempt(new StageLimits(each, each, each, each), clock);
	}

	@Test
	void givesEachStageItsTimeAnew() {
		Attempt attempt = attempt(Duration.ofMinutes(2));
		for (Stage stage : Stage.values()) {
			attempt.begin(stage);
			now = now.plusSeconds(120);
			assertThatCode(attempt::check).doesNotThrowAnyException();
			now = now.plusMillis(1);
			assertThatExceptionOfType(StageOverran.class).isThrownBy(attempt::check)
				.withMessage(stage.words() + " took longer than the 2 min it may take");
		}
	}

	@Test
	void doesNotWaitLongerThanTheStageMayTakeAndDoesNotInterrupt() throws InterruptedException {
		Attempt attempt = attempt(Duration.ofMillis(50));
		attempt.begin(Stage.INDEX);
		CountDownLatch release = new CountDownLatch(1);
		CountDownLatch ended = new CountDownLatch(1);
		assertThatExceptionOfType(StageOverran.class).isThrownBy(() -> attempt.await(() -> {
			try {
				release.await();
				ended.countDown();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}));
		release.countDown();
		ended.await();
		assertThat(attempt.stage()).isEqualTo(Stage.INDEX);
	}

	@Test
	void hasTheFailureOfWhatItWaitsFor() {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> attempt(Duration.ofMinutes(1)).await(() -> {
				throw new IllegalArgumentException("disk");
			}));
	}

}
