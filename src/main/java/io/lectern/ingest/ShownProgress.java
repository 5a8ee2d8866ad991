package io.lectern.ingest;

import io.lectern.document.DocumentId;
import io.lectern.document.DocumentRegistry;
import io.lectern.document.DocumentStatus;

/** How far a document is, as its row shows it. */
final class ShownProgress {

	/** Share of the work that parsing is, where no news of it comes. */
	private static final double PARSED = 0.1;

	/** Where it does: reading images takes much longer than embedding their text. */
	private static final double READ_FROM_IMAGES = 0.8;

	private final DocumentRegistry registry;

	private final DocumentId id;

	private final boolean shown;

	private double parsing = PARSED;

	/**
	 * @param shown off while an index is rebuilt in the background
	 */
	ShownProgress(DocumentRegistry registry, DocumentId id, boolean shown) {
		this.registry = registry;
		this.id = id;
		this.shown = shown;
	}

	/** Notes the share of the document that is parsed. */
	void parsed(double share) {
		parsing = (share > 0) ? READ_FROM_IMAGES : parsing;
		show(DocumentStatus.PARSING, parsing * share);
	}

	/** Notes the share of the passages that are embedded; the index takes the rest. */
	void embedded(double share) {
		show(DocumentStatus.EMBEDDING, parsing + (0.99 - parsing) * share);
	}

	private void show(DocumentStatus status, double progress) {
		if (shown) {
			registry.progress(id, status, progress);
		}
	}

}
