package io.lectern.writing;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What administrators wrote in place of a collection's prompts. It is read anew each
 * time, so that a change counts on every replica at once.
 */
@Component
class PromptEdits implements EditedPrompts {

	private final JdbcClient jdbc;

	private final Clock clock;

	PromptEdits(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * One edit.
	 *
	 * @param text what was written; null: the file's own text was taken again
	 * @param by the name of the administrator's key
	 */
	record Edit(long id, @Nullable String text, String by, Instant at) {
	}

	@Override
	public Map<String, String> of(String collection) {
		Map<String, String> texts = new HashMap<>();
		jdbc.sql("select file, text from prompt_edit where collection = :collection order by id")
			.param("collection", collection)
			.query((row) -> {
				if (row.getString("text") != null) {
					texts.put(row.getString("file"), row.getString("text"));
				}
				else {
					texts.remove(row.getString("file"));
				}
			});
		return texts;
	}

	/** All edits of a file, the last one first. */
	List<Edit> history(String collection, String file) {
		return jdbc.sql("select * from prompt_edit where collection = :collection and file = :file order by id desc")
			.param("collection", collection)
			.param("file", file)
			.query((row, n) -> new Edit(row.getLong("id"), row.getString("text"), row.getString("edited_by"),
					row.getObject("created_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * @param text null: the file's own text again
	 */
	void keep(String collection, String file, @Nullable String text, String by) {
		jdbc.sql("insert into prompt_edit (collection, file, text, edited_by, created_at)"
				+ " values (:collection, :file, :text, :by, :now)")
			.param("collection", collection)
			.param("file", file)
			.param("text", text)
			.param("by", by)
			.param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
			.update();
	}

}
