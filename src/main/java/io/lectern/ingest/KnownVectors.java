package io.lectern.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Versions;
import io.lectern.index.Generation;
import io.lectern.index.PassageIndex.Embedded;
import io.lectern.split.Splitter;

/**
 * Vectors that an index has already of what a document says: from before, or from the
 * version that it is to take the place of. What has not changed is not embedded anew.
 */
@Component
class KnownVectors {

	private final Versions versions;

	private final IndexedDocuments indexed;

	KnownVectors(Versions versions, IndexedDocuments indexed) {
		this.versions = versions;
		this.indexed = indexed;
	}

	/**
	 * What a vector is made of.
	 *
	 * @param space id of the embedding space
	 * @param text all that the model was given
	 */
	record Input(String space, String text) {
	}

	Map<Input, float[]> of(Document document, Generation generation) {
		Map<Input, float[]> vectors = new HashMap<>();
		for (DocumentId id : versions.kin(document)) {
			Optional<String> label = indexed.label(generation.fingerprint(), id);
			if (label.isPresent()) {
				for (Embedded each : generation.index().embedded(id)) {
					vectors.put(new Input(each.space(), Splitter.contextualized(label.get(), each.passage())),
							each.vector());
				}
			}
		}
		return vectors;
	}

}
