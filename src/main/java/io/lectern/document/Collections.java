package io.lectern.document;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.lectern.system.Problem;

/** The collections that documents are kept in. */
@Component
public class Collections {

	/** A collection and how many documents it holds. */
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
			.sql("select c.name, count(d.id) as documents from collection c left join document d"
					+ " on d.collection = c.name group by c.name order by c.name")
			.query((row, n) -> new DocumentCollection(row.getString("name"), row.getLong("documents")))
			.list();
	}

	/** Whether a collection can be called so. */
	public static boolean isName(String name) {
		return name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");
	}

	/**
	 * Makes the collection where it is missing.
	 * @throws Problem 400 for a name of other than 1 to 100 letters, digits, spaces,
	 * dots, dashes and underscores
	 */
	public void ensure(String name) {
		if (!isName(name)) {
			throw Problem.badRequest("collection-name",
					"A collection's name has 1 to 100 letters, digits, spaces, dots, dashes or underscores"
							+ " and begins with a letter or digit");
		}
		if (jdbc.sql("select 1 from collection where name = :name")
			.param("name", name)
			.query(Integer.class)
			.optional()
			.isEmpty()) {
			jdbc.sql("insert into collection (name, created_at) values (:name, :now) on conflict do nothing")
				.param("name", name)
				.param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
				.update();
		}
	}

}
