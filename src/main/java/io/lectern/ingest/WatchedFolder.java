package io.lectern.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import io.lectern.document.Arrival;
import io.lectern.document.Collections;
import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentRegistry;
import io.lectern.document.Intake.Received;
import io.lectern.document.Intake;
import io.lectern.document.Versions;

/**
 * Follows a folder: files that come are taken in, changed ones are new versions, removed
 * ones go. What was seen is kept in the database, so changes made while Lectern was down
 * are found at the next start. Looks instead of listening: file events get lost on
 * network and container mounts.
 */
@Component
class WatchedFolder {

	private static final Logger log = LoggerFactory.getLogger(WatchedFolder.class);

	/** A file that changed this recently may still be being written. */
	private static final Duration SETTLED = Duration.ofSeconds(1);

	private final Lock one = new ReentrantLock();

	/** What has been left out and told of. */
	private final Set<Path> leftOut = new HashSet<>();

	private final Path folder;

	private final SubfolderProperties subfolders;

	private final Collections collections;

	private final Intake intake;

	private final DocumentRegistry registry;

	private final Versions versions;

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	private final Clock clock;

	WatchedFolder(WatchProperties watch, SubfolderProperties subfolders, Intake intake, DocumentRegistry registry,
			Versions versions, Collections collections, JdbcClient jdbc, TransactionOperations transaction,
			Clock clock) {
		this.folder = watch.documentsDir();
		this.subfolders = subfolders;
		this.collections = collections;
		this.intake = intake;
		this.registry = registry;
		this.versions = versions;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** A file as it stood at a look. */
	private record Seen(long size, Instant modified) {
	}

	/**
	 * A file as it was taken in, and the document it became.
	 *
	 * @param owned whether the document came by this folder; one that was uploaded before
	 * stays when the file goes
	 */
	private record Taken(Seen seen, DocumentId document, boolean owned) {
	}

	/**
	 * Brings the registry in line with the folder. A missing folder counts as nothing
	 * seen, not as all files removed.
	 */
	void look() throws IOException {
		one.lock();
		try {
			if (Files.isDirectory(folder)) {
				follow();
			}
		}
		finally {
			one.unlock();
		}
	}

	private void follow() throws IOException {
		Map<String, Seen> present = present();
		Map<String, Taken> known = known();
		for (Map.Entry<String, Seen> file : present.entrySet()) {
			Taken before = known.get(file.getKey());
			boolean settled = !file.getValue().modified().isAfter(clock.instant().minus(SETTLED));
			if (settled && (before == null || !before.seen().equals(file.getValue()))) {
				take(file.getKey(), file.getValue(), before);
			}
		}
		for (Map.Entry<String, Taken> file : known.entrySet()) {
			if (!present.containsKey(file.getKey())) {
				log.info("{} is gone from {}; its document goes too", file.getKey(), folder);
				transaction.executeWithoutResult((status) -> release(file.getKey(), file.getValue()));
			}
		}
	}

	/** Links are followed as long as they stay inside. */
	private Map<String, Seen> present() throws IOException {
		Path root = folder.toRealPath();
		Map<String, Seen> present = new HashMap<>();
		Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 32, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
					throws IOException {
				return (directory.equals(folder) || !isHidden(directory) && !leadsOut(directory, root))
						? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				if (attributes.isRegularFile() && !isHidden(file) && !leadsOut(file, root)) {
					present.put(folder.relativize(file).toString().replace('\\', '/'), new Seen(attributes.size(),
							attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS)));
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException ex) {
				if (leftOut.add(file)) {
					log.warn("{} can't be looked at and is left as it is: {}", file, ex.toString());
				}
				return FileVisitResult.CONTINUE;
			}
		});
		return present;
	}

	private boolean leadsOut(Path path, Path root) throws IOException {
		if (!Files.isSymbolicLink(path) || path.toRealPath().startsWith(root)) {
			return false;
		}
		if (leftOut.add(path)) {
			log.warn("{} is a link out of {} and is left out", path, folder);
		}
		return true;
	}

	/**
	 * Dot files, and the lock files that office programs leave beside an open document.
	 */
	private static boolean isHidden(Path path) {
		String name = path.getFileName().toString();
		return name.startsWith(".") || name.startsWith("~$");
	}

	private Map<String, Taken> known() {
		Map<String, Taken> known = new HashMap<>();
		jdbc.sql("select path, size, modified, document_id, owned from watched_file").query((row) -> {
			known.put(row.getString("path"),
					new Taken(
							new Seen(row.getLong("size"), row.getObject("modified", OffsetDateTime.class).toInstant()),
							new DocumentId(row.getString("document_id")), row.getBoolean("owned")));
		});
		return known;
	}

	private void take(String path, Seen seen, @Nullable Taken before) {
		try (InputStream bytes = open(path)) {
			transaction.executeWithoutResult((status) -> take(path, seen, before, bytes));
		}
		catch (IOException | UncheckedIOException ex) {
			log.warn("{} can't be read and is tried again at the next look: {}", path, ex.toString());
		}
	}

	/** Opens what the path really is, which may have changed since the look. */
	private InputStream open(String path) throws IOException {
		Path real = folder.resolve(path).toRealPath();
		if (!real.startsWith(folder.toRealPath())) {
			throw new IOException("It leads out of the folder");
		}
		return Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS);
	}

	private void take(String path, Seen seen, @Nullable Taken before, InputStream bytes) {
		Received received;
		try {
			received = intake.file(new Arrival(collection(path, before), path, null, null, Map.of()), bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		DocumentId id = received.document().id();
		boolean owned = !received.duplicate() || ownedRows(id) > 0;
		if (before != null && before.document().equals(id)) {
			jdbc.sql("delete from watched_file where path = :path").param("path", path).update();
		}
		else if (before != null && isVersionOf(path, before)) {
			// Other files of the old bytes become documents of their own at the next
			// look.
			jdbc.sql("delete from watched_file where path = :path or document_id = :id")
				.param("path", path)
				.param("id", before.document().value())
				.update();
		}
		else if (before != null) {
			release(path, before);
		}
		jdbc.sql("insert into watched_file (path, size, modified, document_id, owned)"
				+ " values (:path, :size, :modified, :id, :owned)")
			.param("path", path)
			.param("size", seen.size())
			.param("modified", seen.modified().atOffset(ZoneOffset.UTC))
			.param("id", id.value())
			.param("owned", owned)
			.update();
		if (!received.duplicate()) {
			log.info("{} {} taken in from {}", path, (before != null) ? "changed and was" : "was", folder);
		}
	}

	/** A changed file stays where its document was moved to. */
	private String collection(String path, @Nullable Taken before) {
		Optional<Document> known = (before != null) ? registry.find(before.document()) : Optional.empty();
		return known.map(Document::collection).orElseGet(() -> collections.ofFolder(subfolders.of(path)));
	}

	/** Whether what the path became is known by the path, and so now an older version. */
	private boolean isVersionOf(String path, Taken before) {
		return registry.find(before.document())
			.filter((document) -> document.name().equals(path) && document.edition().externalId() == null)
			.isPresent();
	}

	/** Two files of the same bytes are one document; it stays while one of them does. */
	private void release(String path, Taken taken) {
		jdbc.sql("delete from watched_file where path = :path").param("path", path).update();
		if (taken.owned() && ownedRows(taken.document()) == 0) {
			registry.find(taken.document())
				.filter((document) -> versions.of(document).getFirst().id().equals(document.id()))
				.ifPresent((newest) -> versions.removeAll(newest.id()));
		}
	}

	private long ownedRows(DocumentId id) {
		return jdbc.sql("select count(*) from watched_file where document_id = :id and owned")
			.param("id", id.value())
			.query(Long.class)
			.single();
	}

}
