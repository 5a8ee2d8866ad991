package io.lectern.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
	 * @param password what opens it; null where none was given
	 */
	public record Request(String file, String name, @Nullable String password) {

		@Override
		public String toString() {
			return "Request[file=" + file + ", name=" + name + "]";
		}

	}

	/**
	 * What was parsed, or why it could not be, or else the share that is done; then more
	 * follows.
	 *
	 * @param files the files inside the file; their bytes follow the message, one after
	 * the other
	 */
	public record Response(@Nullable Parsed parsed, @Nullable String failure, double progress, List<FileInside> files) {

		public Response(@Nullable Parsed parsed, @Nullable String failure, double progress) {
			this(parsed, failure, progress, List.of());
		}

		boolean isLast() {
			return parsed != null || failure != null;
		}

	}

	/**
	 * A file inside the file.
	 *
	 * @param name its name
	 * @param size bytes that follow
	 */
	public record FileInside(String name, int size) {
	}

	private ParserProtocol() {
	}

	/** Writes what was parsed, and the bytes of the files inside after it. */
	public static void answer(DataOutputStream out, Parsed parsed) throws IOException {
		List<Attachment> files = parsed.asides().attachments();
		write(out, new Response(parsed.attaching(List.of()), null, 1,
				files.stream().map((file) -> new FileInside(file.name(), file.bytes().length)).toList()));
		for (Attachment file : files) {
			out.write(file.bytes());
		}
		out.flush();
	}

	/**
	 * Reads what {@link #answer} wrote after the message.
	 * @param files believed to be so many and so large
	 */
	static Parsed readFiles(DataInputStream in, Parsed parsed, List<FileInside> files) throws IOException {
		List<Attachment> read = new ArrayList<>();
		for (FileInside file : files) {
			byte[] bytes = in.readNBytes(file.size());
			if (bytes.length < file.size()) {
				throw new EOFException("The other side went in the middle of a file");
			}
			read.add(new Attachment(file.name(), bytes));
		}
		return parsed.attaching(read);
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
