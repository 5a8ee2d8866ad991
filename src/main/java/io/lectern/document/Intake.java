package io.lectern.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
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

import io.lectern.document.DocumentQueries.Before;
import io.lectern.document.DocumentRegistry.Origin;
import io.lectern.document.Originals.Stored;
import io.lectern.system.Problem;

/** Takes documents in: bytes first, then the row and its job in one transaction. */
@Component
public class Intake {

	/** Races that an arrival may lose. */
	private static final int ATTEMPTS = 100;

	private final Originals originals;

	private final DocumentRegistry registry;

	private final Versions versions;

	private final Collections collections;

	private final TransactionOperations transaction;

	private final Clock clock;

	/**
	 * Arrivals share it; forgetting an original excludes them, so that no arrival counts
	 * on bytes about to go.
	 */
	private final ReadWriteLock arriving = new ReentrantReadWriteLock();

	Intake(Originals originals, DocumentRegistry registry, Versions versions, Collections collections,
			TransactionOperations transaction, Clock clock) {
		this.originals = originals;
		this.registry = registry;
		this.versions = versions;
		this.collections = collections;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** A document taken in, and whether it had been there before. */
	public record Received(Document document, boolean duplicate) {
	}

	/**
	 * Takes a file in. The same bytes in the same collection are one document, whatever
	 * their names; other bytes under a name that is known are a new version of it.
	 * @return once the bytes and the row are durable
	 */
	public Received file(Arrival arrival, InputStream bytes) throws IOException {
		return receive(arrival, bytes, null);
	}

	/**
	 * Takes a text in. The same name, title and text in the same collection are one
	 * document; another text under a name that is known is a new version of it.
	 */
	public Received text(Arrival arrival, String text) throws IOException {
		String identity = Sha256.of(arrival.name() + '\0' + arrival.title() + '\0' + text);
		return receive(arrival, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), identity);
	}

	private Received receive(Arrival arrival, InputStream bytes, @Nullable String identity) throws IOException {
		if (arrival.name().isBlank() || arrival.name().length() > 1000) {
			throw Problem.badRequest("document-name", "A document needs a name of at most 1,000 characters");
		}
		String externalId = arrival.externalId();
		if (externalId != null && (externalId.isBlank() || externalId.length() > 200)) {
			throw Problem.badRequest("external-id", "An external id has 1 to 200 characters");
		}
		if (holdsNul(arrival)) {
			throw Problem.badRequest("unstorable-character",
					"Name, title, external id and metadata of a document must not hold the character NUL");
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
		return (arrival.name() + arrival.title() + arrival.metadata() + arrival.externalId()).indexOf('\0') >= 0;
	}

	private Received keep(Arrival arrival, InputStream bytes, @Nullable String identity) throws IOException {
		collections.ensure(arrival.collection());
		Stored stored = originals.store(bytes);
		String given = (arrival.title() != null) ? arrival.title().strip() : "";
		Origin origin = new Origin((identity != null) ? identity : stored.sha256(), !given.isEmpty(), identity != null);
		Line line = Line.of(arrival);
		// Whoever else makes the next version at the same moment is seen by then.
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Before before = versions.before(line, origin);
			if (before.same().isPresent()) {
				return new Received(before.same().get(), true);
			}
			Document document = document(arrival, given, stored,
					new Edition(arrival.externalId(), before.next(), null, null));
			if (versions.add(document, origin, before.newest().isEmpty())) {
				return new Received(document, false);
			}
		}
		throw new IllegalStateException("'" + arrival.name() + "' comes in too many versions at the same time");
	}

	/**
	 * Takes in a file that is attached to a document and has its versions; it is indexed
	 * with it. The same bytes attached under the same name are one document.
	 * @param name of the attached document, of at most 1,000 characters
	 * @return empty where the document it is attached to is gone
	 */
	public Optional<Document> attached(DocumentId parent, String name, byte[] bytes) throws IOException {
		Runnable free = hold();
		try {
			return Objects.requireNonNull(transaction.execute((status) -> {
				try {
					if (registry.find(parent).isEmpty()) {
						return Optional.<Document>empty();
					}
					Stored stored = originals.store(new ByteArrayInputStream(bytes));
					// Where it is by now: it may have been moved since reading it began.
					return registry.find(parent).map((whole) -> keep(whole, name, stored));
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		finally {
			free.run();
		}
	}

	private Document keep(Document parent, String name, Stored stored) {
		Optional<Document> before = part(parent, name);
		if (before.isPresent() && before.get().sha256().equals(stored.sha256())) {
			return before.get();
		}
		before.ifPresent((other) -> versions.remove(other.id()));
		Arrival arrival = new Arrival(parent.collection(), name, null, null, attachedTo(parent));
		Document document = document(arrival, "", stored,
				new Edition(null, parent.edition().version(), null, parent.id()));
		versions.attach(document, new Origin(stored.sha256(), false, false));
		return part(parent, name)
			.orElseThrow(() -> new IllegalStateException("The document of '" + name + "' is gone"));
	}

	private Optional<Document> part(Document parent, String name) {
		return versions.parts(parent.id()).stream().filter((part) -> part.name().equals(name)).findFirst();
	}

	private static Map<String, String> attachedTo(Document parent) {
		Map<String, String> metadata = new LinkedHashMap<>(parent.given());
		metadata.put("attachedTo", parent.name());
		return metadata;
	}

	private Document document(Arrival arrival, String title, Stored stored, Edition edition) {
		return new Document(DocumentId.random(), arrival.name(),
				title.isEmpty() ? arrival.name() : title.substring(0, Math.min(1000, title.length())),
				arrival.collection(), (arrival.mediaType() != null) ? arrival.mediaType() : "application/octet-stream",
				stored.size(), stored.sha256(), null, 0, 0, DocumentStatus.RECEIVED, 0, null, arrival.metadata(),
				clock.instant(), null, Reading.WHOLE, edition);
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
