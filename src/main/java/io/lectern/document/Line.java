package io.lectern.document;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the versions of something have in common: within their collection what their
 * sender calls them, else their name. What is attached to a document is of no line; its
 * versions are those of the document.
 *
 * @param collection the collection
 * @param externalId what their sender calls them, null where the name tells
 * @param name the name
 */
record Line(String collection, @Nullable String externalId, String name) {

	/** As {@code name_start} in the table. */
	private static final int START = 200;

	static Line of(Arrival arrival) {
		return new Line(arrival.collection(), arrival.externalId(), arrival.name());
	}

	static Line of(Document document) {
		return new Line(document.collection(), document.edition().externalId(), document.name());
	}

	static String start(String name) {
		int end = Math.min(START, name.length());
		return name.substring(0, (end > 0 && Character.isHighSurrogate(name.charAt(end - 1))) ? end - 1 : end);
	}

	/** The condition that its documents meet; with {@link #params()}. */
	String where() {
		return "collection = :collection and part_of is null and " + ((externalId != null) ? "external_id = :externalId"
				: "external_id is null and name_start = :start and name = :name");
	}

	Map<String, Object> params() {
		Map<String, Object> params = new HashMap<>();
		params.put("collection", collection);
		if (externalId != null) {
			params.put("externalId", externalId);
		}
		else {
			params.put("start", start(name));
			params.put("name", name);
		}
		return params;
	}

	/** Names that version of it, within its collection. */
	String identity(int version) {
		return Sha256.of(((externalId != null) ? "id\0" + externalId : "name\0" + name) + '\0' + version);
	}

}
