package io.lectern.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

import io.lectern.document.Intake;
import io.lectern.document.Originals;
import io.lectern.system.LecternProperties;
import io.lectern.system.ReplicaLock;

/** What ingestion does when Lectern starts. */
@Component
class IngestStart {

	private static final Logger log = LoggerFactory.getLogger(IngestStart.class);

	/** How often documents are looked for that no replica has put in line. */
	private static final Duration CATCH_UP = Duration.ofSeconds(15);

	private final Rebuild rebuild;

	private final IngestJobs jobs;

	private final WatchedFolder folder;

	private final WatchProperties watch;

	private final TaskScheduler scheduler;

	private final ReplicaLock replicas;

	private final Originals originals;

	private final Intake intake;

	IngestStart(Rebuild rebuild, IngestJobs jobs, WatchedFolder folder, WatchProperties watch, TaskScheduler scheduler,
			ReplicaLock replicas, Originals originals, Intake intake, LecternProperties lectern, JdbcClient jdbc) {
		this.rebuild = rebuild;
		this.jobs = jobs;
		this.folder = folder;
		this.watch = watch;
		this.scheduler = scheduler;
		this.replicas = replicas;
		this.originals = originals;
		this.intake = intake;
		if (lectern.isEmbedded()) {
			releaseJobs(jdbc);
		}
	}

	/**
	 * The embedded database has one user at a time, so a job marked as running belongs to
	 * a process that is dead; it need not wait for missed heartbeats. The scheduler finds
	 * it when it starts, as it finds any other whose worker died.
	 */
	private static void releaseJobs(JdbcClient jdbc) {
		int released = jdbc.sql("update scheduled_tasks set last_heartbeat = :never where picked")
			.param("never", Instant.EPOCH.atOffset(ZoneOffset.UTC))
			.update();
		if (released > 0) {
			log.info("{} jobs were cut off and are run again", released);
		}
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		replicas.tryRun("rebuild", () -> rebuild.resume(jobs));
		try {
			for (String hash : originals.mayBeLeft()) {
				intake.forget(hash);
			}
		}
		catch (IOException | DataAccessException ex) {
			log.warn("What a killed process left behind can't be removed; the next start tries again", ex);
		}
		scheduler.scheduleWithFixedDelay(this::catchUp, CATCH_UP);
		if (!watch.watchInterval().isZero()) {
			scheduler.scheduleWithFixedDelay(this::look, watch.watchInterval());
		}
	}

	private void catchUp() {
		try {
			replicas.tryRun("rebuild", () -> rebuild.catchUp(jobs));
		}
		catch (DataAccessException ex) {
			log.warn("Whether documents wait for being indexed can't be told now: {}", ex.getMessage());
		}
	}

	private void look() {
		try {
			replicas.tryRun("watched folder", () -> {
				try {
					folder.look();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		catch (UncheckedIOException | DataAccessException ex) {
			log.warn("{} can't be looked at now: {}", watch.documentsDir(), ex.toString());
		}
	}

}
