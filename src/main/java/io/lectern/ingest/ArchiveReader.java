package io.lectern.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;

import io.lectern.document.DocumentId;
import io.lectern.system.Problem;

/** Reads an {@link Archive} from front to back. */
final class ArchiveReader implements AutoCloseable {

	/** Bytes of rows that one document may have: more than a million passages. */
	private static final long MOST_ROWS = 4L * 1024 * 1024 * 1024;

	private final Path file;

	private final ObjectMapper json;

	private final ZipInputStream zip;

	/**
	 * @throws Problem 400 where it is no archive, or of another version
	 */
	ArchiveReader(Path file, ObjectMapper json) throws IOException {
		this.file = file;
		this.json = json;
		this.zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)));
	}

	/** What the archive is; comes first. */
	Archive.Head head() throws IOException {
		expect(Archive.HEAD);
		Archive.Head head = row(Archive.Head.class);
		if (head.format() != Archive.FORMAT) {
			throw refusal("it is of another version of Lectern");
		}
		return head;
	}

	/** Goes to the next document; empty where there is none any more. */
	Optional<DocumentId> nextDocument() throws IOException {
		String name = next();
		if (name.equals(Archive.WATCHED)) {
			return Optional.empty();
		}
		String[] parts = name.split("/", -1);
		return Optional.of(Optional.of(parts)
			.filter((path) -> path.length == 3 && path[2].equals(Archive.DOCUMENT))
			.flatMap((path) -> DocumentId.parse(path[1]))
			.filter((id) -> name.equals(Archive.entry(id, Archive.DOCUMENT)))
			.orElseThrow(() -> refusal("it has '" + name + "' where a document belongs")));
	}

	/** Goes to what must come next. */
	void expect(String name) throws IOException {
		String found = next();
		if (!found.equals(name)) {
			throw refusal("it has '" + found + "' where '" + name + "' belongs");
		}
	}

	private String next() throws IOException {
		@Nullable ZipEntry entry = zip.getNextEntry();
		if (entry == null) {
			throw refusal("it ends too early");
		}
		return entry.getName();
	}

	/** The bytes of what it stands at. */
	InputStream bytes() {
		return new Bounded(zip, Long.MAX_VALUE);
	}

	<T> T row(Class<T> type) {
		return rows(type).stream().findFirst().orElseThrow(() -> refusal("a row is missing"));
	}

	/**
	 * What a row lacks is as if it said 0 or nothing; older versions of Lectern say less.
	 */
	<T> List<T> rows(Class<T> type) {
		ObjectReader reader = json.readerFor(type).without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
		try {
			return new BufferedReader(new InputStreamReader(new Bounded(zip, MOST_ROWS), StandardCharsets.UTF_8))
				.lines()
				.map((line) -> Optional.<T>ofNullable(reader.readValue(line))
					.orElseThrow(() -> refusal("a row is empty")))
				.toList();
		}
		catch (JacksonException ex) {
			throw refusal("a row can't be read: " + ex.getOriginalMessage());
		}
		catch (UncheckedIOException ex) {
			throw refusal("it can't be read: " + ex.getMessage());
		}
	}

	Problem refusal(String why) {
		return Problem.badRequest("archive-invalid", file + " can't be imported: " + why);
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}

	/** The entry at hand, which ends without the archive being closed. */
	private static final class Bounded extends FilterInputStream {

		private long left;

		Bounded(InputStream entry, long most) {
			super(entry);
			this.left = most;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] bytes, int from, int count) throws IOException {
			int read = super.read(bytes, from, count);
			left -= Math.max(0, read);
			if (left < 0) {
				throw new IOException("an entry is too large");
			}
			return read;
		}

		@Override
		public void close() {
			// The archive goes on.
		}

	}

}
