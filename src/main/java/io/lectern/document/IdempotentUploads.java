package io.lectern.document;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.lectern.document.Intake.Received;
import io.lectern.system.Problem;

/**
 * Remembers what came with an {@code Idempotency-Key}, so that a repeated request gets
 * the first one's answer and another request under the same key makes nothing. Where
 * nothing newer came in between, documents are not doubled without a key either.
 */
@Component
class IdempotentUploads {

	private static final Duration REMEMBERED = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final DocumentRegistry registry;

	private final Clock clock;

	IdempotentUploads(JdbcClient jdbc, DocumentRegistry registry, Clock clock) {
		this.jdbc = jdbc;
		this.registry = registry;
		this.clock = clock;
	}

	/** A caller's key. */
	record Key(String caller, String value) {

		Key {
			if (value.isBlank() || value.length() > 200 || value.indexOf('\0') >= 0) {
				throw Problem.badRequest("idempotency-key", "An Idempotency-Key has 1 to 200 characters");
			}
		}

	}

	/** What takes the documents in. */
	interface Upload {

		List<Received> run() throws IOException;

	}

	/**
	 * Runs the upload and gives the first answer to that key, which is this one where the
	 * key is new.
	 * @param request hash of what was sent
	 * @throws Problem 422 where the key came with something else before; nothing is made
	 * then
	 */
	List<Received> once(Key key, String request, Upload upload) throws IOException {
		begin(key, request);
		try {
			Optional<List<Received>> before = firstAnswer(key);
			return before.isPresent() ? before.get() : answered(key, upload.run());
		}
		finally {
			// Where the upload failed, the key is free for one put right.
			jdbc.sql("delete from idempotent_upload where caller = :caller and idempotency_key = :key"
					+ " and duplicates is null")
				.param("caller", key.caller())
				.param("key", key.value())
				.update();
		}
	}

	private void begin(Key key, String request) {
		OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
		jdbc.sql("delete from idempotent_upload where created_at < :limit")
			.param("limit", now.minus(REMEMBERED))
			.update();
		jdbc.sql("insert into idempotent_upload (caller, idempotency_key, request, created_at)"
				+ " values (:caller, :key, :request, :now) on conflict do nothing")
			.param("caller", key.caller())
			.param("key", key.value())
			.param("request", request)
			.param("now", now)
			.update();
		Optional<String> first = jdbc
			.sql("select request from idempotent_upload where caller = :caller and idempotency_key = :key")
			.param("caller", key.caller())
			.param("key", key.value())
			.query(String.class)
			.optional();
		if (first.isPresent() && !first.get().equals(request)) {
			throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", "Idempotency-Key reused",
					"The Idempotency-Key '" + key.value()
							+ "' came with other documents before; send a new key with new documents");
		}
	}

	/**
	 * What was answered first, as it stands now. A repetition must not bring back what
	 * newer versions took the place of. Empty where there was none, or some of it is
	 * deleted.
	 */
	private Optional<List<Received>> firstAnswer(Key key) {
		return jdbc
			.sql("select documents, duplicates from idempotent_upload where caller = :caller"
					+ " and idempotency_key = :key and documents is not null and duplicates is not null")
			.param("caller", key.caller())
			.param("key", key.value())
			.query((row, n) -> received(row.getString("documents").split(","), row.getString("duplicates").split(",")))
			.optional()
			.filter((received) -> !received.isEmpty());
	}

	private List<Received> received(String[] ids, String[] duplicates) {
		List<Received> received = new ArrayList<>();
		for (int i = 0; i < ids.length; i++) {
			boolean duplicate = Boolean.parseBoolean(duplicates[i]);
			DocumentId.parse(ids[i])
				.flatMap(registry::find)
				.ifPresent((document) -> received.add(new Received(document, duplicate)));
		}
		return (received.size() == ids.length) ? received : List.of();
	}

	private List<Received> answered(Key key, List<Received> received) {
		boolean first = jdbc
			.sql("update idempotent_upload set duplicates = :duplicates, documents = :documents"
					+ " where caller = :caller and idempotency_key = :key and duplicates is null")
			.param("duplicates", received.stream().map((one) -> "" + one.duplicate()).collect(Collectors.joining(",")))
			.param("documents",
					received.stream().map((one) -> one.document().id().value()).collect(Collectors.joining(",")))
			.param("caller", key.caller())
			.param("key", key.value())
			.update() > 0;
		return first ? received
				: jdbc
					.sql("select duplicates from idempotent_upload where caller = :caller and idempotency_key = :key"
							+ " and duplicates is not null")
					.param("caller", key.caller())
					.param("key", key.value())
					.query(String.class)
					.optional()
					.map((duplicates) -> asFirstAnswered(received, duplicates))
					.orElse(received);
	}

	private static List<Received> asFirstAnswered(List<Received> received, String duplicates) {
		List<Boolean> first = Arrays.stream(duplicates.split(",")).map(Boolean::valueOf).toList();
		return IntStream.range(0, received.size())
			.mapToObj((i) -> new Received(received.get(i).document(), first.get(i)))
			.toList();
	}

}
