package io.lectern.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.ObjectMapper;

import io.lectern.document.Collections;
import io.lectern.document.Document;
import io.lectern.document.DocumentRegistry;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Originals;
import io.lectern.document.PageText;
import io.lectern.search.Generation;
import io.lectern.search.IndexGenerations;
import io.lectern.search.PassageIndex.Embedded;

/**
 * Takes in what an {@link Archive} holds. Passages made with the models and settings of
 * this installation are kept; otherwise the documents are put in line to be indexed. What
 * is there already stays as it is, so that an import that was cut off can be repeated.
 */
@Component
class ArchiveImport {

	private final DocumentRegistry registry;

	private final Collections collections;

	private final Originals originals;

	private final IndexGenerations generations;

	private final IndexedDocuments indexed;

	private final TransactionOperations transaction;

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	ArchiveImport(DocumentRegistry registry, Collections collections, Originals originals, IndexGenerations generations,
			IndexedDocuments indexed, TransactionOperations transaction, JdbcClient jdbc, ObjectMapper json) {
		this.registry = registry;
		this.collections = collections;
		this.originals = originals;
		this.generations = generations;
		this.indexed = indexed;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * How it went.
	 *
	 * @param added documents that are new
	 * @param toIndex how many of them wait to be indexed
	 * @param present documents that were there before
	 */
	record Outcome(int added, int toIndex, int present) {

		Outcome plus(Outcome other) {
			return new Outcome(added + other.added, toIndex + other.toIndex, present + other.present);
		}

	}

	Outcome read(Path file) throws IOException {
		Outcome outcome = new Outcome(0, 0, 0);
		try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
			next(zip, Archive.HEAD);
			Archive.Head head = lines(zip, Archive.Head.class).getFirst();
			if (head.format() != Archive.FORMAT) {
				throw new IOException(file + " is of another version of Lectern");
			}
			for (String name = next(zip, ""); !name.equals(Archive.WATCHED); name = next(zip, "")) {
				outcome = outcome.plus(document(zip, head));
			}
			lines(zip, Archive.Watched.class).forEach(this::watch);
		}
		return outcome;
	}

	private Outcome document(ZipInputStream zip, Archive.Head head) throws IOException {
		Archive.Row row = lines(zip, Archive.Row.class).getFirst();
		next(zip, Archive.ORIGINAL);
		Outcome outcome;
		try {
			outcome = transaction.execute((status) -> {
				try {
					return add(row, head, zip);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		return (outcome != null) ? outcome : new Outcome(0, 0, 0);
	}

	private Outcome add(Archive.Row row, Archive.Head head, ZipInputStream zip) throws IOException {
		Document document = row.document();
		collections.ensure(document.collection());
		originals.store(new Unclosed(zip));
		Generation generation = generations.active();
		boolean whole = document.status() == DocumentStatus.INDEXED;
		boolean usable = head.index().equals(generation.fingerprint()) && whole;
		List<PageText> pages = List.of();
		List<Embedded> passages = List.of();
		if (whole) {
			next(zip, Archive.PAGES);
			pages = lines(zip, PageText.class);
			next(zip, Archive.PASSAGES);
			passages = lines(zip, Archive.Vector.class).stream().map(ArchiveImport::embedded).toList();
		}
		if (!registry.restore(document, row.origin(), !usable)) {
			return new Outcome(0, 0, 1);
		}
		if (!usable) {
			return new Outcome(1, 1, 0);
		}
		registry.parsed(document.id(), document.mediaType(), document.title(), String.valueOf(document.language()),
				pages);
		generation.index().replace(document, passages);
		indexed.add(generation.fingerprint(), document.id(), passages.size());
		registry.indexed(document.id(), passages.size());
		return new Outcome(1, 0, 0);
	}

	private static Embedded embedded(Archive.Vector line) {
		float[] vector = new float[line.vector().length / Float.BYTES];
		ByteBuffer.wrap(line.vector()).asFloatBuffer().get(vector);
		return new Embedded(line.passage(), line.space(), vector);
	}

	private void watch(Archive.Watched file) {
		jdbc.sql("insert into watched_file (path, size, modified, document_id, owned)"
				+ " select :path, :size, cast(:modified as timestamp with time zone), id, :owned from document"
				+ " where id = :id on conflict do nothing")
			.param("path", file.path())
			.param("size", file.size())
			.param("modified", file.modified().atOffset(ZoneOffset.UTC))
			.param("id", file.document().value())
			.param("owned", file.owned())
			.update();
	}

	/** Goes to the next entry, whose name has to end like that. */
	private static String next(ZipInputStream zip, String ending) throws IOException {
		@Nullable ZipEntry entry = zip.getNextEntry();
		if (entry == null || !entry.getName().endsWith(ending)) {
			throw new IOException("The archive is damaged: it has "
					+ ((entry != null) ? "'" + entry.getName() + "'" : "nothing") + " where '" + ending + "' belongs");
		}
		return entry.getName();
	}

	private <T> List<T> lines(ZipInputStream zip, Class<T> type) {
		return new BufferedReader(new InputStreamReader(new Unclosed(zip), StandardCharsets.UTF_8)).lines()
			.map((line) -> json.readValue(line, type))
			.toList();
	}

	/** The entry at hand, which ends without the archive being closed. */
	private static final class Unclosed extends FilterInputStream {

		Unclosed(InputStream entry) {
			super(entry);
		}

		@Override
		public void close() {
			// The archive goes on.
		}

	}

}
