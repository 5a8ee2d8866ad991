package io.lectern.llm;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads the events of an answer out of its body: server-sent events as they are meant to
 * be and as some endpoints send them, without blank lines between them or with a mark of
 * the byte order in front; JSON line by line; or one JSON text, whatever its type is said
 * to be. The library's own parser runs the data of events together where no blank line
 * parts them, and only logs what its listener throws, hence this one. For use once.
 */
final class EventReader {

	/** Many times what any answer takes with all that comes around its tokens. */
	private static final int MOST_BYTES = 16 << 20;

	private static final int MOST_EVENT_CHARACTERS = 1 << 20;

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final String DATA = "data:";

	private static final String EVENT = "event:";

	private final StreamTransport.Events events;

	private final Runnable alive;

	private final StringBuilder data = new StringBuilder();

	private @Nullable String event;

	/**
	 * @param alive told of each event
	 */
	EventReader(StreamTransport.Events events, Runnable alive) {
		this.events = events;
		this.alive = alive;
	}

	/**
	 * Hands on what comes until it ends.
	 * @param json whether it is said to be one JSON text
	 */
	void read(InputStream body, boolean json) throws IOException {
		BufferedReader lines = new BufferedReader(
				new InputStreamReader(new Bounded(body, MOST_BYTES), StandardCharsets.UTF_8));
		boolean whole = json;
		boolean first = true;
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			String said = (first && line.startsWith(BYTE_ORDER_MARK)) ? line.substring(1) : line;
			// No line of an event begins so.
			whole |= first && said.stripLeading().startsWith("{");
			first &= said.isBlank();
			if (whole) {
				add(said);
			}
			else {
				line(said);
			}
		}
		tell();
		if (json) {
			events.complete();
		}
	}

	private void line(String line) {
		if (line.isEmpty()) {
			tell();
		}
		else if (line.startsWith(DATA)) {
			String value = line.substring(DATA.length());
			add(value.startsWith(" ") ? value.substring(1) : value);
		}
		else if (line.startsWith(EVENT)) {
			event = line.substring(EVENT.length()).strip();
		}
	}

	/**
	 * What is complete already goes on in no further line; that is looked at only where a
	 * line may begin an event of its own.
	 */
	private void add(String line) {
		if (!data.isEmpty()) {
			if (mayBegin(line.stripLeading()) && isComplete(data.toString())) {
				tell();
			}
			else {
				data.append('\n');
			}
		}
		data.append(line);
		if (data.length() > MOST_EVENT_CHARACTERS) {
			throw ModelFailure.unusable("It sent a single event of " + data.length() + " characters.");
		}
	}

	private static boolean mayBegin(String line) {
		return line.startsWith("{") || line.startsWith(Chunk.DONE);
	}

	private static boolean isComplete(String data) {
		if (!data.stripTrailing().endsWith("}")) {
			return data.strip().equals(Chunk.DONE);
		}
		try {
			Chunk.JSON.readTree(data);
			return true;
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	private void tell() {
		String said = data.toString();
		boolean failed = "error".equals(event);
		data.setLength(0);
		event = null;
		if (said.isBlank()) {
			return;
		}
		alive.run();
		if (failed) {
			ErrorBody error = ErrorBody.of(said);
			throw new Refusal(ModelFailure.unusable("It reported: " + error.message()), error, 0);
		}
		events.data(said);
	}

	/**
	 * Ends in an error where a body is longer than any answer, so that none fills the
	 * memory.
	 */
	private static final class Bounded extends FilterInputStream {

		private final int most;

		private long read;

		private Bounded(InputStream body, int most) {
			super(body);
			this.most = most;
		}

		@Override
		public int read() throws IOException {
			int one = super.read();
			count((one < 0) ? 0 : 1);
			return one;
		}

		@Override
		public int read(byte[] into, int offset, int length) throws IOException {
			int some = super.read(into, offset, length);
			count(Math.max(0, some));
			return some;
		}

		private void count(int more) throws IOException {
			read += more;
			if (read > most) {
				throw new IOException("The answer is longer than " + (most >> 20) + " MB");
			}
		}

	}

}
