package io.lectern.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentReceived;
import io.lectern.document.DocumentRegistry;
import io.lectern.document.DocumentRemoved;
import io.lectern.document.Failure;
import io.lectern.document.Intake;
import io.lectern.index.Generation;
import io.lectern.index.IndexGenerations;
import io.lectern.parse.DocumentUnreadable;

/**
 * The durable jobs: written in the transaction that makes them necessary, run until done.
 */
@Configuration(proxyBeanMethods = false)
class IngestJobs {

	private static final Logger log = LoggerFactory.getLogger(IngestJobs.class);

	static final TaskDescriptor<IngestTask> INGEST = TaskDescriptor.of("ingest", IngestTask.class);

	static final TaskDescriptor<RemovalTask> REMOVE = TaskDescriptor.of("remove", RemovalTask.class);

	/** When a replica that can't do a job offers it again. */
	private static final Duration LEFT_TO_OTHERS = Duration.ofSeconds(2);

	private final ObjectProvider<Scheduler> scheduler;

	private final DocumentRegistry registry;

	private final IndexGenerations generations;

	private final IndexedDocuments indexed;

	private final Clock clock;

	IngestJobs(ObjectProvider<Scheduler> scheduler, DocumentRegistry registry, IndexGenerations generations,
			IndexedDocuments indexed, Clock clock) {
		this.scheduler = scheduler;
		this.registry = registry;
		this.generations = generations;
		this.indexed = indexed;
		this.clock = clock;
	}

	@EventListener
	void received(DocumentReceived event) {
		generations.open()
			.stream()
			.filter((generation) -> generation.embeddings().isPresent())
			.forEach((generation) -> schedule(event.id(), generation));
	}

	@EventListener
	void removed(DocumentRemoved event) {
		scheduler.getObject()
			.scheduleIfNotExists(REMOVE.instance(event.id().value())
				.data(new RemovalTask(event.id().value(), event.sha256()))
				.scheduledTo(clock.instant()));
		beginAfterCommit();
	}

	/**
	 * A job of its own for every request, so that none is lost to one that is just
	 * ending.
	 */
	void schedule(DocumentId id, Generation generation) {
		scheduler.getObject()
			.scheduleIfNotExists(INGEST.instance(id + "/" + generation.fingerprint() + "/" + UUID.randomUUID())
				.data(new IngestTask(id.value(), generation.fingerprint()))
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
	CustomTask<IngestTask> ingestTask(Ingestion ingestion, Rebuild rebuild, IngestProperties properties) {
		return Tasks.custom(INGEST)
			.onFailure((complete, operations) -> failed(complete, operations, properties.attempts()))
			.execute((instance, context) -> {
				IngestTask task = instance.getData();
				if (isOfOthers(task.generation())) {
					return (complete, operations) -> operations.reschedule(complete,
							clock.instant().plus(LEFT_TO_OTHERS));
				}
				try {
					ingest(task, ingestion);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
				catch (InterruptedException ex) {
					// Shutting down: the job stays and is run again at the next start.
					Thread.currentThread().interrupt();
					throw new IllegalStateException("Interrupted", ex);
				}
				rebuild.finishIfComplete();
				return new OnCompleteRemove<>();
			});
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

	/** Whether only replicas with other settings have that generation open. */
	private boolean isOfOthers(String generation) {
		return generations.open().stream().noneMatch((open) -> open.fingerprint().equals(generation))
				&& generations.all().contains(generation);
	}

	private void ingest(IngestTask task, Ingestion ingestion) throws IOException, InterruptedException {
		DocumentId id = new DocumentId(task.documentId());
		Optional<Generation> wanted = generations.open()
			.stream()
			.filter((generation) -> generation.fingerprint().equals(task.generation()))
			.filter((generation) -> generation.embeddings().isPresent())
			.findFirst();
		Optional<Document> document = registry.find(id);
		if (wanted.isEmpty() || document.isEmpty()) {
			return;
		}
		Generation generation = wanted.get();
		boolean shown = isShown(generation.fingerprint());
		try {
			ingestion.ingest(document.get(), generation, shown);
			indexed.add(generation.fingerprint(), id);
			if (shown) {
				registry.indexed(id, generation.index().count(id));
			}
		}
		catch (DocumentUnreadable ex) {
			log.info("{} can't be indexed: {}", document.get().name(), ex.getMessage());
			generation.index().remove(id);
			indexed.add(generation.fingerprint(), id);
			if (shown) {
				registry.failed(id, new Failure("parse", String.valueOf(ex.getMessage())));
			}
		}
		if (registry.find(id).isEmpty()) {
			// Removed while it was being indexed, perhaps after the removal job had run.
			generation.index().remove(id);
		}
	}

	/**
	 * Whether a document's row tells of that generation: of the one that answers or,
	 * where its models are lost, of the one being built.
	 */
	private boolean isShown(String generation) {
		Generation active = generations.active();
		return active.fingerprint().equals(generation) || active.embeddings().isEmpty();
	}

	private void failed(ExecutionComplete complete, ExecutionOperations<IngestTask> operations, int attempts) {
		int failures = complete.getExecution().consecutiveFailures + 1;
		IngestTask task = (IngestTask) complete.getExecution().taskInstance.getData();
		Throwable cause = complete.getCause().orElseGet(() -> new IllegalStateException("The worker died"));
		if (failures < attempts) {
			Duration wait = Duration.ofSeconds(2).multipliedBy(1L << (2 * (failures - 1)));
			log.warn("Indexing document {} failed; attempt {} of {} follows in {} s", task.documentId(), failures + 1,
					attempts, wait.toSeconds(), cause);
			operations.reschedule(complete, clock.instant().plus(wait));
			return;
		}
		log.error("Indexing document {} failed {} times and is given up; reindex it once the cause is mended",
				task.documentId(), failures, cause);
		if (isShown(task.generation())) {
			registry.failed(new DocumentId(task.documentId()),
					new Failure("index", "Indexing failed %d times, at last with: %s".formatted(failures, cause)));
		}
		operations.stop();
	}

}
