package io.lectern.llm;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.Supplier;

import dev.langchain4j.model.output.TokenUsage;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/** Calls to the language model, what they took, and whether it is asked at all. */
final class ModelMeasures {

	private static final String PROBLEM = "urn:lectern:problem:";

	private final MeterRegistry meters;

	private final ObservationRegistry observations;

	ModelMeasures(MeterRegistry meters, ObservationRegistry observations) {
		this.meters = meters;
		this.observations = observations;
	}

	/**
	 * Times a call and notes what became of it: {@code ok}, the type of its
	 * {@link ModelFailure}, or {@code ended} where its reader wanted no more.
	 */
	<T> T call(Supplier<T> call) {
		Observation observation = Observation.createNotStarted("lectern.model.call", observations)
			.lowCardinalityKeyValue("outcome", "ended");
		return observation.observe(() -> {
			try {
				T result = call.get();
				observation.lowCardinalityKeyValue("outcome", "ok");
				return result;
			}
			catch (ModelFailure ex) {
				observation.lowCardinalityKeyValue("outcome",
						String.valueOf(ex.getBody().getType()).replace(PROBLEM, ""));
				throw ex;
			}
		});
	}

	/** Notes what a provider says that a call took; not all say it. */
	void tokens(@Nullable TokenUsage usage) {
		if (usage != null) {
			count("read", usage.inputTokenCount());
			count("written", usage.outputTokenCount());
		}
	}

	private void count(String direction, @Nullable Integer tokens) {
		if (tokens != null) {
			Counter.builder("lectern.model.tokens")
				.description("Tokens that the language model read and wrote")
				.tag("direction", direction)
				.register(meters)
				.increment(tokens);
		}
	}

	/**
	 * Shows the state of the breaker that counts for a model when it is looked at: 1 for
	 * the one it is in, 0 for the others.
	 * @param model the model's name in the settings
	 */
	void watch(String model, Supplier<CircuitBreaker> breaker) {
		for (CircuitBreaker.State state : new CircuitBreaker.State[] { CircuitBreaker.State.CLOSED,
				CircuitBreaker.State.HALF_OPEN, CircuitBreaker.State.OPEN }) {
			Gauge.builder("lectern.model.breaker", () -> (breaker.get().getState() == state) ? 1 : 0)
				.description("State of the circuit breaker before the language model")
				.tag("model", model)
				.tag("state", state.name().toLowerCase(Locale.ROOT))
				.register(meters);
		}
	}

}
