package io.lectern.conversation;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.lectern.conversation.Conversations.Conversation;
import io.lectern.system.Problem;

/**
 * Links by which others read a conversation. Who has one still needs a key that lets them
 * read documents.
 */
@Component
class Shares {

	private static final int BYTES = 16;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final Conversations conversations;

	Shares(JdbcClient jdbc, Conversations conversations) {
		this.jdbc = jdbc;
		this.conversations = conversations;
	}

	/**
	 * What names the conversation in a link; the same one as long as it is not taken
	 * back.
	 * @throws Problem 404 where the owner has none of that id
	 */
	String share(String owner, String id) {
		String known = conversations.require(owner, id).shared();
		if (known != null) {
			return known;
		}
		byte[] bytes = new byte[BYTES];
		random.nextBytes(bytes);
		String token = HexFormat.of().formatHex(bytes);
		jdbc.sql("update conversation set shared = :token where id = :id and owner = :owner and shared is null")
			.param("token", token)
			.param("id", id)
			.param("owner", owner)
			.update();
		String shared = conversations.require(owner, id).shared();
		return (shared != null) ? shared : token;
	}

	/**
	 * Links to it lead nowhere any more.
	 * @throws Problem 404 where the owner has none of that id
	 */
	void takeBack(String owner, String id) {
		conversations.require(owner, id);
		jdbc.sql("update conversation set shared = null where id = :id and owner = :owner")
			.param("id", id)
			.param("owner", owner)
			.update();
	}

	Optional<Conversation> find(String token) {
		return jdbc.sql("select * from conversation where shared = :token")
			.param("token", token)
			.query(conversations.rows())
			.optional();
	}

}
