package io.lectern.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.embedding.Embeddings;
import io.lectern.embedding.EmbeddingsFactory;

/**
 * The index that answers and, after a change of model or recipe, the one being built to
 * take its place. Each is named by its fingerprint.
 */
public final class IndexGenerations implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(IndexGenerations.class);

	private final GenerationStore store;

	private final EmbeddingsFactory factory;

	private final Duration grace;

	private final UnaryOperator<String> collections;

	private final List<Generation> retired = new ArrayList<>();

	/** Not a monitor: on Java 21 a virtual thread that waits in one holds its carrier. */
	private final Lock lock = new ReentrantLock();

	private volatile Generation active;

	private volatile @Nullable Generation building;

	private volatile @Nullable String stalled;

	/**
	 * Opens what the store holds: an index made by other models stays active while a new
	 * one is begun or continued; anything else found there is left over and deleted.
	 * @param grace how long after a switch-over the old index stays open for those who
	 * still use it; longer than any search
	 */
	public IndexGenerations(GenerationStore store, Embeddings embeddings, EmbeddingsFactory factory,
			PassageRecipe recipe, Duration grace) {
		this(store, embeddings, factory, recipe, grace, UnaryOperator.identity());
	}

	/**
	 * The same where collections may be given other names.
	 * @param collections from a collection's name to the one that the index has for it
	 */
	IndexGenerations(GenerationStore store, Embeddings embeddings, EmbeddingsFactory factory, PassageRecipe recipe,
			Duration grace, UnaryOperator<String> collections) {
		this.store = store;
		this.collections = collections;
		this.factory = factory;
		this.grace = grace;
		String wanted = Fingerprint.of(embeddings, recipe);
		String found = store.active().orElse(wanted);
		store.keep(List.of(wanted, found));
		store.describe(wanted, factory.spec());
		Generation current = new Generation(wanted, index(wanted), embeddings);
		if (found.equals(wanted)) {
			if (store.active().isEmpty()) {
				store.activate(wanted);
			}
			this.active = current;
		}
		else {
			log.info("The index was built with other models or settings; it answers until {} is built", wanted);
			this.active = reopen(found);
			this.building = current;
		}
		active.prepare();
	}

	/** The generation that answers. */
	public Generation active() {
		return active;
	}

	/** The generation that is to take over once every document is in it. */
	public Optional<Generation> building() {
		return Optional.ofNullable(building);
	}

	/** Why the generation being built will not take over before the next start, if so. */
	public Optional<String> stalled() {
		return Optional.ofNullable(stalled);
	}

	/** Notes that the generation being built can't take over for now. */
	public void stall(String reason) {
		stalled = reason;
	}

	/** All generations that a document has to be written to, the active one first. */
	public List<Generation> open() {
		lock.lock();
		try {
			return Stream.concat(Stream.of(active), building().stream()).toList();
		}
		finally {
			lock.unlock();
		}
	}

	/**
	 * Lets the generation being built answer from now on; does nothing when none is.
	 * Searches under way finish on the old one, which is closed and deleted after that.
	 */
	public void switchOver() {
		lock.lock();
		try {
			Generation next = building;
			if (next == null) {
				return;
			}
			store.activate(next.fingerprint());
			building = null;
			stalled = null;
			answerWith(next);
		}
		finally {
			lock.unlock();
		}
	}

	/**
	 * Takes notice of what other replicas have done: the index that one of them has
	 * finished answers here too.
	 */
	void follow() {
		lock.lock();
		try {
			String found = store.active().orElse(active.fingerprint());
			Generation next = building;
			if (next != null && found.equals(next.fingerprint())) {
				building = null;
				answerWith(next);
			}
			else if (!found.equals(active.fingerprint())) {
				answerWith(reopen(found));
			}
			store.keep(used());
		}
		finally {
			lock.unlock();
		}
	}

	private void answerWith(Generation next) {
		Generation old = active;
		active = next;
		retired.add(old);
		log.info("Index {} answers from now on; {} is closed in {}", next.fingerprint(), old.fingerprint(), grace);
		CompletableFuture.delayedExecutor(grace.toMillis(), TimeUnit.MILLISECONDS).execute(() -> close(old));
	}

	private void close(Generation old) {
		lock.lock();
		try {
			if (retired.remove(old)) {
				old.close();
				store.keep(used());
			}
		}
		finally {
			lock.unlock();
		}
	}

	/**
	 * Removes the document from all generations, also from those that only other replicas
	 * use.
	 */
	public void remove(DocumentId document) {
		everywhere((index) -> index.remove(document));
	}

	/** Tells all generations what is known of the document now. */
	public void describe(Document document) {
		everywhere((index) -> index.describe(document));
	}

	private void everywhere(Consumer<PassageIndex> change) {
		open().forEach((generation) -> change.accept(generation.index()));
		Set<String> others = new HashSet<>(store.all());
		others.removeAll(used());
		for (String other : others) {
			try (PassageIndex index = index(other)) {
				change.accept(index);
			}
		}
	}

	private PassageIndex index(String fingerprint) {
		return new NamedCollections(store.open(fingerprint), collections);
	}

	/**
	 * Fingerprints of all generations there are, also of those only other replicas use.
	 */
	public Set<String> all() {
		return store.all();
	}

	private List<String> used() {
		lock.lock();
		try {
			return Stream.concat(open().stream(), retired.stream()).map(Generation::fingerprint).toList();
		}
		finally {
			lock.unlock();
		}
	}

	/** Closes all indexes. A retired one still there is deleted at the next start. */
	@Override
	public void close() {
		lock.lock();
		try {
			retired.forEach(Generation::close);
			retired.clear();
			open().forEach(Generation::close);
		}
		finally {
			lock.unlock();
		}
	}

	private Generation reopen(String fingerprint) {
		return new Generation(fingerprint, index(fingerprint), oldEmbeddings(fingerprint));
	}

	// Whatever keeps an old model from loading (its file gone, another library) must not
	// keep Lectern from starting: words still find what vectors no longer can.
	private @Nullable Embeddings oldEmbeddings(String fingerprint) {
		try {
			return factory.open(store.embeddings(fingerprint)
				.orElseThrow(() -> new IllegalStateException("Their description is lost")));
		}
		catch (RuntimeException ex) {
			log.warn("The models of index {} cannot be loaded: only words are searched until the new index is built",
					fingerprint, ex);
			return null;
		}
	}

}
