package io.lectern.document;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A document as the REST contract shows it.
 *
 * @param id identifies it for good
 * @param name the file name it came with, sub-folders included
 * @param title the title given, else the one found in the file, else the name
 * @param collection the collection it belongs to
 * @param mediaType its detected media type
 * @param size bytes of the original
 * @param sha256 hash of the original, hexadecimal
 * @param language ISO 639-1 code of its main language, null until parsed
 * @param pages number of pages (slides, sheets, sections), 0 until parsed
 * @param passages number of passages in the index, 0 until indexed
 * @param status where it stands
 * @param progress share of the work done, 0 to 1
 * @param failure why it failed, null unless {@link DocumentStatus#FAILED}
 * @param metadata key-value pairs that searches can filter by: what was given over what
 * the file says of itself
 * @param createdAt when it was received
 * @param indexedAt when it became searchable, null before
 * @param reading how well it could be read
 * @param edition which version of it this is
 */
public record Document(DocumentId id, String name, String title, String collection, String mediaType, long size,
		String sha256, @Nullable String language, int pages, int passages, DocumentStatus status, double progress,
		@Nullable Failure failure, Map<String, String> metadata, Instant createdAt, @Nullable Instant indexedAt,
		@JsonUnwrapped Reading reading, @JsonUnwrapped Edition edition) {

	/** The collection used where none is named. */
	public static final String DEFAULT_COLLECTION = "default";

	/**
	 * Whether its file could not be opened when it was read last, for want of its
	 * password.
	 */
	@JsonProperty(access = JsonProperty.Access.READ_ONLY)
	public boolean locked() {
		return (failure != null && Failure.isLocked(failure.reason()))
				|| reading.warnings().stream().anyMatch(Warning::isLocked);
	}

	/** The pairs that people or applications gave, none of those found in the file. */
	public Map<String, String> given() {
		Map<String, String> given = new LinkedHashMap<>(metadata);
		given.entrySet().removeAll(reading.found().entrySet());
		return given;
	}

	/** All that a search may filter it by, its own fields included. */
	public Map<String, String> filterable() {
		return Metadata.filterable(this);
	}

	/** The same under the name that the index has for its collection. */
	public Document indexedIn(String key) {
		return with(key, reading, edition);
	}

	/** The same, with what older versions of Lectern do not tell of a document. */
	public Document completed() {
		return with(collection, (reading != null) ? reading : Reading.WHOLE,
				(edition != null && edition.version() > 0) ? edition : Edition.FIRST);
	}

	/** The same as that version. */
	Document as(Edition other) {
		return with(collection, reading, other);
	}

	private Document with(String inCollection, Reading read, Edition as) {
		return new Document(id, name, title, inCollection, mediaType, size, sha256, language, pages, passages, status,
				progress, failure, metadata, createdAt, indexedAt, read, as);
	}

}
