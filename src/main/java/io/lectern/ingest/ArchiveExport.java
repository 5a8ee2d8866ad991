package io.lectern.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentRegistry;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Originals;
import io.lectern.index.Generation;
import io.lectern.index.IndexGenerations;
import io.lectern.index.PassageIndex.Embedded;

/** Writes documents into an {@link Archive}, one after the other. */
@Component
class ArchiveExport {

	private static final int AT_A_TIME = 200;

	private static final int PAGES_AT_A_TIME = 50;

	private final DocumentRegistry registry;

	private final Originals originals;

	private final IndexGenerations generations;

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	ArchiveExport(DocumentRegistry registry, Originals originals, IndexGenerations generations, JdbcClient jdbc,
			ObjectMapper json) {
		this.registry = registry;
		this.originals = originals;
		this.generations = generations;
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Writes the documents of that collection, or all, into a new file.
	 * @return how many they are
	 */
	int write(@Nullable String collection, Path file) throws IOException {
		Generation generation = generations.active();
		Set<DocumentId> written = new HashSet<>();
		try (OutputStream bytes = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
				ZipOutputStream zip = new ZipOutputStream(bytes)) {
			write(zip, Archive.HEAD, List.of(new Archive.Head(Archive.FORMAT, generation.fingerprint())));
			for (int page = 0;; page++) {
				List<Document> documents = registry.inOrder(collection, page, AT_A_TIME);
				if (documents.isEmpty()) {
					break;
				}
				for (Document document : documents) {
					write(zip, document, generation);
					written.add(document.id());
				}
			}
			write(zip, Archive.WATCHED,
					watched().stream().filter((each) -> written.contains(each.document())).toList());
		}
		return written.size();
	}

	private void write(ZipOutputStream zip, Document document, Generation generation) throws IOException {
		DocumentId id = document.id();
		write(zip, Archive.entry(id, Archive.DOCUMENT), List
			.of(new Archive.ArchivedDocument(document, registry.origin(id).orElseThrow(), registry.hidden(id))));
		write(zip, Archive.entry(id, Archive.ORIGINAL), originals.open(document.sha256()));
		if (document.reading().view()) {
			write(zip, Archive.entry(id, Archive.VIEW), originals.view(document.sha256()));
		}
		if (document.status() == DocumentStatus.INDEXED) {
			writePages(zip, document);
			List<Embedded> embedded = (document.edition().supersededBy() == null) ? generation.index().embedded(id)
					: List.of();
			write(zip, Archive.entry(id, Archive.PASSAGES), embedded.stream().map(ArchiveExport::vector).toList());
		}
	}

	private void writePages(ZipOutputStream zip, Document document) throws IOException {
		zip.putNextEntry(new ZipEntry(Archive.entry(document.id(), Archive.PAGES)));
		for (int from = 1; from <= document.pages(); from += PAGES_AT_A_TIME) {
			write(zip, registry.pages(document.id(), from, PAGES_AT_A_TIME));
		}
		zip.closeEntry();
	}

	private static Archive.Vector vector(Embedded embedded) {
		ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * embedded.vector().length);
		bytes.asFloatBuffer().put(embedded.vector());
		return new Archive.Vector(embedded.passage(), embedded.space(), bytes.array());
	}

	private List<Archive.Watched> watched() {
		return jdbc.sql("select path, size, modified, document_id, owned from watched_file")
			.query((row, n) -> new Archive.Watched(row.getString("path"), row.getLong("size"),
					row.getObject("modified", OffsetDateTime.class).toInstant(),
					new DocumentId(row.getString("document_id")), row.getBoolean("owned")))
			.list();
	}

	private static void write(ZipOutputStream zip, String name, Resource bytes) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		try (InputStream in = bytes.getInputStream()) {
			in.transferTo(zip);
		}
		zip.closeEntry();
	}

	private void write(ZipOutputStream zip, String name, List<?> lines) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		write(zip, lines);
		zip.closeEntry();
	}

	private void write(ZipOutputStream zip, List<?> lines) throws IOException {
		for (Object line : lines) {
			zip.write((json.writeValueAsString(line) + '\n').getBytes(StandardCharsets.UTF_8));
		}
	}

}
