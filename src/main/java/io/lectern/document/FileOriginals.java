package io.lectern.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import io.lectern.system.LecternProperties;
import io.lectern.system.OnEmbeddedStore;

/**
 * Originals as files in the data directory: {@code originals/ab/abcdef…}, and their views
 * beside them.
 */
@Component
@OnEmbeddedStore
class FileOriginals implements Originals {

	private static final Logger log = LoggerFactory.getLogger(FileOriginals.class);

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

	/** A file that is still coming is written to more often. */
	private static final Duration STALE = Duration.ofHours(1);

	private final Path directory;

	FileOriginals(LecternProperties lectern) {
		this.directory = lectern.dataDir().resolve("originals");
		sweep();
	}

	/** Removes what was still coming when a process was killed. */
	private void sweep() {
		if (!Files.isDirectory(directory)) {
			return;
		}
		Instant stale = Instant.now().minus(STALE);
		try (DirectoryStream<Path> parts = Files.newDirectoryStream(directory, "incoming-*.part")) {
			for (Path part : parts) {
				if (Files.getLastModifiedTime(part).toInstant().isBefore(stale)) {
					Files.deleteIfExists(part);
				}
			}
		}
		catch (IOException ex) {
			log.warn("Could not clean up {}; the next start tries again", directory, ex);
		}
	}

	@Override
	public Stored store(InputStream bytes) throws IOException {
		Files.createDirectories(directory);
		// Written aside, then moved: a half-written file never stands under its hash.
		Path aside = Files.createTempFile(directory, "incoming-", ".part");
		try {
			MessageDigest digest = Sha256.digest();
			long size;
			try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
				size = new DigestInputStream(bytes, digest).transferTo(Channels.newOutputStream(channel));
				channel.force(true);
			}
			String hash = HexFormat.of().formatHex(digest.digest());
			Path target = path(hash);
			if (!Files.exists(target)) {
				Files.createDirectories(target.getParent());
				moveInto(aside, target);
			}
			return new Stored(hash, size);
		}
		finally {
			Files.deleteIfExists(aside);
		}
	}

	private static void moveInto(Path aside, Path target) throws IOException {
		try {
			Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (AtomicMoveNotSupportedException ex) {
			Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	@Override
	public Resource open(String sha256) {
		return new FileSystemResource(path(sha256));
	}

	@Override
	public void keepView(String sha256, InputStream pdf) throws IOException {
		Path target = viewPath(sha256);
		Files.createDirectories(target.getParent());
		Path aside = Files.createTempFile(directory, "incoming-", ".part");
		try {
			try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
				pdf.transferTo(Channels.newOutputStream(channel));
				channel.force(true);
			}
			moveInto(aside, target);
		}
		finally {
			Files.deleteIfExists(aside);
		}
	}

	@Override
	public Resource view(String sha256) {
		return new FileSystemResource(viewPath(sha256));
	}

	@Override
	public void remove(String sha256) throws IOException {
		Files.deleteIfExists(viewPath(sha256));
		Files.deleteIfExists(path(sha256));
	}

	/** Beside the original. */
	private Path viewPath(String sha256) {
		return path(sha256).resolveSibling(sha256 + ".pdf");
	}

	@Override
	public List<String> mayBeLeft() throws IOException {
		if (!Files.isDirectory(directory)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(directory, 2)) {
			return files.map((file) -> file.getFileName().toString()).filter(HASH.asMatchPredicate()).toList();
		}
	}

	/**
	 * @throws IllegalArgumentException for anything but a hash, which might be a path
	 */
	private Path path(String sha256) {
		if (!HASH.matcher(sha256).matches()) {
			throw new IllegalArgumentException("Not the hash of an original: " + sha256);
		}
		return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
	}

}
