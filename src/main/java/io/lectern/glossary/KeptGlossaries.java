package io.lectern.glossary;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.system.Problem;

/** The bundled glossary with what administrators add for a collection. */
@Component
class KeptGlossaries implements Glossaries {

	/** Glossaries held ready; beyond that all are made anew. */
	private static final int HELD = 100;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	/** By what is kept, so that whatever replica changes it, the change counts. */
	private final Map<List<String>, Glossary> held = new ConcurrentHashMap<>();

	KeptGlossaries(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	@Override
	public Glossary of(@Nullable String collection) {
		List<String> kept = jdbc
			.sql("select glossary from collection where glossary is not null"
					+ " and (cast(:collection as varchar) is null or name = :collection) order by name")
			.param("collection", collection)
			.query(String.class)
			.list();
		if (held.size() > HELD) {
			held.clear();
		}
		return held.computeIfAbsent(kept, this::read);
	}

	private Glossary read(List<String> kept) {
		return Glossary.of(kept.stream().flatMap((text) -> entries(text).stream()).toList())
			.and(BundledGlossary.GLOSSARY);
	}

	/**
	 * What a collection's glossary adds.
	 * @throws Problem 404 where there is no such collection
	 */
	List<List<String>> added(String collection) {
		List<@Nullable String> kept = jdbc.sql("select glossary from collection where name = :name")
			.param("name", collection)
			.query((row, n) -> row.getString("glossary"))
			.list();
		if (kept.isEmpty()) {
			throw unknown(collection);
		}
		String text = kept.getFirst();
		return (text != null) ? entries(text) : List.of();
	}

	/**
	 * Replaces what a collection's glossary adds.
	 * @param entries groups of words that mean the same
	 * @throws Problem 404 where there is no such collection
	 */
	void replace(String collection, List<List<String>> entries) {
		String text = entries.isEmpty() ? null : json.writeValueAsString(entries);
		if (jdbc.sql("update collection set glossary = :text where name = :name")
			.param("text", text)
			.param("name", collection)
			.update() == 0) {
			throw unknown(collection);
		}
	}

	private List<List<String>> entries(String text) {
		return json.readValue(text, new TypeReference<>() {
		});
	}

	private static Problem unknown(String collection) {
		return Problem.notFound("collection-not-found", "There is no collection '" + collection + "'");
	}

}
