package io.lectern.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

import org.jspecify.annotations.Nullable;
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
	 * @throws EOFException when the other side is gone
	 */
	public static <T> T read(DataInputStream in, Class<T> type) throws IOException {
		byte[] bytes = new byte[in.readInt()];
		in.readFully(bytes);
		return JSON.readValue(bytes, type);
	}

}
