package io.lectern.ingest;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What server and parser process say to each other: JSON, its length in front. */
final class ParserProtocol {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * @param file path of the file; {@code name} as in {@link Parser#parse}
	 */
	record Request(String file, String name) {
	}

	/** Either what was parsed or why it could not be. */
	record Response(@Nullable Parsed parsed, @Nullable String failure) {
	}

	private ParserProtocol() {
	}

	static void write(DataOutputStream out, Object message) throws IOException {
		byte[] bytes = JSON.writeValueAsBytes(message);
		out.writeInt(bytes.length);
		out.write(bytes);
		out.flush();
	}

	/**
	 * @throws EOFException when the other side is gone
	 */
	static <T> T read(DataInputStream in, Class<T> type) throws IOException {
		byte[] bytes = new byte[in.readInt()];
		in.readFully(bytes);
		return JSON.readValue(bytes, type);
	}

}
