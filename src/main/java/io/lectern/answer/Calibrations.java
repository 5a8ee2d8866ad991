package io.lectern.answer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.search.Similarity;

/**
 * The calibration for the embedding models in use, kept in the database for all replicas.
 */
@Component
public class Calibrations {

	/** Another replica's is heard of after so long; a question does not wait for it. */
	private static final Duration FRESH = Duration.ofSeconds(30);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Similarity similarity;

	private final Clock clock;

	private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

	public Calibrations(JdbcClient jdbc, JsonMapper json, Similarity similarity, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.similarity = similarity;
		this.clock = clock;
	}

	private record Known(Optional<Calibration> calibration, Instant until) {
	}

	/** The models it is for; empty for those that Lectern comes with. */
	public String models() {
		return similarity.models();
	}

	/** That of the models in use. */
	public Optional<Calibration> current() {
		Known last = known.get();
		if (last != null && clock.instant().isBefore(last.until())) {
			return last.calibration();
		}
		Optional<Calibration> read = jdbc.sql("select calibration from support_calibration where models = :models")
			.param("models", models())
			.query(String.class)
			.optional()
			.map((text) -> json.readValue(text, Calibration.class));
		known.set(new Known(read, clock.instant().plus(FRESH)));
		return read;
	}

	/** Keeps it in place of the one before for these models. */
	@Transactional
	public void keep(Calibration calibration) {
		jdbc.sql("delete from support_calibration where models = :models")
			.param("models", calibration.models())
			.update();
		jdbc.sql("insert into support_calibration (models, calibration, created_at) values (:models, :text, :at)")
			.param("models", calibration.models())
			.param("text", json.writeValueAsString(calibration))
			.param("at", calibration.at().atOffset(ZoneOffset.UTC))
			.update();
		known.set(null);
	}

}
