package io.lectern.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Generations as Lucene indexes on disk, each in a folder named by its fingerprint; the
 * file {@code ACTIVE} names the one that answers.
 */
public final class FolderGenerations implements GenerationStore {

	private static final String ACTIVE = "ACTIVE";

	/** Describes the embeddings of a generation, beside its index. */
	private static final String EMBEDDINGS = "embeddings.json";

	private static final Logger log = LoggerFactory.getLogger(FolderGenerations.class);

	private final Path folder;

	public FolderGenerations(Path folder) {
		this.folder = folder;
		make(folder);
	}

	@Override
	public Optional<String> active() {
		return read(folder.resolve(ACTIVE)).map(String::strip);
	}

	@Override
	public void activate(String fingerprint) {
		write(folder.resolve(ACTIVE), fingerprint);
	}

	@Override
	public void describe(String fingerprint, String embeddings) {
		write(make(folder.resolve(fingerprint)).resolve(EMBEDDINGS), embeddings);
	}

	@Override
	public Optional<String> embeddings(String fingerprint) {
		return read(folder.resolve(fingerprint).resolve(EMBEDDINGS));
	}

	@Override
	public PassageIndex open(String fingerprint) {
		return new LucenePassageIndex(make(folder.resolve(fingerprint)));
	}

	@Override
	public Set<String> all() {
		return names(Files::isDirectory);
	}

	private Set<String> names(Predicate<Path> wanted) {
		try (Stream<Path> found = Files.list(folder)) {
			return found.filter(wanted).map((each) -> each.getFileName().toString()).collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void keep(Collection<String> used) {
		Set<String> kept = new HashSet<>(used);
		kept.add(ACTIVE);
		active().ifPresent(kept::add);
		for (String each : names((path) -> true)) {
			if (!kept.contains(each)) {
				try {
					FileSystemUtils.deleteRecursively(folder.resolve(each));
				}
				catch (IOException ex) {
					log.warn("Index {} could not be deleted; the next start tries again", each, ex);
				}
			}
		}
	}

	private static Path make(Path folder) {
		try {
			return Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Optional<String> read(Path file) {
		try {
			return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(Path file, String text) {
		try {
			DurableFile.write(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
