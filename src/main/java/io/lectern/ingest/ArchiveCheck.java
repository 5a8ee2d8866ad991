package io.lectern.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

import io.lectern.document.Collections;
import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Edition;
import io.lectern.document.PageText;
import io.lectern.table.Table;
import io.lectern.document.Passage;
import io.lectern.document.Sha256;
import io.lectern.document.Span;
import io.lectern.embedding.EmbeddingSpace;
import io.lectern.index.Generation;
import io.lectern.system.Problem;

/**
 * Reads all of an archive before any of it is taken in. It may come from anywhere: ids,
 * hashes, sizes and vectors in it are claims.
 */
@Component
class ArchiveCheck {

	private final ObjectMapper json;

	ArchiveCheck(ObjectMapper json) {
		this.json = json;
	}

	/**
	 * @param generation the index that its passages would go into
	 * @throws Problem 400 where something in it is not what it claims to be
	 */
	void check(Path file, Generation generation) throws IOException {
		Map<String, Integer> dimensions = generation.embeddings()
			.map((embeddings) -> embeddings.spaces()
				.stream()
				.collect(Collectors.toMap(EmbeddingSpace::id, EmbeddingSpace::dimensions)))
			.orElse(Map.of());
		try (ArchiveReader archive = new ArchiveReader(file, json)) {
			boolean usable = archive.head().index().equals(generation.fingerprint());
			Set<DocumentId> known = new HashSet<>();
			for (var id = archive.nextDocument(); id.isPresent(); id = archive.nextDocument()) {
				if (!known.add(id.get())) {
					throw archive.refusal("document " + id.get() + " is in it twice");
				}
				new One(archive, id.get(), known).check(usable ? dimensions : null);
			}
			for (Archive.Watched watched : archive.rows(Archive.Watched.class)) {
				if (watched.document() == null || watched.modified() == null || !isInside(watched.path())) {
					throw archive.refusal("'" + watched.path() + "' is no file of a watched folder");
				}
			}
		}
	}

	private static boolean isInside(String path) {
		return isText(path, 1000)
				&& Stream.of(path.split("/", -1)).noneMatch((part) -> part.isEmpty() || part.equals(".."));
	}

	private static boolean isText(String text, int most) {
		return text != null && text.length() <= most && text.indexOf('\0') < 0;
	}

	/** One document of it. */
	private record One(ArchiveReader archive, DocumentId id, Set<DocumentId> known) {

		void check(@Nullable Map<String, Integer> dimensions) throws IOException {
			Archive.ArchivedDocument row = archive.row(Archive.ArchivedDocument.class);
			require(row.document() != null && row.origin() != null, "it has no row");
			Document document = row.document().completed();
			checkRow(document);
			checkBeside(row.completed());
			String identity = row.origin().identity();
			require(identity != null && identity.matches("[0-9a-f]{64}"), "its identity is no hash");
			archive.expect(Archive.entry(id, Archive.ORIGINAL));
			checkOriginal(document);
			if (document.reading().view()) {
				archive.expect(Archive.entry(id, Archive.VIEW));
			}
			require(row.origin().pushed() || identity.equals(document.sha256()), "its identity is that of other bytes");
			if (document.status() == DocumentStatus.INDEXED) {
				archive.expect(Archive.entry(id, Archive.PAGES));
				List<PageText> pages = archive.rows(PageText.class);
				checkPages(document, pages);
				archive.expect(Archive.entry(id, Archive.PASSAGES));
				List<Archive.Vector> passages = archive.rows(Archive.Vector.class);
				require(passages.size() == document.passages(), "it has another number of passages than it says");
				for (int i = 0; i < passages.size(); i++) {
					checkPassage(i, passages.get(i), pages);
					checkVector(passages.get(i), dimensions);
				}
			}
		}

		private void checkRow(Document document) {
			require(id.equals(document.id()), "its row has another id");
			require(isText(document.name(), 1000) && !document.name().isBlank(), "its name is none");
			require(isText(document.title(), 1000), "its title is none");
			require(isText(document.mediaType(), 255), "its media type is none");
			require(document.language() == null || isText(document.language(), 10), "its language is none");
			require(document.collection() != null && Collections.isName(document.collection()),
					"its collection's name is none");
			require(document.status() != null && document.createdAt() != null, "its row lacks something");
			require(document.metadata() != null && arePairs(document.metadata()) && document.reading() != null
					&& arePairs(document.reading().found()), "its metadata are none");
		}

		private static boolean arePairs(Map<String, String> pairs) {
			return pairs.entrySet()
				.stream()
				.allMatch((pair) -> isText(pair.getKey(), 10_000) && isText(pair.getValue(), 1_000_000));
		}

		private void checkBeside(Archive.ArchivedDocument row) {
			Edition edition = row.document().edition();
			require(edition.externalId() == null
					|| isText(edition.externalId(), 200) && !edition.externalId().isBlank(), "its external id is none");
			require(comesLater(edition.partOf()), "what it is attached to does not come before it");
			require(comesLater(edition.supersededBy()), "what took its place does not come before it");
			require(row.hidden() == null || row.hidden()
				.stream()
				.allMatch((text) -> text != null && text.text() != null && isText(text.kind(), 100)),
					"its hidden text is none");
			require(row.document()
				.reading()
				.warnings()
				.stream()
				.allMatch((warning) -> warning != null && warning.level() != null && isText(warning.stage(), 20)
						&& warning.reason() != null),
					"its warnings are none");
		}

		private boolean comesLater(@Nullable DocumentId than) {
			return than == null || !than.equals(id) && known.contains(than);
		}

		private void checkOriginal(Document document) throws IOException {
			MessageDigest digest = Sha256.digest();
			long size = 0;
			try (InputStream bytes = new DigestInputStream(archive.bytes(), digest)) {
				byte[] part = new byte[65_536];
				for (int read = bytes.read(part); read >= 0; read = bytes.read(part)) {
					size += read;
					require(size <= document.size(), "its original is larger than it says");
				}
			}
			require(size == document.size(), "its original is smaller than it says");
			require(HexFormat.of().formatHex(digest.digest()).equals(document.sha256()),
					"its hash is not that of its original");
		}

		private void checkPages(Document document, List<PageText> pages) {
			require(pages.size() == document.pages(), "it has another number of pages than it says");
			for (int i = 0; i < pages.size(); i++) {
				PageText page = pages.get(i);
				require(page.number() == i + 1 && page.text() != null, "its pages are out of order");
				List<Table> tables = (page.tables() != null) ? page.tables() : List.of();
				require(tables.stream().allMatch((table) -> table != null && table.isSound(page.text().length())),
						"a table stands outside its page");
			}
		}

		private void checkPassage(int ordinal, Archive.Vector row, List<PageText> pages) {
			Passage passage = row.passage();
			require(passage != null && id.equals(passage.documentId()) && passage.ordinal() == ordinal
					&& Passage.id(id, ordinal).equals(passage.id()), "its passages are out of order");
			require(passage.text() != null && isText(passage.language(), 10) && passage.headings() != null
					&& passage.headings().stream().allMatch(Objects::nonNull), "a passage lacks something");
			require(passage.spans() != null && !passage.spans().isEmpty()
					&& passage.spans().stream().allMatch((span) -> stands(span, passage.text(), pages)),
					"a passage stands nowhere in it");
		}

		private static boolean stands(Span span, String text, List<PageText> pages) {
			if (span == null || span.offset() < 0 || span.start() < 0 || span.length() < 0 || span.page() < 1
					|| span.page() > pages.size()) {
				return false;
			}
			return (long) span.offset() + span.length() <= text.length()
					&& (long) span.start() + span.length() <= pages.get(span.page() - 1).text().length();
		}

		private void checkVector(Archive.Vector row, @Nullable Map<String, Integer> dimensions) {
			require(row.vector() != null && row.vector().length % Float.BYTES == 0, "a vector is cut off");
			float[] vector = row.floats();
			for (float number : vector) {
				require(Float.isFinite(number), "a vector holds what is no number");
			}
			require(dimensions == null || Objects.equals(dimensions.get(row.space()), vector.length),
					"a vector is of no model that is configured");
		}

		private void require(boolean holds, String otherwise) {
			if (!holds) {
				throw archive.refusal("of document " + id + ", " + otherwise);
			}
		}

	}

}
