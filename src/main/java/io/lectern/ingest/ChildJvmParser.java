package io.lectern.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

import io.lectern.system.Background;
import io.lectern.system.LecternProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Parses in processes of their own, so that a file that takes all memory, never ends or
 * breaks the JVM costs one process and nothing else.
 */
@Component
final class ChildJvmParser implements Parser, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(ChildJvmParser.class);

	private final ParserProperties limits;

	private final OcrProperties ocr;

	private final Path temporaries;

	private final Semaphore places;

	private final BlockingDeque<ParserChild> idle = new LinkedBlockingDeque<>();

	private final Set<ParserChild> children = ConcurrentHashMap.newKeySet();

	private volatile boolean closed;

	ChildJvmParser(ParserProperties limits, OcrProperties ocr, LecternProperties properties) {
		this.limits = limits;
		this.ocr = ocr;
		this.temporaries = properties.dataDir().resolve("tmp");
		this.places = new Semaphore(limits.processes());
		sweep();
	}

	/** Removes what processes of a killed server left behind. */
	private void sweep() {
		if (!Files.isDirectory(temporaries)) {
			return;
		}
		try (Stream<Path> left = Files.list(temporaries)) {
			for (Path folder : left.filter((path) -> path.getFileName().toString().startsWith("parser-")).toList()) {
				FileSystemUtils.deleteRecursively(folder);
			}
		}
		catch (IOException ex) {
			logger.warn("Could not clean up {}; it may be removed by hand", temporaries, ex);
		}
	}

	/** Starts a process ahead of the first file, which then need not wait for it. */
	@EventListener(ApplicationReadyEvent.class)
	void warmUp() {
		// A process has the priority of the thread that starts it: jobs start the others.
		Background.threads("parser-warm-up-").newThread(() -> {
			if (places.tryAcquire()) {
				try {
					idle.push(start());
				}
				finally {
					places.release();
				}
			}
		}).start();
	}

	@Override
	public Parsed parse(Path file, String name, DoubleConsumer progress)
			throws DocumentUnreadable, InterruptedException {
		places.acquire();
		try {
			ParserChild child = take();
			try {
				return child.parse(file, name, progress);
			}
			finally {
				giveBack(child);
			}
		}
		finally {
			places.release();
		}
	}

	private ParserChild take() {
		for (ParserChild child = idle.poll(); child != null; child = idle.poll()) {
			if (child.isUsable()) {
				return child;
			}
			end(child);
		}
		return start();
	}

	private ParserChild start() {
		try {
			ParserChild child = new ParserChild(limits, ocr, temporaries);
			children.add(child);
			if (closed) {
				end(child);
			}
			return child;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not start a parser process", ex);
		}
	}

	private void giveBack(ParserChild child) {
		if (child.isUsable() && !closed) {
			idle.push(child);
		}
		else {
			end(child);
		}
	}

	private void end(ParserChild child) {
		children.remove(child);
		child.close();
	}

	@Override
	public void close() {
		closed = true;
		children.forEach(this::end);
	}

}
