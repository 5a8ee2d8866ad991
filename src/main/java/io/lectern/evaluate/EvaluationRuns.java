package io.lectern.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import io.lectern.system.LecternProperties;
import io.lectern.system.Problem;

/**
 * Runs made while Lectern serves, one at a time, kept under the data folder of the
 * replica that made them.
 */
@Component
class EvaluationRuns {

	private static final Logger log = LoggerFactory.getLogger(EvaluationRuns.class);

	private final Path folder;

	private final Evaluation evaluation;

	private final Clock clock;

	private final AtomicReference<@Nullable Progress> latest = new AtomicReference<>();

	EvaluationRuns(LecternProperties lectern, Evaluation evaluation, Clock clock) {
		this.folder = lectern.dataDir().resolve("evaluations");
		this.evaluation = evaluation;
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
	List<Run> all() throws IOException {
		return new Report(folder).runs();
	}

	Optional<Progress> latest() {
		return Optional.ofNullable(latest.get());
	}

	/**
	 * Begins a run in the background.
	 * @param questions the lines of a {@code queries.jsonl}
	 * @throws Problem 400 where the questions can't be read or none says where its answer
	 * stands, 409 where the name is taken or another run is under way
	 */
	synchronized Progress begin(String name, String collection, List<SearchMode> modes, String questions)
			throws IOException {
		if (latest().filter(Progress::isRunning).isPresent()) {
			throw new Problem(HttpStatus.CONFLICT, "evaluation-running", "Busy", "Another evaluation is under way");
		}
		if (all().stream().anyMatch((run) -> run.name().equals(name))) {
			throw new Problem(HttpStatus.CONFLICT, "evaluation-exists", "Exists",
					"There is a run '" + name + "' already");
		}
		QuestionSet set = kept(Run.checkedName(name), questions);
		Progress progress = new Progress(name, 0, set.questions().size(), null);
		latest.set(progress);
		Thread.ofVirtual().name("evaluation").start(() -> finish(progress, set, collection, modes));
		return progress;
	}

	private QuestionSet kept(String name, String questions) throws IOException {
		Path set = Files.createDirectories(folder.resolve("sets").resolve(name));
		Files.writeString(set.resolve("queries.jsonl"), questions);
		return QuestionSet.read(set);
	}

	private void finish(Progress begun, QuestionSet set, String collection, List<SearchMode> modes) {
		int all = begun.questions();
		try {
			// The last question counts as done when the run is written.
			Run run = new Run(begun.name(), clock.instant(), Map.of(), List.of(evaluation.of(set, collection, modes,
					(done) -> latest.set(new Progress(begun.name(), Math.min(done, all - 1), all, null)))));
			new Report(folder).add(run, null);
			latest.set(new Progress(begun.name(), all, all, null));
		}
		catch (IOException | RuntimeException ex) {
			log.error("The evaluation '{}' ended early; it can be started again under another name", begun.name(), ex);
			latest.set(new Progress(begun.name(), 0, all, String.valueOf(ex.getMessage())));
		}
	}

}
