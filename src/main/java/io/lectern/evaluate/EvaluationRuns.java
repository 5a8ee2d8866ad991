package io.lectern.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.system.Problem;
import io.lectern.system.ReplicaLock;

/**
 * Runs made while Lectern serves, one at a time on all replicas together, kept in the
 * database.
 */
@Component
class EvaluationRuns {

	private static final Logger log = LoggerFactory.getLogger(EvaluationRuns.class);

	/** A question takes seconds at most; whoever says nothing for so long is dead. */
	private static final Duration SILENT = Duration.ofMinutes(5);

	private static final Duration TOLD = Duration.ofSeconds(1);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Evaluation evaluation;

	private final ReplicaLock replicas;

	private final Clock clock;

	EvaluationRuns(JdbcClient jdbc, JsonMapper json, Evaluation evaluation, ReplicaLock replicas, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.evaluation = evaluation;
		this.replicas = replicas;
		this.clock = clock;
	}

	/**
	 * How far the latest run is.
	 *
	 * @param name of the run
	 * @param done questions asked
	 * @param questions questions to ask
	 * @param failure why it ended early, null where it did not
	 */
	record Progress(String name, int done, int questions, @Nullable String failure) {

		boolean isRunning() {
			return failure == null && done < questions;
		}

	}

	/** Finished runs, oldest first. */
	List<Run> all() {
		return jdbc.sql("select result from evaluation_run where result is not null order by created_at, name")
			.query(String.class)
			.list()
			.stream()
			.map((run) -> json.readValue(run, Run.class))
			.toList();
	}

	Optional<Progress> latest() {
		return jdbc
			.sql("select name, done, questions, failure, updated_at from evaluation_run"
					+ " order by created_at desc, name desc fetch first 1 rows only")
			.query((row, n) -> {
				Progress progress = new Progress(row.getString("name"), row.getInt("done"), row.getInt("questions"),
						row.getString("failure"));
				Instant updated = row.getObject("updated_at", OffsetDateTime.class).toInstant();
				return progress.isRunning() && updated.isBefore(clock.instant().minus(SILENT))
						? new Progress(progress.name(), progress.done(), progress.questions(), "Lectern was stopped")
						: progress;
			})
			.optional();
	}

	/**
	 * Begins a run in the background.
	 * @param questions the lines of a {@code queries.jsonl}
	 * @throws Problem 400 where the questions can't be read or none says where its answer
	 * stands, 409 where the name is taken or another run is under way
	 */
	Progress begin(String name, String collection, List<SearchMode> modes, String questions) throws IOException {
		QuestionSet set = read(Run.checkedName(name), questions);
		Progress progress = new Progress(name, 0, set.questions().size(), null);
		if (!replicas.tryRun("evaluation", () -> add(progress))) {
			throw busy();
		}
		Thread.ofVirtual().name("evaluation").start(() -> finish(progress, set, collection, modes));
		return progress;
	}

	private void add(Progress progress) {
		if (latest().filter(Progress::isRunning).isPresent()) {
			throw busy();
		}
		// One that ended early may be made again.
		jdbc.sql("delete from evaluation_run where name = :name and result is null")
			.param("name", progress.name())
			.update();
		int added = jdbc
			.sql("insert into evaluation_run (name, created_at, updated_at, done, questions)"
					+ " values (:name, :now, :now, 0, :questions) on conflict do nothing")
			.param("name", progress.name())
			.param("now", now())
			.param("questions", progress.questions())
			.update();
		if (added == 0) {
			throw new Problem(HttpStatus.CONFLICT, "evaluation-exists", "Exists",
					"There is a run '" + progress.name() + "' already");
		}
	}

	private static Problem busy() {
		return new Problem(HttpStatus.CONFLICT, "evaluation-running", "Busy", "Another evaluation is under way");
	}

	private static QuestionSet read(String name, String questions) throws IOException {
		Path folder = Files.createTempDirectory("evaluation-");
		try {
			Path set = Files.createDirectories(folder.resolve(name));
			Files.writeString(set.resolve("queries.jsonl"), questions);
			return QuestionSet.read(set);
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private void finish(Progress begun, QuestionSet set, String collection, List<SearchMode> modes) {
		int all = begun.questions();
		Instant[] told = { clock.instant() };
		try {
			Run run = new Run(begun.name(), clock.instant(), Map.of(),
					List.of(evaluation.of(set, collection, modes, (done) -> {
						// The last question counts as done when the run is written.
						if (clock.instant().isAfter(told[0].plus(TOLD))) {
							told[0] = clock.instant();
							update(begun.name(), Math.min(done, all - 1), null, null);
						}
					})));
			update(begun.name(), all, null, json.writeValueAsString(run));
		}
		catch (IOException | RuntimeException ex) {
			log.error("The evaluation '{}' ended early; it can be started again", begun.name(), ex);
			update(begun.name(), 0, String.valueOf(ex.getMessage()), null);
		}
	}

	private void update(String name, int done, @Nullable String failure, @Nullable String result) {
		jdbc.sql("update evaluation_run set done = :done, failure = :failure, result = :result, updated_at = :now"
				+ " where name = :name")
			.param("done", done)
			.param("failure", (failure != null) ? failure.substring(0, Math.min(2000, failure.length())) : null,
					Types.VARCHAR)
			.param("result", result, Types.VARCHAR)
			.param("now", now())
			.param("name", name)
			.update();
	}

	private OffsetDateTime now() {
		return clock.instant().atOffset(ZoneOffset.UTC);
	}

}
