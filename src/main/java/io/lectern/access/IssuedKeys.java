package io.lectern.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.lectern.access.Keys.Role;

/**
 * Keys that administrators make while Lectern runs. A removed one counts no more from the
 * next request on, on every replica.
 */
@Component
class IssuedKeys {

	private static final int RANDOM_BYTES = 32;

	/** A key's last use is noted no more often than that. */
	private static final Duration USE_NOTED = Duration.ofMinutes(1);

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final Clock clock;

	IssuedKeys(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What is known of a key.
	 *
	 * @param id identifies it and names its holder to conversations
	 * @param name what an administrator calls it
	 * @param role what its holder may do
	 * @param createdAt when it was made
	 * @param lastUsedAt when it was last used, to the minute; null: never
	 */
	record IssuedKey(String id, String name, Role role, Instant createdAt, @Nullable Instant lastUsedAt) {
	}

	/** A new key and, this one time, what is to be sent as bearer token. */
	record NewKey(IssuedKey key, String secret) {
	}

	NewKey make(String name, Role role) {
		byte[] bytes = new byte[RANDOM_BYTES];
		random.nextBytes(bytes);
		String secret = "lectern_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		IssuedKey key = new IssuedKey(UUID.randomUUID().toString(), name, role, clock.instant(), null);
		jdbc.sql("insert into access_key (id, name, role, hash, created_at) values (:id, :name, :role, :hash, :now)")
			.param("id", key.id())
			.param("name", name)
			.param("role", role.name())
			.param("hash", hash(secret))
			.param("now", now())
			.update();
		return new NewKey(key, secret);
	}

	/** All keys, the newest first. */
	List<IssuedKey> all() {
		return jdbc.sql("select id, name, role, created_at, last_used_at from access_key order by created_at desc, id")
			.query(IssuedKeys::row)
			.list();
	}

	/** The key behind a bearer token. */
	Optional<IssuedKey> find(String secret) {
		Optional<IssuedKey> found = jdbc
			.sql("select id, name, role, created_at, last_used_at from access_key where hash = :hash")
			.param("hash", hash(secret))
			.query(IssuedKeys::row)
			.optional();
		found.filter(this::isUseToBeNoted).ifPresent(this::noteUse);
		return found;
	}

	/** Whether there was such a key. */
	boolean remove(String id) {
		return jdbc.sql("delete from access_key where id = :id").param("id", id).update() > 0;
	}

	private boolean isUseToBeNoted(IssuedKey key) {
		return key.lastUsedAt() == null || key.lastUsedAt().plus(USE_NOTED).isBefore(clock.instant());
	}

	private void noteUse(IssuedKey key) {
		jdbc.sql("update access_key set last_used_at = :now where id = :id")
			.param("now", now())
			.param("id", key.id())
			.update();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
	}

	private static IssuedKey row(ResultSet row, int number) throws SQLException {
		OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
		return new IssuedKey(row.getString("id"), row.getString("name"), Role.valueOf(row.getString("role")),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				(used != null) ? used.toInstant() : null);
	}

	static String hash(String secret) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

}
