package io.lectern.llm;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.langchain4j.data.message.UserMessage;

import io.lectern.system.TimeInWords;

/** One short instruction to a model, on a thread of its own that can be given up. */
final class Completion {

	private final LanguageModel model;

	private final String prompt;

	private final Limits limits;

	/** Written by the model's thread, read when that thread is done with it. */
	private final StringBuilder written = new StringBuilder();

	Completion(LanguageModel model, String prompt, Limits limits) {
		this.model = model;
		this.prompt = prompt;
		this.limits = limits;
	}

	String text() {
		FutureTask<String> task = new FutureTask<>(this::ask);
		Thread thread = Thread.ofVirtual().name("completion").start(task);
		try {
			return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			thread.interrupt();
			throw ModelFailure.tooSlow("It did not reply within " + TimeInWords.of(limits.time()) + ".");
		}
		catch (InterruptedException ex) {
			thread.interrupt();
			Thread.currentThread().interrupt();
			throw ModelFailure.interrupted();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw new IllegalStateException("The model's thread failed", ex.getCause());
		}
	}

	private String ask() {
		try {
			model.write(ModelRequest.of(List.of(UserMessage.from(prompt))).with(ModelRequest.Wishes.NO_THINKING),
					this::append);
		}
		catch (Enough ex) {
			written.setLength(limits.characters());
		}
		return written.toString().strip();
	}

	private void append(String piece) {
		written.append(piece);
		if (written.length() > limits.characters()) {
			throw new Enough();
		}
	}

	/** Ends the request when the reply is long enough. */
	private static final class Enough extends RuntimeException {

		private Enough() {
			super("The reply is long enough", null, false, false);
		}

	}

}
