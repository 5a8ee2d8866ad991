package io.lectern.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import io.lectern.system.LecternProperties;
import io.lectern.system.OnEmbeddedStore;

/** Originals as files in the data directory: {@code originals/ab/abcdef…}. */
@Component
@OnEmbeddedStore
class FileOriginals implements Originals {

	private final Path directory;

	FileOriginals(LecternProperties lectern) {
		this.directory = lectern.dataDir().resolve("originals");
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
	public void remove(String sha256) throws IOException {
		Files.deleteIfExists(path(sha256));
	}

	private Path path(String sha256) {
		return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
	}

}
