package io.lectern.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentReceived.Password;
import io.lectern.system.LecternProperties;

/**
 * The passwords that jobs in line need, in the memory of the process that was given them
 * until the job is done. Where it ends before, the password is to be given again.
 */
@Component
class Passwords {

	/** How long one is held, and other replicas leave its job to the one that has it. */
	private static final Duration HELD = Duration.ofMinutes(30);

	private final Map<Job, Held> held = new ConcurrentHashMap<>();

	private final LecternProperties lectern;

	private final Clock clock;

	Passwords(LecternProperties lectern, Clock clock) {
		this.lectern = lectern;
		this.clock = clock;
	}

	private record Job(String document, String generation) {

		static Job of(IngestTask task) {
			return new Job(task.documentId(), task.generation());
		}

	}

	private record Held(Password password, Instant until) {
	}

	/** The job as it is to be written down: with until when a password is held for it. */
	IngestTask hold(IngestTask task, @Nullable Password password) {
		Instant now = clock.instant();
		held.values().removeIf((each) -> each.until().isBefore(now));
		if (password == null) {
			return task;
		}
		Instant until = now.plus(HELD);
		held.put(Job.of(task), new Held(password, until));
		return task.heldUntil(until);
	}

	/**
	 * What opens the document's file, where that was given for a job that is not done.
	 */
	Optional<String> of(Document document, String generation) {
		DocumentId part = document.edition().partOf();
		DocumentId whole = (part != null) ? part : document.id();
		return Optional.ofNullable(held.get(new Job(whole.value(), generation)))
			.map(Held::password)
			.filter((password) -> password.document().equals(document.id()))
			.map(Password::value);
	}

	/** Whether another replica was given a password for the job. */
	boolean isElsewhere(IngestTask task) {
		return task.until() != null && !lectern.isEmbedded() && !held.containsKey(Job.of(task))
				&& clock.instant().isBefore(task.until());
	}

	void forget(IngestTask task) {
		held.remove(Job.of(task));
	}

}
