package io.lectern.setup;

import java.net.URI;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.lectern.llm.LanguageModels.Chosen;
import io.lectern.llm.LanguageModels.Endpoint;

/**
 * The endpoint that administrators chose in place of the configured one. It is read anew
 * with each question, so that it counts on every replica at once and after a restart.
 */
@Component
class KeptModel implements Chosen {

	private final JdbcClient jdbc;

	private final Clock clock;

	KeptModel(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What is kept, who kept it and when. */
	record Kept(Endpoint endpoint, String by, Instant at) {
	}

	@Override
	public @Nullable Endpoint endpoint() {
		return find().map(Kept::endpoint).orElse(null);
	}

	Optional<Kept> find() {
		return jdbc.sql("select * from kept_model")
			.query((row, n) -> new Kept(
					new Endpoint(URI.create(row.getString("base_url")), row.getString("model"),
							row.getString("api_key")),
					row.getString("kept_by"), row.getObject("kept_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	@Transactional
	public void keep(Endpoint endpoint, String by) {
		forget();
		jdbc.sql("insert into kept_model (id, base_url, model, api_key, kept_by, kept_at)"
				+ " values (1, :baseUrl, :model, :apiKey, :by, :now)")
			.param("baseUrl", endpoint.baseUrl().toString())
			.param("model", endpoint.model())
			.param("apiKey", endpoint.apiKey(), Types.VARCHAR)
			.param("by", by)
			.param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
			.update();
	}

	/** The configured model counts again. */
	void forget() {
		jdbc.sql("delete from kept_model").update();
	}

}
