package io.lectern.overview;

import java.time.Instant;
import java.util.Map;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Edition;
import io.lectern.document.Reading;

/** Documents by name and title. */
final class Named {

	private Named() {
	}

	static Document document(String name, String title) {
		return new Document(DocumentId.random(), name, title, Document.DEFAULT_COLLECTION, "text/plain", 1, "", "en", 1,
				1, DocumentStatus.INDEXED, 1, null, Map.of(), Instant.EPOCH, Instant.EPOCH, Reading.WHOLE,
				Edition.FIRST);
	}

}
