package io.lectern.notebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.system.Problem;

/** The kept notes; to others than their owner it is as if they did not exist. */
@Component
class Notes {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Notes(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * A note.
	 *
	 * @param collection whose notebook it is in; null: that of no collection
	 * @param question what was asked; null where words of a document are kept
	 * @param text the answer; empty where words of a document are kept
	 * @param quotes what it rests on, as the citations of an answer
	 * @param remark what its owner wrote to it; may be empty
	 */
	record Note(String id, @Nullable String collection, @Nullable String question, String text, JsonNode quotes,
			String remark, Instant createdAt) {
	}

	/** Which notebook: all of them, or one. */
	record Notebook(boolean all, @Nullable String collection) {
	}

	/** Notes in the order in which they were kept, the last one first. */
	List<Note> of(String owner, Notebook notebook, int page, int size) {
		Map<String, Object> params = new HashMap<>();
		String where = where(owner, notebook, params);
		params.put("offset", (long) page * size);
		params.put("size", size);
		return jdbc
			.sql("select *" + where + " order by created_at desc, id"
					+ " offset :offset rows fetch next :size rows only")
			.params(params)
			.query((row, n) -> note(row))
			.list();
	}

	long count(String owner, Notebook notebook) {
		Map<String, Object> params = new HashMap<>();
		return jdbc.sql("select count(*)" + where(owner, notebook, params)).params(params).query(Long.class).single();
	}

	private static String where(String owner, Notebook notebook, Map<String, Object> params) {
		params.put("owner", owner);
		String where = " from note where owner = :owner";
		if (notebook.all()) {
			return where;
		}
		if (notebook.collection() == null) {
			return where + " and collection is null";
		}
		params.put("collection", notebook.collection());
		return where + " and collection = :collection";
	}

	Note keep(String owner, @Nullable String collection, @Nullable String question, String text, JsonNode quotes,
			String remark) {
		String id = UUID.randomUUID().toString();
		jdbc.sql("insert into note (id, owner, collection, question, text, quotes, remark, created_at)"
				+ " values (:id, :owner, :collection, :question, :text, :quotes, :remark, :now)")
			.param("id", id)
			.param("owner", owner)
			.param("collection", collection, Types.VARCHAR)
			.param("question", question, Types.VARCHAR)
			.param("text", text)
			.param("quotes", json.writeValueAsString(quotes))
			.param("remark", remark)
			.param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
			.update();
		return require(owner, id);
	}

	/**
	 * @throws Problem 404 where the owner has none of that id
	 */
	Note require(String owner, String id) {
		return jdbc.sql("select * from note where id = :id and owner = :owner")
			.param("id", id)
			.param("owner", owner)
			.query((row, n) -> note(row))
			.optional()
			.orElseThrow(() -> unknown(id));
	}

	/**
	 * Gives it another remark.
	 * @throws Problem 404 where the owner has none of that id
	 */
	void remark(String owner, String id, String remark) {
		if (jdbc.sql("update note set remark = :remark where id = :id and owner = :owner")
			.param("remark", remark)
			.param("id", id)
			.param("owner", owner)
			.update() == 0) {
			throw unknown(id);
		}
	}

	/**
	 * @throws Problem 404 where the owner has none of that id
	 */
	void delete(String owner, String id) {
		if (jdbc.sql("delete from note where id = :id and owner = :owner")
			.param("id", id)
			.param("owner", owner)
			.update() == 0) {
			throw unknown(id);
		}
	}

	private Note note(ResultSet row) throws SQLException {
		return new Note(row.getString("id"), row.getString("collection"), row.getString("question"),
				row.getString("text"), json.readTree(row.getString("quotes")), row.getString("remark"),
				row.getObject("created_at", OffsetDateTime.class).toInstant());
	}

	private static Problem unknown(String id) {
		return Problem.notFound("note-not-found", "There is no note '" + id + "'");
	}

}
