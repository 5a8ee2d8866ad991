package io.lectern.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;

import io.lectern.system.Background;
import io.lectern.system.ProcessFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Parses in processes of their own, so that a file that takes all memory, never ends or
 * breaks the JVM costs one process and nothing else.
 */
@Component
public final class ChildJvmParser implements Parser, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(ChildJvmParser.class);

	/**
	 * A process without a file is kept so long: whoever adds one document often adds
	 * another, and each process takes memory that nobody uses else.
	 */
	private static final Duration IDLE = Duration.ofMinutes(5);

	/**
	 * A file waits so long for a process that is at work before one is started for it:
	 * the first large file takes a new process five times the work of those after it, for
	 * the sake of compiling, and two new ones do that work twice.
	 */
	private static final Duration FOR_LARGE = Duration.ofSeconds(20);

	/** So long, and two seconds of processor time, a process takes to start. */
	private static final Duration FOR_SMALL = Duration.ofSeconds(3);

	/** Bytes. */
	private static final long LARGE = 128 * 1024;

	private final ParserProperties limits;

	private final OcrProperties ocr;

	private final ProcessFolder folder;

	private final ParserInfo info;

	private final Semaphore places;

	/** Read since there was last no process. */
	private final AtomicInteger pages = new AtomicInteger();

	private final BlockingDeque<Resting> idle = new LinkedBlockingDeque<>();

	private final Set<ParserChild> children = ConcurrentHashMap.newKeySet();

	private volatile boolean closed;

	/** A process without a file, and since when. */
	private record Resting(ParserChild child, long since) {
	}

	public ChildJvmParser(ParserProperties limits, OcrProperties ocr, ProcessFolder folder, ParserInfo info) {
		this.limits = limits;
		this.ocr = ocr;
		this.folder = folder;
		this.info = info;
		this.places = new Semaphore(limits.processes());
	}

	/**
	 * Starts a process ahead of the first file, which then need not wait for it; so it is
	 * known from the start what it is shut off from.
	 */
	@EventListener(ApplicationReadyEvent.class)
	void warmUp() {
		// A process has the priority of the thread that starts it: jobs start the others.
		Background.threads("parser-warm-up-").newThread(() -> {
			if (places.tryAcquire()) {
				try {
					begin();
				}
				finally {
					places.release();
				}
			}
		}).start();
	}

	private void begin() {
		ParserChild child = start();
		try {
			child.awaitStart();
			giveBack(child);
		}
		catch (DocumentUnreadable ex) {
			end(child);
			if (!closed) {
				log.error(
						"Parser processes don't start: {}. Without them no file can be read; if it is what they are"
								+ " shut off from that they can't do without here, set lectern.parser.confined=false",
						ex.getMessage());
			}
		}
		catch (InterruptedException ex) {
			end(child);
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public Parsed parse(Path file, String name, @Nullable String password, DoubleConsumer progress)
			throws DocumentUnreadable, InterruptedException {
		Duration patience = (size(file) > LARGE) ? FOR_LARGE : FOR_SMALL;
		places.acquire();
		try {
			ParserChild child = take(patience);
			try {
				Parsed parsed = child.parse(file, name, password, progress);
				pages.addAndGet(parsed.pages().size());
				return parsed;
			}
			finally {
				giveBack(child);
			}
		}
		finally {
			places.release();
		}
	}

	private static long size(Path file) {
		try {
			return Files.size(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file can't be handed to a parser process", ex);
		}
	}

	private ParserChild take(Duration patience) throws InterruptedException {
		long latest = System.nanoTime() + patience.toNanos();
		for (Resting resting = next(latest); resting != null; resting = next(latest)) {
			if (resting.child().isUsable()) {
				return resting.child();
			}
			end(resting.child());
		}
		return start();
	}

	/** The next that comes free; null where none does until then, or none is there. */
	private @Nullable Resting next(long latest) throws InterruptedException {
		Resting next = idle.poll();
		while (next == null && !children.isEmpty() && System.nanoTime() < latest) {
			next = idle.poll(50, TimeUnit.MILLISECONDS);
		}
		return next;
	}

	private ParserChild start() {
		try {
			boolean hasty = pages.get() < ParserChild.FEW_PAGES;
			ParserChild child = new ParserChild(limits, ocr, folder.path(), hasty, info::told);
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
			idle.push(new Resting(child, System.nanoTime()));
		}
		else {
			end(child);
		}
	}

	@Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
	void endIdle() {
		endIdle(IDLE);
	}

	/** Ends the processes that have had no file for so long. */
	void endIdle(Duration most) {
		// The last to be used is the first to be used again.
		long latest = System.nanoTime() - most.toNanos();
		for (Resting last = idle.peekLast(); last != null && last.since() <= latest; last = idle.peekLast()) {
			if (idle.remove(last)) {
				end(last.child());
			}
		}
		if (children.isEmpty()) {
			pages.set(0);
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
