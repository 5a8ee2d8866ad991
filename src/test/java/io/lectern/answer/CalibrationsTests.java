package io.lectern.answer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.answer.AnswerProperties.ForCollection;
import io.lectern.document.TestRegistry;
import io.lectern.search.Similarity;

import static org.assertj.core.api.Assertions.assertThat;

class CalibrationsTests {

	@TempDir
	private Path data;

	private Instant now = Instant.parse("2026-01-01T00:00:00Z");

	private final InstantSource time = () -> now;

	private final Clock clock = time.withZone(ZoneOffset.UTC);

	private TestRegistry test;

	@BeforeEach
	void open() {
		test = new TestRegistry(data, clock);
	}

	@Test
	void holdsForTheModelsItWasMadeWith() {
		replica("large").keep(made("large", 0.7, 0.4));
		assertThat(replica("large").current()).contains(made("large", 0.7, 0.4));
		assertThat(replica("").current()).isEmpty();
		replica("large").keep(made("large", 0.6, 0.3));
		assertThat(replica("large").current()).contains(made("large", 0.6, 0.3));
	}

	@Test
	void everyReplicaTakesItBeforeLong() {
		Calibrations other = replica("large");
		assertThat(other.current()).isEmpty();
		replica("large").keep(made("large", 0.7, 0.4));
		now = now.plus(Duration.ofMinutes(1));
		assertThat(other.current()).isPresent();
	}

	@Test
	void settingsCountBeforeIt() {
		Calibrations calibrations = replica("large");
		assertThat(scale(calibrations, null, null).of(null)).isEqualTo(SupportScale.BUNDLED);
		calibrations.keep(made("large", 0.7, 0.4));
		assertThat(scale(calibrations, null, null).of(null)).isEqualTo(new Thresholds(0.7, 0.4));
		assertThat(scale(calibrations, 0.9, null).of(null)).isEqualTo(new Thresholds(0.9, 0.4));
		assertThat(scale(calibrations, 0.9, 0.1).of("law")).isEqualTo(new Thresholds(0.8, 0.1));
	}

	@Test
	void otherModelsThanTheBundledOnesNeedAScaleOfTheirOwn() {
		Calibrations large = replica("large");
		assertThat(scale(large, null, null).isForOtherModels()).isTrue();
		assertThat(scale(large, 0.9, null).isForOtherModels()).isFalse();
		assertThat(scale(replica(""), null, null).isForOtherModels()).isFalse();
		large.keep(made("large", 0.7, 0.4));
		assertThat(scale(large, null, null).isForOtherModels()).isFalse();
	}

	@Test
	void tellsThreeStatesApart() {
		Thresholds thresholds = new Thresholds(0.5, 0.2);
		assertThat(thresholds.state(0.5)).isEqualTo(AnswerState.ANSWERED);
		assertThat(thresholds.state(0.49)).isEqualTo(AnswerState.PROBABLE);
		assertThat(thresholds.state(0.19)).isEqualTo(AnswerState.ABSENT);
		assertThat(new Thresholds(0, 0.2).state(0.1)).isEqualTo(AnswerState.ANSWERED);
	}

	private Calibration made(String models, double answered, double probable) {
		return new Calibration(models, new Thresholds(answered, probable), 50, false,
				List.of(new Calibration.Point(0.5, 0.1, 0.7)), Instant.EPOCH);
	}

	private static ConfiguredSupportScale scale(Calibrations calibrations, Double answered, Double probable) {
		AnswerProperties settings = new AnswerProperties(8, 3, 20, answered, probable, Duration.ofSeconds(2),
				Map.of("law", new ForCollection(null, 0.8, null)), Duration.ofSeconds(10));
		return new ConfiguredSupportScale(settings, calibrations);
	}

	/** With those embedding models, and nothing remembered. */
	private Calibrations replica(String models) {
		Similarity similarity = new Similarity() {
			@Override
			public double[][] of(List<String> questions, List<String> texts) {
				return Fixtures.WORDS.of(questions, texts);
			}

			@Override
			public String models() {
				return models;
			}
		};
		return new Calibrations(test.jdbc, JsonMapper.builder().build(), similarity, clock);
	}

}
