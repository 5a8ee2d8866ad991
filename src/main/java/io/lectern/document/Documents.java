package io.lectern.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The registry of documents, as other packages read it. */
public interface Documents {

	/**
	 * What of the documents asked can't be found yet: they are accepted and still being
	 * read. One that is read anew goes on being found, and one that can't be read is not
	 * waited for.
	 *
	 * @param documents how many
	 * @param everything whether nothing else is there that could be found
	 */
	record Unread(long documents, boolean everything) {

		/** All that was asked can be found. */
		public static final Unread NONE = new Unread(0, false);

		public boolean isEmpty() {
			return documents == 0;
		}

	}

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
	 * What can't be found yet, in one collection or anywhere.
	 * @param ids the documents it may be; empty: all
	 */
	default Unread unread(@Nullable String collection, Collection<DocumentId> ids) {
		return Unread.NONE;
	}

	/**
	 * Documents that can't be found yet, in one collection or anywhere.
	 * @param most how many
	 */
	default List<Document> beingRead(@Nullable String collection, int most) {
		return List.of();
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
