package io.lectern.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The registry of documents, as other packages read it. */
public interface Documents {

	Optional<Document> find(DocumentId id);

	/** The documents with these ids; removed ones are left out. */
	Map<DocumentId, Document> findAll(Collection<DocumentId> ids);

	/**
	 * Those of them that answer: no removed ones, no old versions, and no new ones that
	 * are not indexed yet.
	 */
	Map<DocumentId, Document> answering(Collection<DocumentId> ids);

	/** The same documents, of old versions those that answer in their stead. */
	default List<DocumentId> newest(Collection<DocumentId> ids) {
		Map<DocumentId, Document> found = findAll(ids);
		return ids.stream()
			.map((id) -> Optional.ofNullable(found.get(id)).map((one) -> one.edition().supersededBy()).orElse(id))
			.distinct()
			.toList();
	}

	/**
	 * The documents of that name, in one collection or anywhere, the newest first; no old
	 * versions.
	 */
	List<Document> named(String name, @Nullable String collection);

	/**
	 * Titles of documents that answer, in one collection or anywhere, by name.
	 * @param most how many
	 */
	List<String> titles(@Nullable String collection, int most);

	/**
	 * All documents that answer, in one collection or anywhere, in the order of their
	 * names.
	 */
	List<Document> answering(@Nullable String collection);

	/**
	 * How many documents are accepted and can't be found yet, in one collection or
	 * anywhere.
	 */
	default long unread(@Nullable String collection) {
		return 0;
	}

	/**
	 * Whether there is a collection of that name; {@link Document#DEFAULT_COLLECTION}
	 * always is.
	 */
	boolean hasCollection(String name);

	/**
	 * What the document's pages say, as parsed and in order; a missing one says nothing.
	 */
	List<String> texts(Document document);

	/** A page as parsed, empty where the document or the page is not there. */
	Optional<PageText> page(DocumentId id, int number);

	/**
	 * The same for its text and tables alone; where its characters stand may be left out,
	 * as an empty array and not as null where there are some.
	 */
	default Optional<PageText> read(DocumentId id, int number) {
		return page(id, number);
	}

}
