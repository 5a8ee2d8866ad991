package io.lectern.ingest;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentRegistry;
import io.lectern.index.IndexGenerations;
import io.lectern.library.IndexUpdates;

/**
 * What follows from changed documents. Each change writes a job in its own transaction,
 * and whoever made it then does the job's work at once and takes the job back; where
 * Lectern ends in between or the index can't be written, the job is there to do it.
 */
@Configuration(proxyBeanMethods = false)
class EditJobs implements IndexUpdates {

	static final TaskDescriptor<String> DESCRIBE = TaskDescriptor.of("describe", String.class);

	static final TaskDescriptor<String> CLEAR = TaskDescriptor.of("clear", String.class);

	/** By then whoever made the change has done the work, usually. */
	private static final Duration LATER = Duration.ofSeconds(10);

	/** Documents cleared away at a time, so that other jobs have their turn. */
	private static final int AT_A_TIME = 100;

	private static final Logger log = LoggerFactory.getLogger(EditJobs.class);

	private final ObjectProvider<Scheduler> scheduler;

	private final DocumentRegistry registry;

	private final IndexGenerations generations;

	private final Clock clock;

	EditJobs(ObjectProvider<Scheduler> scheduler, DocumentRegistry registry, IndexGenerations generations,
			Clock clock) {
		this.scheduler = scheduler;
		this.registry = registry;
		this.generations = generations;
		this.clock = clock;
	}

	@Override
	public Runnable note(DocumentId document) {
		String job = document + "/" + UUID.randomUUID();
		scheduler.getObject()
			.scheduleIfNotExists(
					DESCRIBE.instance(job).data(document.value()).scheduledTo(clock.instant().plus(LATER)));
		return () -> {
			try {
				describe(document);
			}
			catch (RuntimeException ex) {
				log.warn("The index can't be told now what is new about document {}; a job does so in {} s", document,
						LATER.toSeconds(), ex);
				return;
			}
			try {
				scheduler.getObject().cancel(DESCRIBE.instanceId(job));
			}
			catch (TaskInstanceException ex) {
				log.debug("The job for document {} runs already and does no harm", document, ex);
			}
		};
	}

	@Override
	public void noteGoing() {
		scheduler.getObject()
			.scheduleIfNotExists(CLEAR.instance(UUID.randomUUID().toString()).data("").scheduledTo(clock.instant()));
	}

	private void describe(DocumentId id) {
		registry.find(id).ifPresent((document) -> {
			generations.describe(document);
			settle(registry, document, generations::describe);
		});
	}

	/**
	 * Has an index told what is new about a document until it knows what the row says,
	 * whatever was changed while it was written. Whoever writes what the row said calls
	 * it afterwards, so the last one leaves the index as the row is.
	 */
	static void settle(DocumentRegistry registry, Document written, Consumer<Document> describe) {
		Document known = written;
		Optional<Document> now = registry.find(known.id());
		while (now.isPresent() && differ(now.get(), known)) {
			known = now.get();
			describe.accept(known);
			now = registry.find(known.id());
		}
	}

	private static boolean differ(Document one, Document other) {
		return !one.collection().equals(other.collection()) || !one.filterable().equals(other.filterable());
	}

	@Bean
	OneTimeTask<String> describeTask() {
		return Tasks.oneTime(DESCRIBE).execute((instance, context) -> describe(new DocumentId(instance.getData())));
	}

	@Bean
	CustomTask<String> clearTask() {
		return Tasks.custom(CLEAR).execute((instance, context) -> {
			boolean more = registry.clear(AT_A_TIME);
			return (complete, operations) -> {
				if (more) {
					operations.reschedule(complete, clock.instant(), "");
				}
				else {
					operations.remove();
				}
			};
		});
	}

}
