package io.lectern.ingest;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentRegistry.Origin;
import io.lectern.document.HiddenText;
import io.lectern.document.Passage;

/**
 * How documents lie in an archive, a zip file. First {@link #HEAD}; then for each
 * document, those first that others belong to, under {@code documents/<id>/},
 * {@link #DOCUMENT}, {@link #ORIGINAL} byte by byte, {@link #VIEW} where it has one,
 * {@link #PAGES} and {@link #PASSAGES}; at last {@link #WATCHED}. Names ending in
 * {@code jsonl} hold one JSON object a line.
 */
final class Archive {

	static final int FORMAT = 1;

	static final String HEAD = "lectern.json";

	static final String DOCUMENT = "document.json";

	static final String ORIGINAL = "original";

	static final String VIEW = "view.pdf";

	static final String PAGES = "pages.jsonl";

	static final String PASSAGES = "passages.jsonl";

	static final String WATCHED = "watched.jsonl";

	private Archive() {
	}

	static String entry(DocumentId document, String name) {
		return "documents/" + document + "/" + name;
	}

	/**
	 * What the archive is.
	 *
	 * @param format {@link Archive#FORMAT}
	 * @param index fingerprint of the index that its passages come from
	 */
	record Head(int format, String index) {
	}

	/**
	 * A document's row.
	 *
	 * @param hidden what nobody sees of it; null in archives of older versions of Lectern
	 */
	record ArchivedDocument(Document document, Origin origin, @Nullable List<HiddenText> hidden) {

		/** Old versions are in no index; their pages can be read. */
		boolean isOld() {
			return document.edition() != null && document.edition().supersededBy() != null;
		}

		/** The same, with what archives of older versions of Lectern do not tell. */
		ArchivedDocument completed() {
			return new ArchivedDocument(document.completed(), origin, (hidden != null) ? hidden : List.of());
		}

	}

	/**
	 * A passage with its vector.
	 *
	 * @param vector its numbers as big-endian 32-bit floats
	 */
	record Vector(Passage passage, String space, byte[] vector) {

		float[] floats() {
			float[] floats = new float[vector.length / Float.BYTES];
			ByteBuffer.wrap(vector).asFloatBuffer().get(floats);
			return floats;
		}

	}

	/** A file of the watched folder. */
	record Watched(String path, long size, Instant modified, DocumentId document, boolean owned) {
	}

}
