package io.lectern.document;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.lectern.system.Problem;

/** The collections that documents are kept in. */
@Component
public class Collections {

	/**
	 * Holds the documents that are on their way out and seen by nobody; no collection can
	 * be called so.
	 */
	public static final String GOING = "-";

	/** A collection and how many documents it holds, old versions left out. */
	public record DocumentCollection(String name, long documents) {
	}

	private final JdbcClient jdbc;

	private final Clock clock;

	Collections(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** All collections by name. */
	public List<DocumentCollection> all() {
		return jdbc
			.sql("select c.name, (select count(*) from document d where d.collection = c.name"
					+ " and d.superseded_by is null) as documents from collection c where c.name <> '" + GOING
					+ "' order by c.name")
			.query((row, n) -> new DocumentCollection(row.getString("name"), row.getLong("documents")))
			.list();
	}

	/** Whether a collection can be called so. */
	public static boolean isName(String name) {
		return name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");
	}

	/**
	 * Refuses what can't be a name.
	 * @throws Problem 400 for a name of other than 1 to 100 letters, digits, spaces,
	 * dots, dashes and underscores
	 */
	public static void requireName(String name) {
		if (!isName(name)) {
			throw Problem.badRequest("collection-name",
					"A collection's name has 1 to 100 letters, digits, spaces, dots, dashes or underscores"
							+ " and begins with a letter or digit");
		}
	}

	/**
	 * Makes the collection where it is missing.
	 * @throws Problem 400 for what can't be a name
	 */
	public void ensure(String name) {
		requireName(name);
		if (has("name", name)) {
			return;
		}
		// The index may know another by this name, which it had before.
		String key = has("indexed_as", name) ? UUID.randomUUID().toString() : name;
		jdbc.sql("insert into collection (name, created_at, indexed_as) values (:name, :now, :key)"
				+ " on conflict do nothing")
			.param("name", name)
			.param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
			.param("key", key)
			.update();
	}

	private boolean has(String column, String value) {
		return jdbc.sql("select count(*) from collection where " + column + " = :value")
			.param("value", value)
			.query(Long.class)
			.single() > 0;
	}

	/**
	 * The collection that a subfolder of the watched folder fills, made where it is
	 * missing. It stays the same one when it is renamed.
	 */
	public String ofFolder(String folder) {
		if (folder.equals(Document.DEFAULT_COLLECTION)) {
			return folder;
		}
		Optional<String> known = jdbc.sql("select name from collection where folder = :folder")
			.param("folder", folder)
			.query(String.class)
			.optional();
		return known.orElseGet(() -> {
			ensure(folder);
			jdbc.sql("update collection set folder = :folder where name = :folder").param("folder", folder).update();
			return folder;
		});
	}

	/** What the index calls the collection, for good; the name itself where it is new. */
	public String indexedAs(String name) {
		return jdbc.sql("select indexed_as from collection where name = :name")
			.param("name", name)
			.query(String.class)
			.optional()
			.orElse(name);
	}

}
