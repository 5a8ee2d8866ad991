package io.lectern.llm;

import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import org.jspecify.annotations.Nullable;

/**
 * Keeps requests away from a provider that has too many or fails: the rest wait a while
 * for their turn, and after several failures in a row none is asked for some time, so
 * that callers learn at once what they would learn by waiting.
 */
class Guard {

	private final Semaphore turns;

	private final CircuitBreaker breaker;

	private final LlmProperties settings;

	private volatile @Nullable Last last;

	Guard(LlmProperties settings) {
		this.settings = settings;
		this.turns = new Semaphore(settings.concurrency(), true);
		this.breaker = CircuitBreaker.of("llm",
				CircuitBreakerConfig.custom()
					.slidingWindowSize(settings.breakerFailures())
					.minimumNumberOfCalls(settings.breakerFailures())
					.failureRateThreshold(100)
					.waitDurationInOpenState(settings.breakerPause())
					.permittedNumberOfCallsInHalfOpenState(1)
					.recordException((ex) -> ex instanceof ModelFailure failure && failure.isProviders())
					.ignoreException((ex) -> !(ex instanceof ModelFailure failure && failure.isProviders()))
					.build());
	}

	CircuitBreaker breaker() {
		return breaker;
	}

	/** What became of the last request; null before the first. */
	@Nullable Last last() {
		return last;
	}

	/**
	 * What became of a request.
	 *
	 * @param at when
	 * @param failure what went wrong, for operators; null where nothing did
	 */
	record Last(Instant at, @Nullable String failure) {
	}

	/** The model is asked again at once. */
	void reset() {
		breaker.reset();
		last = new Last(Instant.now(), null);
	}

	/** What a check found, which counts as no request. */
	void failed(String failure) {
		last = new Last(Instant.now(), failure);
	}

	<T> T call(Supplier<T> request) {
		try {
			T result = breaker.executeSupplier(() -> inTurn(request));
			last = new Last(Instant.now(), null);
			return result;
		}
		catch (ModelFailure ex) {
			if (ex.isProviders()) {
				last = new Last(Instant.now(), ex.operators());
			}
			throw ex;
		}
		catch (CallNotPermittedException ex) {
			throw ModelFailure.resting(settings.breakerPause());
		}
	}

	private <T> T inTurn(Supplier<T> request) {
		try {
			if (!turns.tryAcquire(settings.queueTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
				throw ModelFailure.busy(settings.concurrency(), settings.queueTimeout());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw ModelFailure.interrupted();
		}
		try {
			return request.get();
		}
		finally {
			turns.release();
		}
	}

}
