package io.lectern.llm;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether the language models answer, as their last calls showed; nothing is asked for
 * it. Lectern answers in quotes without them, so this never makes it unready or down.
 */
@Component("languageModelHealthIndicator")
class ModelHealth extends AbstractHealthIndicator {

	/** Counts for nothing in the health of the whole. */
	static final Status FAILING = new Status("FAILING", "Answers are made of quotes");

	private final ConfiguredModels models;

	ModelHealth(ConfiguredModels models) {
		this.models = models;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		boolean failing = false;
		builder.up();
		for (Map.Entry<String, ProviderModels> each : models.providers().entrySet()) {
			Guard guard = each.getValue().guard();
			Guard.Last last = guard.last();
			boolean resting = guard.breaker().getState() == CircuitBreaker.State.OPEN;
			boolean failed = last != null && last.failure() != null;
			Map<String, Object> told = new LinkedHashMap<>();
			told.put("state", (last == null) ? "not asked yet"
					: resting ? "left alone after several failures" : failed ? "failed" : "answers");
			if (last != null) {
				told.put("lastAsked", last.at().toString());
				if (last.failure() != null) {
					told.put("failure", last.failure());
				}
			}
			builder.withDetail(each.getKey(), told);
			failing |= resting || failed;
		}
		if (failing) {
			builder.status(FAILING);
		}
	}

}
