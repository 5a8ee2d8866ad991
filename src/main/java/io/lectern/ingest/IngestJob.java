package io.lectern.ingest;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentRegistry;
import io.lectern.document.Failure;
import io.lectern.index.Generation;
import io.lectern.index.IndexGenerations;
import io.lectern.ingest.Outcome.Done;
import io.lectern.ingest.Outcome.GivenUp;
import io.lectern.ingest.Outcome.Interrupted;
import io.lectern.ingest.Outcome.LeftToOthers;
import io.lectern.ingest.Outcome.Retried;
import io.lectern.parse.DocumentUnreadable;
import io.lectern.system.DiskFull;

/** Runs an ingestion job once and says what came of it. */
@Component
class IngestJob {

	private static final Logger log = LoggerFactory.getLogger(IngestJob.class);

	/**
	 * How often the process may end under a job. More than a failure may be repeated: a
	 * restart takes down whatever happens to run.
	 */
	static final int MOST_DEATHS = 12;

	/**
	 * Deaths after which a job waits a little, so that those which went down with it get
	 * done.
	 */
	private static final int SUSPICIOUS = 3;

	private static final Duration APART = Duration.ofSeconds(30);

	/**
	 * A full disk is no failure that more attempts would mend, and none to give up at.
	 */
	private static final Duration FOR_ROOM = Duration.ofSeconds(10);

	private final DocumentRegistry registry;

	private final IndexGenerations generations;

	private final IndexedDocuments indexed;

	private final Ingestion ingestion;

	private final AttachedFiles attached;

	private final Rebuild rebuild;

	private final Passwords passwords;

	private final IngestProperties properties;

	private final StageLimits limits;

	private final Clock clock;

	IngestJob(DocumentRegistry registry, IndexGenerations generations, IndexedDocuments indexed, Ingestion ingestion,
			AttachedFiles attached, Rebuild rebuild, Passwords passwords, IngestProperties properties,
			StageLimits limits, Clock clock) {
		this.registry = registry;
		this.generations = generations;
		this.indexed = indexed;
		this.ingestion = ingestion;
		this.attached = attached;
		this.rebuild = rebuild;
		this.passwords = passwords;
		this.properties = properties;
		this.limits = limits;
		this.clock = clock;
	}

	Outcome run(IngestTask task) {
		if (isOfOthers(task.generation()) || passwords.isElsewhere(task)) {
			return new LeftToOthers();
		}
		Attempt attempt = new Attempt(limits, clock);
		try {
			Outcome outcome = ingest(task, attempt);
			if (outcome instanceof Done) {
				passwords.forget(task);
				rebuild.finishIfComplete();
			}
			return outcome;
		}
		catch (InterruptedException ex) {
			return new Interrupted();
		}
		catch (IOException | RuntimeException ex) {
			return isInterrupt(ex) ? new Interrupted() : failed(task, attempt.stage(), ex);
		}
	}

	/** Only a shutdown interrupts a job; what then fails, fails because of it. */
	private static boolean isInterrupt(Throwable failure) {
		boolean interrupted = Thread.interrupted();
		for (Throwable each = failure; each != null && !interrupted; each = each.getCause()) {
			interrupted = each instanceof InterruptedException || each instanceof ClosedByInterruptException;
		}
		return interrupted;
	}

	/** What follows from a failure that is not the document's fault, or need not be. */
	Outcome failed(IngestTask task, Stage stage, Throwable cause) {
		if (DiskFull.isCauseOf(cause)) {
			log.error("There is no room on the disk for document {}; it is tried again every {} s until there is",
					task.documentId(), FOR_ROOM.toSeconds());
			return new Retried(task, FOR_ROOM);
		}
		IngestTask next = task.failed();
		if (next.failures() < properties.attempts()) {
			Duration wait = Duration.ofSeconds(2).multipliedBy(1L << (2 * (next.failures() - 1)));
			log.warn("Indexing document {} failed; attempt {} of {} follows in {} s", task.documentId(),
					next.failures() + 1, properties.attempts(), wait.toSeconds(), cause);
			return new Retried(next, wait);
		}
		log.error("Indexing document {} failed {} times and is given up until the next start; reindex it once the cause"
				+ " is mended", task.documentId(), next.failures(), cause);
		return giveUp(task, new Failure(stage.code(),
				"Indexing failed %d times, at last with: %s".formatted(next.failures(), cause)), true);
	}

	/** What follows from the end of the process that ran the job. */
	Outcome died(IngestTask task) {
		IngestTask next = task.died();
		if (next.deaths() < MOST_DEATHS) {
			log.info("The job for document {} was cut off and is run again", task.documentId());
			return new Retried(next, (next.deaths() > SUSPICIOUS) ? APART : Duration.ZERO);
		}
		log.error("Lectern ended {} times while it worked on document {}, which is given up", next.deaths(),
				task.documentId());
		return giveUp(task, new Failure(Stage.PARSE.code(),
				"Lectern ended %d times while it worked on this document".formatted(next.deaths())), false);
	}

	/**
	 * Counts as dealt with, so that a rebuild does not wait for it.
	 * @param again whether the next start tries once more
	 */
	private GivenUp giveUp(IngestTask task, Failure failure, boolean again) {
		passwords.forget(task);
		DocumentId id = new DocumentId(task.documentId());
		indexed.addFailed(task.generation(), id, failure, again);
		if (isShown(task.generation())) {
			registry.failed(id, failure);
			attached.giveUp(id, failure);
		}
		rebuild.finishIfComplete();
		return new GivenUp(failure);
	}

	/** Whether only replicas with other settings have that generation open. */
	private boolean isOfOthers(String generation) {
		return generations.open().stream().noneMatch((open) -> open.fingerprint().equals(generation))
				&& generations.all().contains(generation);
	}

	private Outcome ingest(IngestTask task, Attempt attempt) throws IOException, InterruptedException {
		DocumentId id = new DocumentId(task.documentId());
		Optional<Generation> wanted = generations.open()
			.stream()
			.filter((generation) -> generation.fingerprint().equals(task.generation()))
			.filter((generation) -> generation.embeddings().isPresent())
			.findFirst();
		Optional<Document> document = registry.find(id);
		if (wanted.isEmpty() || document.isEmpty()) {
			return new Done();
		}
		Generation generation = wanted.get();
		try {
			index(document.get(), generation, attempt);
		}
		catch (DocumentUnreadable | StageOverran ex) {
			if (couldBeRead(id, generation)) {
				return failed(task, attempt.stage(), ex);
			}
			log.info("{} can't be indexed: {}", document.get().name(), ex.getMessage());
			Failure failure = new Failure(attempt.stage().code(), String.valueOf(ex.getMessage()));
			generation.index().remove(id);
			attached.forget(document.get());
			indexed.addFailed(generation.fingerprint(), id, failure, false);
			if (isShown(generation.fingerprint())) {
				registry.failed(id, failure);
			}
		}
		if (registry.find(id).filter((now) -> now.edition().supersededBy() == null).isEmpty()) {
			// Removed, or another version took over, while it was being indexed, perhaps
			// after the removal job had run.
			generation.index().remove(id);
			attached.unindex(id, generation);
		}
		return new Done();
	}

	/**
	 * Whether the index that answers has the document, which the one being built can't
	 * have: then the machine may be at its limit, and nothing that answers today should
	 * be gone tomorrow for that.
	 */
	private boolean couldBeRead(DocumentId id, Generation building) {
		String answering = generations.active().fingerprint();
		return !answering.equals(building.fingerprint()) && indexed.holds(answering, id);
	}

	private void index(Document document, Generation generation, Attempt attempt)
			throws DocumentUnreadable, IOException, InterruptedException {
		DocumentId id = document.id();
		String fingerprint = generation.fingerprint();
		if (document.edition().supersededBy() != null) {
			ingestion.read(document, generation, attempt);
			registry.indexed(id, 0);
			return;
		}
		Ingested ingested = attached.ingest(document, generation, isShown(fingerprint), attempt);
		indexed.add(fingerprint, id, ingested);
		if (generations.active().fingerprint().equals(fingerprint)) {
			registry.answers(id, ingested.passages());
		}
		else if (isShown(fingerprint)) {
			registry.indexed(id, ingested.passages());
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

}
