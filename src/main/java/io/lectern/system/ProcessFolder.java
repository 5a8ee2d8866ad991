package io.lectern.system;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * A folder for temporary files that this process has for itself, under {@code tmp} in the
 * data folder. It goes with the process; what a killed one left is swept by the next. A
 * lock tells the dead from those that run, such as the server while a command runs.
 */
@Component
public class ProcessFolder implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(ProcessFolder.class);

	private static final String LOCK = "lock";

	/** A folder without a lock is only just being made, or an old version's. */
	private static final Duration YOUNG = Duration.ofDays(1);

	private final Path all;

	private @Nullable Path own;

	private @Nullable FileChannel held;

	private final Lock lock = new ReentrantLock();

	ProcessFolder(LecternProperties lectern) {
		this.all = lectern.dataDir().resolve("tmp");
		sweep();
	}

	/** The folder, which is there from the first call on. */
	public Path path() throws IOException {
		lock.lock();
		try {
			if (own == null) {
				own = make();
			}
			return own;
		}
		finally {
			lock.unlock();
		}
	}

	private Path make() throws IOException {
		Path folder = Files.createTempDirectory(Files.createDirectories(all), "process-").toAbsolutePath();
		FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		if (channel.tryLock() == null) {
			throw new IOException("Another process holds " + folder);
		}
		held = channel;
		return folder;
	}

	/** Removes what dead processes left behind. */
	private void sweep() {
		if (!Files.isDirectory(all)) {
			return;
		}
		try (Stream<Path> found = Files.list(all)) {
			List<Path> folders = found.filter(ProcessFolder::isTemporary).toList();
			for (Path folder : folders) {
				if (isDead(folder)) {
					FileSystemUtils.deleteRecursively(folder);
				}
			}
		}
		catch (IOException ex) {
			log.warn("Could not clean up {}; it may be removed by hand", all, ex);
		}
	}

	/** Earlier versions named theirs after the parser. */
	private static boolean isTemporary(Path folder) {
		String name = folder.getFileName().toString();
		return Files.isDirectory(folder) && (name.startsWith("process-") || name.startsWith("parser-"));
	}

	private static boolean isDead(Path folder) throws IOException {
		Path file = folder.resolve(LOCK);
		if (!Files.exists(file)) {
			return Files.getLastModifiedTime(folder).toInstant().isBefore(Instant.now().minus(YOUNG));
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
				FileLock free = channel.tryLock()) {
			return free != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		lock.lock();
		try {
			if (held != null && own != null) {
				held.close();
				FileSystemUtils.deleteRecursively(own);
			}
		}
		catch (IOException ex) {
			log.warn("Could not delete {}; the next start tries again", own, ex);
		}
		finally {
			own = null;
			held = null;
			lock.unlock();
		}
	}

}
