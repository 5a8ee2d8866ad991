package io.lectern.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import io.lectern.document.DocumentRegistry.Origin;
import io.lectern.document.Originals.Stored;
import io.lectern.system.Problem;

/** Takes documents in: bytes first, then the row and its job in one transaction. */
@Component
public class Intake {

	private final Originals originals;

	private final DocumentRegistry registry;

	private final Collections collections;

	private final TransactionOperations transaction;

	private final Clock clock;

	/**
	 * Arrivals share it; forgetting an original excludes them, so that no arrival counts
	 * on bytes about to go.
	 */
	private final ReadWriteLock arriving = new ReentrantReadWriteLock();

	Intake(Originals originals, DocumentRegistry registry, Collections collections, TransactionOperations transaction,
			Clock clock) {
		this.originals = originals;
		this.registry = registry;
		this.collections = collections;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** A document taken in, and whether it had been there before. */
	public record Received(Document document, boolean duplicate) {
	}

	/**
	 * Takes a file in. The same bytes in the same collection are one document, whatever
	 * their names.
	 * @return once the bytes and the row are durable
	 */
	public Received file(Arrival arrival, InputStream bytes) throws IOException {
		return receive(arrival, bytes, null);
	}

	/**
	 * Takes a text in. The same name, title and text in the same collection are one
	 * document.
	 */
	public Received text(Arrival arrival, String text) throws IOException {
		String identity = Sha256.of(arrival.name() + '\0' + arrival.title() + '\0' + text);
		return receive(arrival, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), identity);
	}

	private Received receive(Arrival arrival, InputStream bytes, @Nullable String identity) throws IOException {
		if (arrival.name().isBlank() || arrival.name().length() > 1000) {
			throw Problem.badRequest("document-name", "A document needs a name of at most 1,000 characters");
		}
		if (holdsNul(arrival)) {
			throw Problem.badRequest("unstorable-character",
					"Name, title and metadata of a document must not hold the character NUL");
		}
		Metadata.checked(arrival.metadata());
		Runnable free = hold();
		try {
			// One transaction, so that a store that keeps bytes in the database keeps
			// them
			// with the row or not at all.
			return Objects.requireNonNull(transaction.execute((status) -> {
				try {
					return keep(arrival, bytes, identity);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		catch (DataIntegrityViolationException ex) {
			if (registry.hasCollection(arrival.collection())) {
				throw ex;
			}
			throw new Problem(HttpStatus.CONFLICT, "collection-gone", "Conflict", "The collection '"
					+ arrival.collection() + "' was renamed or deleted just now; send the document again");
		}
		finally {
			free.run();
		}
	}

	/**
	 * Keeps originals from being forgotten until what counts on them is committed. Where
	 * the caller has begun a transaction, that is when the caller's ends.
	 * @return what frees them when this method's caller is done
	 */
	private Runnable hold() {
		Lock lock = arriving.readLock();
		lock.lock();
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return lock::unlock;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				lock.unlock();
			}
		});
		return () -> {
		};
	}

	private static boolean holdsNul(Arrival arrival) {
		return (arrival.name() + arrival.title() + arrival.metadata()).indexOf('\0') >= 0;
	}

	private Received keep(Arrival arrival, InputStream bytes, @Nullable String identity) throws IOException {
		collections.ensure(arrival.collection());
		Stored stored = originals.store(bytes);
		String same = (identity != null) ? identity : stored.sha256();
		Optional<Document> before = registry.findByIdentity(arrival.collection(), same);
		if (before.isPresent()) {
			return new Received(before.get(), true);
		}
		String given = (arrival.title() != null) ? arrival.title().strip() : "";
		String title = given.isEmpty() ? arrival.name() : given.substring(0, Math.min(1000, given.length()));
		Document document = new Document(DocumentId.random(), arrival.name(), title, arrival.collection(),
				(arrival.mediaType() != null) ? arrival.mediaType() : "application/octet-stream", stored.size(),
				stored.sha256(), null, 0, 0, DocumentStatus.RECEIVED, 0, null, arrival.metadata(), clock.instant(),
				null, Reading.WHOLE, Edition.FIRST);
		boolean added = registry.add(document, new Origin(same, !given.isEmpty(), identity != null));
		return added ? new Received(document, false)
				: new Received(registry.findByIdentity(arrival.collection(), same).orElseThrow(), true);
	}

	/**
	 * Runs work, in one transaction, that stores originals and the documents made of
	 * them, so that none is forgotten in between.
	 */
	public <T> T whileArriving(Supplier<T> work) {
		arriving.readLock().lock();
		try {
			return Objects.requireNonNull(transaction.execute((status) -> work.get()));
		}
		finally {
			arriving.readLock().unlock();
		}
	}

	/** Forgets an original that no document is made of any more. */
	public void forget(String sha256) throws IOException {
		arriving.writeLock().lock();
		try {
			if (!registry.uses(sha256)) {
				originals.remove(sha256);
			}
		}
		finally {
			arriving.writeLock().unlock();
		}
	}

}
