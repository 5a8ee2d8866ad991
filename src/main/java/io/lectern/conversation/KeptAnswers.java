package io.lectern.conversation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers in a caller's conversations, for those who keep them elsewhere too. */
@Component
public class KeptAnswers {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	KeptAnswers(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * An answer.
	 *
	 * @param question as it was asked
	 * @param answer the whole answer as it was given
	 * @param collection where its conversation asks; null: everywhere
	 */
	public record Kept(String question, JsonNode answer, @Nullable String collection) {
	}

	/** The answer of that id, in a conversation of that caller. */
	public Optional<Kept> find(String owner, String answerId) {
		return jdbc
			.sql("select q.text as question, a.answer as answer, c.collection as collection from message a"
					+ " join conversation c on c.id = a.conversation_id join message q on q.conversation_id = c.id"
					+ " and q.number = (select max(b.number) from message b where b.conversation_id = c.id"
					+ " and b.number < a.number and b.role = 'user')"
					+ " where a.answer_id = :answerId and c.owner = :owner")
			.param("answerId", answerId)
			.param("owner", owner)
			.query((row, n) -> new Kept(row.getString("question"), json.readTree(row.getString("answer")),
					row.getString("collection")))
			.optional();
	}

}
