package io.lectern.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What server and parser process say to each other: JSON, its length in front. */
public final class ParserProtocol {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** What holds for all files; comes before the first request. */
	public record Settings(long maxCharacters, OcrProperties ocr) {
	}

	/**
	 * @param file path of the file; {@code name} as in {@link Parser#parse}
	 */
	public record Request(String file, String name) {
	}

	/**
	 * What was parsed, or why it could not be, or else the share that is done; then more
	 * follows.
	 */
	public record Response(@Nullable Parsed parsed, @Nullable String failure, double progress) {

		boolean isLast() {
			return parsed != null || failure != null;
		}

	}

	private ParserProtocol() {
	}

	public static void write(DataOutputStream out, Object message) throws IOException {
		byte[] bytes = JSON.writeValueAsBytes(message);
		out.writeInt(bytes.length);
		out.write(bytes);
		out.flush();
	}

	/**
	 * Memory is taken for what arrives, never for what is announced: the other side may
	 * have been taken over by the file it parses.
	 * @param most bytes a message may have
	 * @throws EOFException when the other side is gone
	 * @throws IOException when the message is longer, or is none
	 */
	public static <T> T read(DataInputStream in, Class<T> type, long most) throws IOException {
		int length = in.readInt();
		if (length < 0 || length > most) {
			throw new IOException("A message of %d bytes is announced; %d are the most".formatted(length, most));
		}
		byte[] bytes = in.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException("The other side went in the middle of a message");
		}
		try {
			return JSON.readValue(bytes, type);
		}
		catch (JacksonException ex) {
			throw new IOException("What arrived is no message", ex);
		}
	}

}
