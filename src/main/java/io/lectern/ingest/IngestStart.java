package io.lectern.ingest;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** What ingestion does when Lectern starts. */
@Component
class IngestStart {

	private static final Logger log = LoggerFactory.getLogger(IngestStart.class);

	private final Rebuild rebuild;

	private final IngestJobs jobs;

	private final WatchedFolder folder;

	private final WatchProperties watch;

	private final TaskScheduler scheduler;

	IngestStart(Rebuild rebuild, IngestJobs jobs, WatchedFolder folder, WatchProperties watch, TaskScheduler scheduler,
			JdbcClient jdbc) {
		this.rebuild = rebuild;
		this.jobs = jobs;
		this.folder = folder;
		this.watch = watch;
		this.scheduler = scheduler;
		releaseJobs(jdbc);
	}

	/**
	 * The embedded database has one user at a time, so a job marked as running belongs to
	 * a process that is dead; it need not wait for missed heartbeats.
	 */
	private static void releaseJobs(JdbcClient jdbc) {
		int released = jdbc
			.sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
					+ " execution_time = current_timestamp, version = version + 1 where picked")
			.update();
		if (released > 0) {
			log.info("{} jobs were cut off and are run again", released);
		}
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		rebuild.resume(jobs);
		if (!watch.watchInterval().isZero()) {
			scheduler.scheduleWithFixedDelay(this::look, watch.watchInterval());
		}
	}

	private void look() {
		try {
			folder.look();
		}
		catch (IOException ex) {
			log.warn("{} can't be looked at: {}", watch.documentsDir(), ex.toString());
		}
	}

}
