package io.lectern.llm;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaIterator;
import de.kherud.llama.LlamaModel;
import org.jspecify.annotations.Nullable;

import io.lectern.system.TimeInWords;

/**
 * One reply of a local model on its way from the model's thread to the caller's, within
 * the time limits.
 */
class LocalReply {

	/** What the model's thread has to say. */
	private sealed interface Event {

		record Piece(String text) implements Event {
		}

		record End(@Nullable Throwable failure) implements Event {
		}

	}

	private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

	private final LlmProperties settings;

	private volatile boolean cancelled;

	private int tokens;

	LocalReply(LlmProperties settings) {
		this.settings = settings;
	}

	/** Writes the reply; on the model's thread. */
	void generate(LlamaModel model, InferenceParameters request) {
		Throwable failure = null;
		try {
			if (!cancelled) {
				LlamaIterator pieces = model.generate(request).iterator();
				while (pieces.hasNext()) {
					events.add(new Event.Piece(pieces.next().text));
					if (cancelled) {
						pieces.cancel();
						break;
					}
				}
			}
		}
		catch (RuntimeException | LinkageError ex) {
			failure = ex;
		}
		events.add(new Event.End(failure));
	}

	/** Reads the reply; on the caller's thread. */
	String read(Consumer<String> text) {
		StringBuilder whole = new StringBuilder();
		long end = System.nanoTime() + settings.totalTimeout().toNanos();
		try {
			while (true) {
				switch (next(end, whole.isEmpty())) {
					case Event.Piece piece -> {
						tokens++;
						whole.append(piece.text());
						text.accept(piece.text());
					}
					case Event.End last -> {
						if (last.failure() != null) {
							throw ModelFailure.unusable("llama.cpp reported: " + last.failure().getMessage());
						}
						return whole.toString();
					}
				}
			}
		}
		finally {
			cancelled = true;
		}
	}

	/** Tokens read so far: llama.cpp hands over one after the other. */
	int tokens() {
		return tokens;
	}

	private Event next(long end, boolean first) {
		Duration limit = first ? settings.firstTokenTimeout() : settings.idleTimeout();
		long left = Math.min(limit.toNanos(), end - System.nanoTime());
		try {
			Event event = events.poll(left, TimeUnit.NANOSECONDS);
			if (event == null) {
				throw ModelFailure.tooSlow((end - System.nanoTime() <= 0)
						? "The answer was not complete within " + TimeInWords.of(settings.totalTimeout()) + "."
						: "Nothing came for " + TimeInWords.of(limit) + ".");
			}
			return event;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw ModelFailure.interrupted();
		}
	}

}
