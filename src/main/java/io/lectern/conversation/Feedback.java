package io.lectern.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.answer.Answer;
import io.lectern.answer.Provenance;
import io.lectern.system.Problem;

/** What readers think of answers. One verdict for each answer and caller, the last. */
@Component
class Feedback {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Feedback(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** A thumb. */
	enum Rating {

		UP, DOWN

	}

	/**
	 * What somebody thought of an answer, with copies of what it was made from.
	 *
	 * @param question as asked
	 * @param answer the answer as it was given
	 * @param making what it was made from
	 */
	record Review(String answerId, String caller, Rating rating, @Nullable String reason, String question,
			Answer answer, Provenance making, Instant createdAt) {
	}

	/**
	 * Keeps a verdict.
	 * @throws Problem 404 where the caller was never given that answer
	 */
	@Transactional
	public void give(String caller, String answerId, Rating rating, @Nullable String reason) {
		Rated rated = rated(caller, answerId)
			.orElseThrow(() -> Problem.notFound("answer-not-found", "You were given no answer '" + answerId + "'"));
		jdbc.sql("delete from feedback where answer_id = :answer and caller = :caller")
			.param("answer", answerId)
			.param("caller", caller)
			.update();
		jdbc.sql("insert into feedback (answer_id, caller, rating, reason, question, answer, making, created_at)"
				+ " values (:id, :caller, :rating, :reason, :question, :answer, :making, :now)")
			.param("id", answerId)
			.param("caller", caller)
			.param("rating", rating.name())
			.param("reason", reason)
			.param("question", rated.question)
			.param("answer", rated.answer)
			.param("making", rated.making)
			.param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
			.update();
	}

	/** The answer that is the n-th message of the conversation, from 0. */
	Optional<String> answerId(String caller, String conversation, int message) {
		return jdbc
			.sql("select m.answer_id from message m join conversation c on c.id = m.conversation_id"
					+ " where c.id = :conversation and c.owner = :caller order by m.number"
					+ " offset :message rows fetch next 1 rows only")
			.param("conversation", conversation)
			.param("caller", caller)
			.param("message", message)
			.query((row, n) -> Optional.ofNullable(row.getString("answer_id")))
			.optional()
			.flatMap((id) -> id);
	}

	/** All verdicts, oldest first. */
	List<Review> all() {
		return jdbc.sql("select * from feedback order by created_at, answer_id").query(this::verdict).list();
	}

	private Optional<Rated> rated(String caller, String answerId) {
		return jdbc
			.sql("select a.answer, a.making, (select q.text from message q where q.conversation_id = a.conversation_id"
					+ " and q.number = (select max(b.number) from message b where b.conversation_id = a.conversation_id"
					+ " and b.number < a.number and b.role = 'user')) as question"
					+ " from message a join conversation c on c.id = a.conversation_id"
					+ " where a.answer_id = :answer and c.owner = :caller")
			.param("answer", answerId)
			.param("caller", caller)
			.query((row, n) -> new Rated(row.getString("question"), row.getString("answer"), row.getString("making")))
			.optional();
	}

	private Review verdict(ResultSet row, int number) throws SQLException {
		return new Review(row.getString("answer_id"), row.getString("caller"), Rating.valueOf(row.getString("rating")),
				row.getString("reason"), row.getString("question"),
				json.readValue(row.getString("answer"), Answer.class),
				json.readValue(row.getString("making"), Provenance.class),
				row.getObject("created_at", OffsetDateTime.class).toInstant());
	}

	private record Rated(String question, String answer, String making) {
	}

}
