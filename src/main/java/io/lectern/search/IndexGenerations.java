package io.lectern.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

import io.lectern.embedding.EmbeddingSpace;
import io.lectern.embedding.Embeddings;
import io.lectern.embedding.EmbeddingsFactory;

/**
 * The index that answers and, after a change of model or recipe, the one being built to
 * take its place. Each lies in a folder named by its fingerprint, and the file
 * {@code ACTIVE} names the one that answers; it is written aside and moved, so that a
 * kill at any moment leaves either the old generation active or the new one.
 */
public final class IndexGenerations implements AutoCloseable {

	/** Raised when passages are indexed in another way, so that indexes are rebuilt. */
	private static final String FORMAT = "1";

	private static final String ACTIVE = "ACTIVE";

	/** Describes the embeddings of a generation, beside its index. */
	private static final String EMBEDDINGS = "embeddings.json";

	private static final Logger log = LoggerFactory.getLogger(IndexGenerations.class);

	private final Path folder;

	private final Duration grace;

	private final List<Generation> retired = new ArrayList<>();

	private volatile Generation active;

	private volatile @Nullable Generation building;

	/**
	 * Opens what the folder holds: an index made by other models stays active while a new
	 * one is begun or continued; anything else found there is left over and deleted.
	 * @param grace how long after a switch-over the old index stays open for those who
	 * still use it; longer than any search
	 */
	IndexGenerations(Path folder, Embeddings embeddings, EmbeddingsFactory factory, PassageRecipe recipe,
			Duration grace) {
		this.folder = folder;
		this.grace = grace;
		String wanted = fingerprint(embeddings, recipe);
		try {
			Files.createDirectories(folder);
			String found = readActive();
			deleteAllBut(Stream.of(wanted, found, ACTIVE).filter(Objects::nonNull).collect(Collectors.toSet()));
			Generation current = create(wanted, embeddings, factory.spec());
			if (found == null) {
				writeActive(wanted);
			}
			if (found == null || found.equals(wanted)) {
				this.active = current;
			}
			else {
				log.info("The index was built with other models or settings; it answers until {} is built", wanted);
				this.active = reopen(found, factory);
				this.building = current;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The index in " + folder + " cannot be opened", ex);
		}
	}

	/** The generation that answers. */
	public Generation active() {
		return this.active;
	}

	/** The generation that is to take over once every document is in it. */
	public Optional<Generation> building() {
		return Optional.ofNullable(this.building);
	}

	/** All generations that a document has to be written to, the active one first. */
	public synchronized List<Generation> open() {
		return Stream.concat(Stream.of(this.active), building().stream()).toList();
	}

	/**
	 * Lets the generation being built answer from now on; does nothing when none is.
	 * Searches under way finish on the old one, which is closed and deleted after that.
	 */
	public synchronized void switchOver() {
		Generation next = this.building;
		if (next == null) {
			return;
		}
		try {
			writeActive(next.fingerprint());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Generation old = this.active;
		this.active = next;
		this.building = null;
		this.retired.add(old);
		log.info("Index {} answers from now on; {} is deleted in {}", next.fingerprint(), old.fingerprint(),
				this.grace);
		CompletableFuture.delayedExecutor(this.grace.toMillis(), TimeUnit.MILLISECONDS).execute(() -> delete(old));
	}

	private synchronized void delete(Generation old) {
		if (this.retired.remove(old)) {
			old.close();
			try {
				FileSystemUtils.deleteRecursively(this.folder.resolve(old.fingerprint()));
			}
			catch (IOException ex) {
				log.warn("Index {} could not be deleted; the next start tries again", old.fingerprint(), ex);
			}
		}
	}

	/** Closes all indexes. A retired one still there is deleted at the next start. */
	@Override
	public synchronized void close() {
		this.retired.forEach(Generation::close);
		this.retired.clear();
		open().forEach(Generation::close);
	}

	private Generation create(String fingerprint, Embeddings embeddings, String spec) throws IOException {
		Path home = Files.createDirectories(this.folder.resolve(fingerprint));
		DurableFile.write(home.resolve(EMBEDDINGS), spec);
		return new Generation(fingerprint, new LucenePassageIndex(home), embeddings);
	}

	private Generation reopen(String fingerprint, EmbeddingsFactory factory) {
		Path home = this.folder.resolve(fingerprint);
		return new Generation(fingerprint, new LucenePassageIndex(home), oldEmbeddings(home, factory));
	}

	// Whatever keeps an old model from loading (its file gone, another library) must not
	// keep Lectern from starting: words still find what vectors no longer can.
	private static @Nullable Embeddings oldEmbeddings(Path home, EmbeddingsFactory factory) {
		try {
			return factory.open(Files.readString(home.resolve(EMBEDDINGS)));
		}
		catch (IOException | RuntimeException ex) {
			log.warn("The models of index {} cannot be loaded: only words are searched until the new index is built",
					home.getFileName(), ex);
			return null;
		}
	}

	private @Nullable String readActive() throws IOException {
		Path file = this.folder.resolve(ACTIVE);
		return Files.exists(file) ? Files.readString(file).strip() : null;
	}

	private void writeActive(String fingerprint) throws IOException {
		DurableFile.write(this.folder.resolve(ACTIVE), fingerprint);
	}

	private void deleteAllBut(Set<String> names) throws IOException {
		try (Stream<Path> found = Files.list(this.folder)) {
			for (Path path : found.filter((each) -> !names.contains(each.getFileName().toString())).toList()) {
				FileSystemUtils.deleteRecursively(path);
			}
		}
	}

	private static String fingerprint(Embeddings embeddings, PassageRecipe recipe) {
		String all = FORMAT + "\n"
				+ embeddings.spaces().stream().map(EmbeddingSpace::id).collect(Collectors.joining("\n")) + "\n\n"
				+ recipe.description();
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
