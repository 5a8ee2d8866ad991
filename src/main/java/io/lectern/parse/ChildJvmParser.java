package io.lectern.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.function.DoubleConsumer;

import io.lectern.system.Background;
import io.lectern.system.ProcessFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Parses in processes of their own, so that a file that takes all memory, never ends or
 * breaks the JVM costs one process and nothing else.
 */
@Component
public final class ChildJvmParser implements Parser, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(ChildJvmParser.class);

	private final ParserProperties limits;

	private final OcrProperties ocr;

	private final ProcessFolder folder;

	private final ParserInfo info;

	private final Semaphore places;

	private final BlockingDeque<ParserChild> idle = new LinkedBlockingDeque<>();

	private final Set<ParserChild> children = ConcurrentHashMap.newKeySet();

	private volatile boolean closed;

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
		places.acquire();
		try {
			ParserChild child = take();
			try {
				return child.parse(file, name, password, progress);
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
			ParserChild child = new ParserChild(limits, ocr, folder.path(), info::told);
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
