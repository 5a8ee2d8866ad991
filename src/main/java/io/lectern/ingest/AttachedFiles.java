package io.lectern.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentRegistry;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Failure;
import io.lectern.document.Intake;
import io.lectern.document.Versions;
import io.lectern.document.Warning;
import io.lectern.index.Generation;
import io.lectern.parse.Attachment;
import io.lectern.parse.DocumentUnreadable;

/**
 * Makes a document searchable with all that is attached to it. Each file inside it
 * becomes a document of its own, which comes, answers and goes with it; one that can't be
 * read fails for itself, and the document says so.
 */
@Component
class AttachedFiles {

	/** How deep files may lie in files. */
	private static final int DEEPEST = 4;

	private final Ingestion ingestion;

	private final Intake intake;

	private final Versions versions;

	private final DocumentRegistry registry;

	private final IndexedDocuments indexed;

	AttachedFiles(Ingestion ingestion, Intake intake, Versions versions, DocumentRegistry registry,
			IndexedDocuments indexed) {
		this.ingestion = ingestion;
		this.intake = intake;
		this.versions = versions;
		this.registry = registry;
		this.indexed = indexed;
	}

	/**
	 * As {@link Ingestion#ingest}, with what is attached; a repetition finds the same
	 * documents.
	 */
	Ingested ingest(Document document, Generation generation, boolean shown, Attempt attempt)
			throws DocumentUnreadable, IOException, InterruptedException {
		return new Whole(document, generation, shown, attempt).ingest();
	}

	/** Removes what was attached to a document that can't be read any more. */
	void forget(Document document) {
		versions.parts(document.id()).forEach((part) -> versions.remove(part.id()));
	}

	/** What has not been reached of a document that is given up fails with it. */
	void giveUp(DocumentId id, Failure failure) {
		versions.parts(id)
			.stream()
			.filter((part) -> part.status() != DocumentStatus.INDEXED && part.status() != DocumentStatus.FAILED)
			.forEach((part) -> registry.failed(part.id(), failure));
	}

	/** Takes what is attached to an old version out of the index. */
	void unindex(DocumentId id, Generation generation) {
		versions.parts(id).forEach((part) -> generation.index().remove(part.id()));
	}

	/** A document, and what has been found in it so far. */
	private final class Whole {

		private final Document document;

		private final Generation generation;

		private final boolean shown;

		private final Attempt attempt;

		private final Deque<Part> waiting = new ArrayDeque<>();

		private final Set<String> names = new LinkedHashSet<>();

		private final Set<String> warnings = new LinkedHashSet<>();

		private long bytes;

		private int passages;

		/** Whether the document stays as it was read before, and what is in it too. */
		private boolean before;

		/**
		 * @param depth of the file in the document, from 1
		 */
		private record Part(Document document, int depth) {
		}

		Whole(Document document, Generation generation, boolean shown, Attempt attempt) {
			this.document = document;
			this.generation = generation;
			this.shown = shown;
			this.attempt = attempt;
		}

		Ingested ingest() throws DocumentUnreadable, IOException, InterruptedException {
			Ingested own = ingestion.ingest(document, generation, shown, attempt, (files) -> take(document, files, 1));
			passages = own.passages();
			before = own.before();
			if (before) {
				versions.parts(document.id()).forEach(this::keep);
			}
			for (Part part = waiting.poll(); part != null; part = waiting.poll()) {
				ingest(part);
			}
			for (Document part : versions.parts(document.id())) {
				if (!names.contains(part.name())) {
					versions.remove(part.id());
				}
			}
			registry.warn(document.id(), warnings.stream().map(Whole::warning).toList());
			if (passages == 0) {
				throw new DocumentUnreadable("There is no text in it, nor in what is attached to it");
			}
			return own;
		}

		private static Warning warning(String reason) {
			return new Warning(Warning.Level.WARNING, Stage.PARSE.code(), null, reason);
		}

		/**
		 * Their bytes are kept before anything else, so that they need not stay in
		 * memory.
		 */
		private void take(Document in, List<Attachment> files, int depth) {
			for (Attachment file : files) {
				if (depth > DEEPEST) {
					warnings.add("Files that are attached more than %d levels deep are not read".formatted(DEEPEST));
				}
				else if (names.size() >= Attachment.MOST || bytes + file.bytes().length > Attachment.MOST_BYTES) {
					warnings.add("The attached file '%s' is not read: more than %d files or %d MB are attached in all"
						.formatted(file.name(), Attachment.MOST, Attachment.MOST_BYTES >> 20));
				}
				else {
					String name = AttachedName.in(in.name(), file.name(), names);
					bytes += file.bytes().length;
					keep(name, file.bytes()).ifPresent((kept) -> waiting.add(new Part(kept, depth)));
				}
			}
		}

		private void keep(Document part) {
			names.add(part.name());
			waiting.add(new Part(part, 1));
		}

		private Optional<Document> keep(String name, byte[] file) {
			try {
				return intake.attached(document.id(), name, file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private void ingest(Part part) throws IOException, InterruptedException {
			Document file = part.document();
			try {
				Ingested its = ingestion.ingest(file, generation, shown, attempt,
						(files) -> take(file, before ? List.of() : files, part.depth() + 1));
				passages += its.passages();
				indexed.add(generation.fingerprint(), file.id(), its);
				if (shown) {
					registry.indexed(file.id(), its.passages());
				}
			}
			catch (DocumentUnreadable | StageOverran ex) {
				Failure failure = new Failure(attempt.stage().code(), String.valueOf(ex.getMessage()));
				generation.index().remove(file.id());
				indexed.addFailed(generation.fingerprint(), file.id(), failure, false);
				if (shown) {
					registry.failed(file.id(), failure);
				}
				warnings.add("The attached file '%s' could not be read: %s"
					.formatted(file.name().substring(file.name().lastIndexOf('/') + 1), failure.reason()));
			}
			if (registry.find(file.id()).isEmpty()) {
				generation.index().remove(file.id());
			}
		}

	}

}
