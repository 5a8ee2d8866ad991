package io.lectern.llm;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GuardTests {

	@Test
	void excessIsToldToComeBack() throws InterruptedException {
		Guard guard = new Guard(TestModels.settings(URI.create("http://localhost/v1"), 5, Duration.ofSeconds(30)));
		CountDownLatch busy = new CountDownLatch(2);
		CountDownLatch done = new CountDownLatch(1);
		for (int i = 0; i < 2; i++) {
			Thread.ofVirtual().start(() -> guard.call(() -> {
				busy.countDown();
				try {
					done.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
				return "";
			}));
		}
		busy.await();
		assertThatExceptionOfType(ModelFailure.class).isThrownBy(() -> guard.call(() -> "third"))
			.satisfies((ex) -> assertThat(ex.getHeaders().getFirst("Retry-After")).isEqualTo("5"));
		done.countDown();
		assertThat(guard.call(() -> "later")).isEqualTo("later");
	}

	@Test
	void shortInstructionsAreCutAndEndInTime() {
		LanguageModel talker = new LanguageModel() {

			@Override
			public String name() {
				return "talker";
			}

			@Override
			public Reply write(ModelRequest request, ReplyListener listener) {
				while (true) {
					listener.text("and on ");
				}
			}
		};
		assertThat(talker.complete("Talk.", new Limits(20, Duration.ofSeconds(5)))).hasSizeLessThanOrEqualTo(20);
		LanguageModel silent = TestModels.patient(URI.create("http://localhost:1/v1")).find(null).orElseThrow();
		assertThatExceptionOfType(ModelFailure.class)
			.isThrownBy(() -> silent.complete("Talk.", new Limits(20, Duration.ofMillis(50))));
	}

}
