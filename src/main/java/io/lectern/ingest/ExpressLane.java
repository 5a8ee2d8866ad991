package io.lectern.ingest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import io.lectern.system.Background;

/**
 * A thread that takes small documents only, so that they don't wait until one of those
 * busy with large ones is free. Like those it leaves questions their time.
 */
@Component
class ExpressLane implements SmartLifecycle {

	/** Jobs of other names are other threads' and not to be cleared away. */
	private static final Duration NEVER = Duration.ofDays(365_000);

	private final DataSource source;

	private final IngestJobs jobs;

	private final IngestJob job;

	private final DbSchedulerProperties properties;

	private @Nullable Scheduler running;

	ExpressLane(DataSource source, IngestJobs jobs, IngestJob job, DbSchedulerProperties properties) {
		this.source = source;
		this.jobs = jobs;
		this.job = job;
		this.properties = properties;
	}

	@Override
	public void start() {
		// Those whose process died are found by the other threads.
		running = Scheduler.create(source, List.of(jobs.task(IngestJobs.INGEST_SMALL, job, (complete, operations) -> {
		})))
			.threads(1)
			.executorService(Executors.newFixedThreadPool(1, Background.threads("express-")))
			.schedulerName(new SchedulerName.Fixed(name()))
			.pollingInterval(properties.getPollingInterval())
			.heartbeatInterval(properties.getHeartbeatInterval())
			.missedHeartbeatsLimit(properties.getMissedHeartbeatsLimit())
			.shutdownMaxWait(properties.getShutdownMaxWait())
			.deleteUnresolvedAfter(NEVER)
			.enablePriority()
			.build();
		running.start();
	}

	private String name() {
		String name = properties.getSchedulerName();
		return ((name != null) ? name : "lectern") + "-express";
	}

	@Override
	public void stop() {
		if (running != null) {
			running.stop();
			running = null;
		}
	}

	@Override
	public boolean isRunning() {
		return running != null;
	}

}
