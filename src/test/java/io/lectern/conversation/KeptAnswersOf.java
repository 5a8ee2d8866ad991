package io.lectern.conversation;

import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Kept answers for tests of other packages. */
public final class KeptAnswersOf {

	private KeptAnswersOf() {
	}

	public static KeptAnswers in(JdbcClient jdbc) {
		return new KeptAnswers(jdbc, JsonMapper.builder().build());
	}

	/** A conversation of one question. */
	public static void add(JdbcClient jdbc, String owner, String collection, String answerId, String question,
			String answer) {
		jdbc.sql("insert into conversation (id, owner, title, collection, created_at, updated_at)"
				+ " values (:id, :owner, 'x', :collection, current_timestamp, current_timestamp)")
			.param("id", "c-" + answerId)
			.param("owner", owner)
			.param("collection", collection)
			.update();
		jdbc.sql("insert into message (conversation_id, role, text, created_at) values (:id, 'user', :text,"
				+ " current_timestamp)")
			.param("id", "c-" + answerId)
			.param("text", question)
			.update();
		jdbc.sql("insert into message (conversation_id, role, text, answer_id, answer, created_at)"
				+ " values (:id, 'assistant', 'x', :answerId, :answer, current_timestamp)")
			.param("id", "c-" + answerId)
			.param("answerId", answerId)
			.param("answer", answer)
			.update();
	}

}
