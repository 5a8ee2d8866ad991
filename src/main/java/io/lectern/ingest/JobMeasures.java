package io.lectern.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The line of jobs, as the table tells when it is asked: with several replicas each of
 * them tells of all.
 */
@Component
class JobMeasures implements MeterBinder {

	private final JdbcClient jdbc;

	private final Clock clock;

	JobMeasures(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge("lectern.jobs.waiting", "Jobs in line that nobody works on", JobMeasures::waiting).register(registry);
		gauge("lectern.jobs.running", "Jobs being worked on", JobMeasures::running).register(registry);
		gauge("lectern.jobs.oldest", "How long the job has waited that should have begun first", JobMeasures::oldest)
			.baseUnit("seconds")
			.register(registry);
	}

	private Gauge.Builder<JobMeasures> gauge(String name, String description, ToDoubleFunction<JobMeasures> value) {
		return Gauge.builder(name, this, (jobs) -> {
			try {
				return value.applyAsDouble(jobs);
			}
			catch (DataAccessException ex) {
				// Without the database nobody knows; the other measures are told all the
				// same.
				return Double.NaN;
			}
		}).description(description);
	}

	private double waiting() {
		return count(false);
	}

	private double running() {
		return count(true);
	}

	private double count(boolean picked) {
		return jdbc.sql("select count(*) from scheduled_tasks where picked = :picked")
			.param("picked", picked)
			.query(Long.class)
			.single();
	}

	private double oldest() {
		OffsetDateTime now = OffsetDateTime.now(clock);
		return jdbc
			.sql("select execution_time from scheduled_tasks where not picked and execution_time <= :now"
					+ " order by execution_time limit 1")
			.param("now", now)
			.query(OffsetDateTime.class)
			.optional()
			.map((due) -> Duration.between(due, now).toMillis() / 1000.0)
			.orElse(0.0);
	}

}
