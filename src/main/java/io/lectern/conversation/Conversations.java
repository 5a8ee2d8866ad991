package io.lectern.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.answer.Answer;
import io.lectern.writing.CitationParser;
import io.lectern.answer.Provenance;
import io.lectern.writing.Turn;
import io.lectern.language.Sentences;
import io.lectern.system.Problem;

/**
 * The kept conversations. Each belongs to whoever began it; to others it is as if it did
 * not exist.
 */
@Component
class Conversations {

	private static final int LONGEST_TITLE = 100;

	/** More turns than any prompt has room for. */
	private static final int TURNS = 20;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Conversations(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * A conversation in the list.
	 *
	 * @param collection where it asks; null: everywhere
	 * @param documentIds the documents that it asks; empty: all of the collection's
	 * @param shared what names it in a link for others; null: there is none
	 */
	record Conversation(String id, String title, @Nullable String collection, List<String> documentIds,
			@Nullable String shared, Instant createdAt, Instant updatedAt) {
	}

	/** Where a question is put: to documents, all of a collection, or everywhere. */
	record Scope(@Nullable String collection, List<String> documentIds) {
	}

	/**
	 * What was said.
	 *
	 * @param role {@code user} or {@code assistant}
	 * @param text the words
	 * @param answer the whole answer, of the assistant's messages
	 * @param rating what its owner thinks of the answer, {@code up} or {@code down}
	 */
	record Message(String role, String text, @Nullable JsonNode answer, @Nullable String rating, Instant createdAt) {
	}

	/** Those in which the words occur; all where there are no words. */
	ConversationList of(String owner, String words, int page, int size) {
		return ConversationList.read(jdbc, rows(), owner, words, page, size);
	}

	/**
	 * @throws Problem 404 where the owner has none of that id
	 */
	Conversation require(String owner, String id) {
		return find(id).filter((row) -> row.owner.equals(owner))
			.map(Owned::conversation)
			.orElseThrow(() -> unknown(id));
	}

	List<Message> messages(String id) {
		return jdbc
			.sql("select m.role, m.text, m.answer, lower(f.rating) as rating, m.created_at from message m"
					+ " join conversation c on c.id = m.conversation_id"
					+ " left join feedback f on f.answer_id = m.answer_id and f.caller = c.owner"
					+ " where m.conversation_id = :id order by m.number")
			.param("id", id)
			.query((row, n) -> new Message(row.getString("role"), row.getString("text"), json(row.getString("answer")),
					row.getString("rating"), instant(row, "created_at")))
			.list();
	}

	/**
	 * What was said so far, oldest first; nothing in a conversation that has yet to
	 * begin.
	 * @throws Problem 404 where the conversation is somebody else's
	 */
	List<Turn> turns(String owner, String id) {
		Optional<Owned> row = find(id);
		if (row.isPresent() && !row.get().owner.equals(owner)) {
			throw unknown(id);
		}
		List<Turn> turns = new ArrayList<>(jdbc
			.sql("select q.text as question, a.text as answer, a.making as making from message a join message q"
					+ " on q.conversation_id = a.conversation_id and q.number = (select max(b.number) from message b"
					+ " where b.conversation_id = a.conversation_id and b.number < a.number and b.role = 'user')"
					+ " where a.conversation_id = :id and a.role = 'assistant' order by a.number desc"
					+ " fetch next :turns rows only")
			.param("id", id)
			.param("turns", TURNS)
			.query((result, n) -> new Turn(result.getString("question"),
					provenance(result.getString("making")).standalone(),
					CitationParser.withoutMarkers(result.getString("answer"))))
			.list());
		return turns.reversed();
	}

	/**
	 * Keeps a question and its answer, and the conversation where these are its first.
	 * @param scope where it was put, which is where the conversation is found from now on
	 */
	@Transactional
	public void add(String owner, String id, String question, Scope scope, Answer answer, Provenance provenance) {
		OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
		// Two first questions may come at the same time.
		jdbc.sql("insert into conversation (id, owner, title, collection, created_at, updated_at)"
				+ " values (:id, :owner, :title, null, :now, :now) on conflict do nothing")
			.param("id", id)
			.param("owner", owner)
			.param("title", shorten(question))
			.param("now", now)
			.update();
		if (jdbc
			.sql("update conversation set updated_at = :now, collection = :collection, documents = :documents"
					+ " where id = :id and owner = :owner")
			.param("now", now)
			.param("collection", scope.collection(), Types.VARCHAR)
			.param("documents", scope.documentIds().isEmpty() ? null : json.writeValueAsString(scope.documentIds()),
					Types.VARCHAR)
			.param("id", id)
			.param("owner", owner)
			.update() == 0) {
			throw unknown(id);
		}
		insert(id, "user", question, null, null, null, now);
		insert(id, "assistant", answer.answer(), answer.answerId(), json.writeValueAsString(answer),
				json.writeValueAsString(provenance), now);
	}

	private void insert(String conversation, String role, String text, @Nullable String answerId,
			@Nullable String answer, @Nullable String making, OffsetDateTime now) {
		jdbc.sql("insert into message (conversation_id, role, text, answer_id, answer, making, created_at)"
				+ " values (:conversation, :role, :text, :answerId, :answer, :making, :now)")
			.param("conversation", conversation)
			.param("role", role)
			.param("text", text)
			.param("answerId", answerId)
			.param("answer", answer)
			.param("making", making)
			.param("now", now)
			.update();
	}

	/**
	 * @throws Problem 404 where the owner has none of that id, 400 for an unfit title
	 */
	void rename(String owner, String id, String title) {
		if (title.isBlank() || title.length() > LONGEST_TITLE) {
			throw Problem.badRequest("title-invalid", "'title' must have 1 to " + LONGEST_TITLE + " characters.");
		}
		if (jdbc.sql("update conversation set title = :title where id = :id and owner = :owner")
			.param("title", title.strip())
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
		if (jdbc.sql("delete from conversation where id = :id and owner = :owner")
			.param("id", id)
			.param("owner", owner)
			.update() == 0) {
			throw unknown(id);
		}
	}

	/**
	 * Takes back what was said from a message on, so that another question can be put in
	 * its place; all of it: the conversation itself.
	 * @param from the message's place, from 0
	 * @throws Problem 404 where the owner has none of that id, 400 for a negative place
	 */
	@Transactional
	public void takeBack(String owner, String id, int from) {
		if (from < 0) {
			throw Problem.badRequest("message-out-of-range", "'from' must not be negative.");
		}
		if (from == 0) {
			delete(owner, id);
			return;
		}
		require(owner, id);
		jdbc.sql("delete from message where conversation_id = :id and number >= (select number from message"
				+ " where conversation_id = :id order by number offset :from rows fetch next 1 rows only)")
			.param("id", id)
			.param("from", from)
			.update();
	}

	private Optional<Owned> find(String id) {
		return jdbc.sql("select * from conversation where id = :id")
			.param("id", id)
			.query((row, n) -> new Owned(row.getString("owner"), conversation(row)))
			.optional();
	}

	RowMapper<Conversation> rows() {
		return (row, n) -> conversation(row);
	}

	private Conversation conversation(ResultSet row) throws SQLException {
		String documents = row.getString("documents");
		return new Conversation(row.getString("id"), row.getString("title"), row.getString("collection"),
				(documents != null) ? List.of(json.readValue(documents, String[].class)) : List.of(),
				row.getString("shared"), instant(row, "created_at"), instant(row, "updated_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private @Nullable JsonNode json(@Nullable String text) {
		return (text != null) ? json.readTree(text) : null;
	}

	private Provenance provenance(String text) {
		return json.readValue(text, Provenance.class);
	}

	private static String shorten(String question) {
		String line = Sentences.oneLine(question);
		return (line.length() <= LONGEST_TITLE) ? line : line.substring(0, LONGEST_TITLE - 1).strip() + "…";
	}

	private static Problem unknown(String id) {
		return Problem.notFound("conversation-not-found", "There is no conversation '" + id + "'");
	}

	private record Owned(String owner, Conversation conversation) {
	}

}
