package io.lectern.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import io.lectern.document.DocumentId;
import io.lectern.document.DocumentReceived;
import io.lectern.document.DocumentRegistry;
import io.lectern.document.DocumentRemoved;
import io.lectern.document.Intake;
import io.lectern.document.Versions;
import io.lectern.index.Generation;
import io.lectern.index.IndexGenerations;
import io.lectern.ingest.Outcome.Done;
import io.lectern.ingest.Outcome.GivenUp;
import io.lectern.ingest.Outcome.Interrupted;
import io.lectern.ingest.Outcome.LeftToOthers;
import io.lectern.ingest.Outcome.Retried;
import io.lectern.ingest.Turns.Turn;

/**
 * The durable jobs: written in the transaction that makes them necessary, run until done.
 */
@Configuration(proxyBeanMethods = false)
class IngestJobs {

	static final TaskDescriptor<IngestTask> INGEST = TaskDescriptor.of("ingest", IngestTask.class);

	static final TaskDescriptor<IngestTask> INGEST_SMALL = TaskDescriptor.of("ingest-small", IngestTask.class);

	static final TaskDescriptor<RemovalTask> REMOVE = TaskDescriptor.of("remove", RemovalTask.class);

	/** When a replica that can't do a job offers it again. */
	private static final Duration LEFT_TO_OTHERS = Duration.ofSeconds(2);

	private final ObjectProvider<Scheduler> scheduler;

	private final DocumentRegistry registry;

	private final IndexGenerations generations;

	private final Turns turns;

	private final Passwords passwords;

	private final Clock clock;

	IngestJobs(ObjectProvider<Scheduler> scheduler, DocumentRegistry registry, IndexGenerations generations,
			Turns turns, Passwords passwords, Clock clock) {
		this.scheduler = scheduler;
		this.registry = registry;
		this.generations = generations;
		this.turns = turns;
		this.passwords = passwords;
		this.clock = clock;
	}

	@EventListener
	void received(DocumentReceived event) {
		registry.find(event.id())
			.ifPresent((document) -> generations.open()
				.stream()
				.filter((generation) -> generation.embeddings().isPresent())
				.forEach((generation) -> schedule(passwords.hold(task(document.id(), generation), event.password()),
						turns.of(document))));
	}

	@EventListener
	void removed(DocumentRemoved event) {
		scheduler.getObject()
			.scheduleIfNotExists(REMOVE.instance(event.id().value())
				.data(new RemovalTask(event.id().value(), event.sha256()))
				.scheduledTo(clock.instant()));
		beginAfterCommit();
	}

	/** It leaves the index; its pages and its original stay readable. */
	@EventListener
	void superseded(Versions.Superseded event) {
		scheduler.getObject()
			.scheduleIfNotExists(REMOVE.instance(event.id() + "/superseded")
				.data(new RemovalTask(event.id().value(), event.sha256()))
				.scheduledTo(clock.instant()));
		beginAfterCommit();
	}

	/** Puts a document in line for which nobody waits. */
	void scheduleLast(DocumentId id, Generation generation) {
		schedule(task(id, generation), Turn.LAST);
	}

	private static IngestTask task(DocumentId id, Generation generation) {
		return new IngestTask(id.value(), generation.fingerprint());
	}

	/**
	 * A job of its own for every request, so that none is lost to one that is just
	 * ending.
	 */
	private void schedule(IngestTask task, Turn turn) {
		scheduler.getObject()
			.scheduleIfNotExists((turn.small() ? INGEST_SMALL : INGEST)
				.instance(task.documentId() + "/" + task.generation() + "/" + UUID.randomUUID())
				.data(task)
				.priority(turn.priority())
				.scheduledTo(clock.instant()));
		beginAfterCommit();
	}

	/**
	 * Has the queue looked at as soon as the job is there to be seen, rather than at the
	 * next poll.
	 */
	private void beginAfterCommit() {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCommit() {
					scheduler.getObject().triggerCheckForDueExecutions();
				}
			});
		}
	}

	@Bean
	CustomTask<IngestTask> ingestTask(IngestJob job) {
		return task(INGEST, job, (complete, operations) -> died(job, complete, operations));
	}

	/** Small documents, which {@link ExpressLane} takes too. */
	@Bean
	CustomTask<IngestTask> smallIngestTask(IngestJob job) {
		return task(INGEST_SMALL, job, (complete, operations) -> died(job, complete, operations));
	}

	/**
	 * The same job over again.
	 * @param dead what is done with one whose process died
	 */
	CustomTask<IngestTask> task(TaskDescriptor<IngestTask> name, IngestJob job, DeadExecutionHandler<IngestTask> dead) {
		return Tasks.custom(name)
			.onFailure((complete, operations) -> failed(job, complete, operations))
			.onDeadExecution(dead)
			.execute((instance, context) -> {
				Outcome outcome = job.run(instance.getData());
				return (complete, operations) -> settle(outcome, instance.getData(), complete, operations);
			});
	}

	private void settle(Outcome outcome, IngestTask task, ExecutionComplete complete,
			ExecutionOperations<IngestTask> operations) {
		Instant now = clock.instant();
		switch (outcome) {
			case Done done -> operations.remove();
			case GivenUp givenUp -> operations.remove();
			case LeftToOthers left -> operations.reschedule(complete, now.plus(LEFT_TO_OTHERS), task);
			case Interrupted interrupted -> operations.reschedule(complete, now, task);
			case Retried retried -> operations.reschedule(complete, now.plus(retried.after()), retried.task());
		}
	}

	/** An error that the job itself could not see to, such as a lack of memory. */
	private void failed(IngestJob job, ExecutionComplete complete, ExecutionOperations<IngestTask> operations) {
		IngestTask task = data(complete);
		Throwable cause = complete.getCause().orElseGet(() -> new IllegalStateException("No cause is known"));
		settle(job.failed(task, Stage.INDEX, cause), task, complete, operations);
	}

	private void died(IngestJob job, ExecutionComplete complete, ExecutionOperations<IngestTask> operations) {
		IngestTask task = data(complete);
		settle(job.died(task), task, complete, operations);
	}

	private static IngestTask data(ExecutionComplete complete) {
		return (IngestTask) complete.getExecution().taskInstance.getData();
	}

	@Bean
	OneTimeTask<RemovalTask> removalTask(Intake intake) {
		return Tasks.oneTime(REMOVE).execute((instance, context) -> {
			RemovalTask task = instance.getData();
			generations.remove(new DocumentId(task.documentId()));
			try {
				intake.forget(task.sha256());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

}
