package io.lectern.index;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether questions can be answered: a generation of the index is active and can be read.
 * Part of readiness.
 */
@Component("indexHealthIndicator")
class IndexHealth extends AbstractHealthIndicator {

	private final IndexGenerations generations;

	IndexHealth(IndexGenerations generations) {
		super("The index can't be read");
		this.generations = generations;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		Generation active = generations.active();
		builder.up()
			.withDetail("fingerprint", active.fingerprint())
			.withDetail("empty", active.index().isEmpty())
			.withDetail("vectors", active.embeddings().isPresent())
			.withDetail("rebuilding", generations.building().isPresent());
	}

}
