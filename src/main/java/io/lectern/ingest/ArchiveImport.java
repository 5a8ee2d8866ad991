package io.lectern.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

import io.lectern.document.Collections;
import io.lectern.document.Contents;
import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentRegistry;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Intake;
import io.lectern.document.Originals.Stored;
import io.lectern.document.Originals;
import io.lectern.document.PageText;
import io.lectern.document.Versions;
import io.lectern.index.Generation;
import io.lectern.index.IndexGenerations;
import io.lectern.index.PassageIndex.Embedded;
import io.lectern.system.Problem;

/**
 * Takes in what an {@link Archive} holds. Passages made with the models and settings of
 * this installation are kept; otherwise the documents are put in line to be indexed. What
 * is there already stays as it is, so that an import that was cut off can be repeated.
 */
@Component
class ArchiveImport {

	private final DocumentRegistry registry;

	private final Versions versions;

	private final Collections collections;

	private final Originals originals;

	private final IndexGenerations generations;

	private final IndexedDocuments indexed;

	private final Intake intake;

	private final ArchiveCheck check;

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	ArchiveImport(DocumentRegistry registry, Versions versions, Collections collections, Originals originals,
			IndexGenerations generations, IndexedDocuments indexed, Intake intake, ArchiveCheck check, JdbcClient jdbc,
			ObjectMapper json) {
		this.registry = registry;
		this.versions = versions;
		this.collections = collections;
		this.originals = originals;
		this.generations = generations;
		this.indexed = indexed;
		this.intake = intake;
		this.check = check;
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

	/**
	 * Takes all of it in, or nothing where it is not what it claims to be.
	 * @throws Problem 400 then, saying why
	 */
	Outcome read(Path file) throws IOException {
		Generation generation = generations.active();
		check.check(file, generation);
		Outcome outcome = new Outcome(0, 0, 0);
		try (ArchiveReader archive = new ArchiveReader(file, json)) {
			boolean usable = archive.head().index().equals(generation.fingerprint());
			for (var id = archive.nextDocument(); id.isPresent(); id = archive.nextDocument()) {
				outcome = outcome.plus(document(archive, id.get(), usable ? generation : null));
			}
			archive.rows(Archive.Watched.class).forEach(this::watch);
		}
		return outcome;
	}

	private Outcome document(ArchiveReader archive, DocumentId id, @Nullable Generation generation) throws IOException {
		try {
			return intake.whileArriving(() -> {
				try {
					return add(archive, id, generation);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	/**
	 * @param generation what its passages go into; null where they are made anew
	 */
	private Outcome add(ArchiveReader archive, DocumentId id, @Nullable Generation generation) throws IOException {
		Archive.ArchivedDocument row = archive.row(Archive.ArchivedDocument.class).completed();
		Document document = row.document();
		collections.ensure(document.collection());
		archive.expect(Archive.entry(id, Archive.ORIGINAL));
		Stored stored = originals.store(archive.bytes());
		if (!stored.sha256().equals(document.sha256())) {
			throw archive.refusal("it was changed while it was read");
		}
		if (document.reading().view()) {
			archive.expect(Archive.entry(id, Archive.VIEW));
			originals.keepView(document.sha256(), archive.bytes());
		}
		List<PageText> pages = List.of();
		List<Embedded> passages = List.of();
		boolean whole = document.status() == DocumentStatus.INDEXED;
		if (whole) {
			archive.expect(Archive.entry(id, Archive.PAGES));
			pages = archive.rows(PageText.class);
			archive.expect(Archive.entry(id, Archive.PASSAGES));
			passages = archive.rows(Archive.Vector.class)
				.stream()
				.map((line) -> new Embedded(line.passage(), line.space(), line.floats()))
				.toList();
		}
		boolean usable = whole && (generation != null || row.isOld());
		// What is attached is indexed with what it is attached to.
		boolean toIndex = !usable && document.edition().partOf() == null;
		if (!versions.restore(document, row.origin(), toIndex)) {
			return new Outcome(0, 0, 1);
		}
		if (usable) {
			registry.parsed(id,
					new Contents(document.mediaType(), document.title(), String.valueOf(document.language()), pages,
							document.reading(), Objects.requireNonNull(row.hidden())));
			index(id, passages, row.isOld() ? null : generation);
		}
		return new Outcome(1, toIndex ? 1 : 0, 0);
	}

	private void index(DocumentId id, List<Embedded> passages, @Nullable Generation generation) {
		if (generation == null) {
			registry.indexed(id, 0);
			return;
		}
		generation.index().replace(registry.find(id).orElseThrow(), passages);
		indexed.add(generation.fingerprint(), id, passages.size());
		registry.answers(id, passages.size());
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

}
