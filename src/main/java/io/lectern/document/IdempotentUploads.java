package io.lectern.document;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.lectern.document.Intake.Received;
import io.lectern.system.Problem;

/**
 * Remembers which documents an {@code Idempotency-Key} made, so that a repeated request
 * gets the first one's answer. The documents themselves are never doubled, key or not:
 * the same bytes are the same document.
 */
@Component
class IdempotentUploads {

	private static final Duration REMEMBERED = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final Clock clock;

	IdempotentUploads(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The first answer to that key, which is this one where the key is new.
	 * @throws Problem 422 where the key came with other documents before
	 */
	List<Received> once(@Nullable String key, List<Received> received) {
		if (key == null) {
			return received;
		}
		if (key.isBlank() || key.length() > 200) {
			throw Problem.badRequest("idempotency-key", "An Idempotency-Key has 1 to 200 characters");
		}
		OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
		jdbc.sql("delete from idempotent_upload where created_at < :limit")
			.param("limit", now.minus(REMEMBERED))
			.update();
		String ids = received.stream().map((one) -> one.document().id().value()).collect(Collectors.joining(","));
		boolean first = jdbc
			.sql("insert into idempotent_upload (idempotency_key, document_ids, duplicates, created_at)"
					+ " values (:key, :ids, :duplicates, :now) on conflict do nothing")
			.param("key", key)
			.param("ids", ids)
			.param("duplicates", received.stream().map((one) -> "" + one.duplicate()).collect(Collectors.joining(",")))
			.param("now", now)
			.update() > 0;
		return first ? received : firstAnswer(key, ids, received);
	}

	private List<Received> firstAnswer(String key, String ids, List<Received> received) {
		Optional<List<String>> first = jdbc
			.sql("select document_ids, duplicates from idempotent_upload where idempotency_key = :key")
			.param("key", key)
			.query((row, n) -> List.of(row.getString("document_ids"), row.getString("duplicates")))
			.optional();
		if (first.isEmpty()) {
			return received;
		}
		if (!first.get().getFirst().equals(ids)) {
			throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", "Idempotency-Key reused",
					"The Idempotency-Key '" + key
							+ "' came with other documents before; send a new key with new documents");
		}
		List<Boolean> duplicates = Arrays.stream(first.get().getLast().split(",")).map(Boolean::valueOf).toList();
		return IntStream.range(0, received.size())
			.mapToObj((i) -> new Received(received.get(i).document(), duplicates.get(i)))
			.toList();
	}

}
