package io.lectern.ingest;

import java.util.List;

import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.document.DocumentRegistry;
import io.lectern.document.Passage;
import io.lectern.document.Warning;
import io.lectern.index.IndexGenerations;
import io.lectern.index.PassageIndex.Embedded;
import io.lectern.parse.DocumentUnreadable;

/**
 * What was read of a locked file while its password was there: it goes on answering where
 * the file is to be read again without.
 */
@Component
class EarlierPassages {

	private final IndexGenerations generations;

	private final DocumentRegistry registry;

	EarlierPassages(IndexGenerations generations, DocumentRegistry registry) {
		this.generations = generations;
		this.registry = registry;
	}

	/**
	 * The document says then that it could not be read again.
	 * @throws DocumentUnreadable the reason given, where it is another, or there is
	 * nothing
	 */
	List<Passage> of(Document document, DocumentUnreadable why) throws DocumentUnreadable {
		List<Passage> passages = why.isLocked()
				? generations.active().index().embedded(document.id()).stream().map(Embedded::passage).toList()
				: List.of();
		if (passages.isEmpty()) {
			throw why;
		}
		registry.warn(document.id(), List.of(Warning.notAgain(String.valueOf(why.getMessage()))));
		return passages;
	}

}
