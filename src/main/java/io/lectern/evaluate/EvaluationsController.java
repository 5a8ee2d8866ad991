package io.lectern.evaluate;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.evaluate.EvaluationRuns.Progress;
import io.lectern.system.Problem;

/** Evaluations made while Lectern serves: begins them and tells what they found. */
@RestController
@RolesAllowed("ADMIN")
@RequestMapping("/api/v1/admin/evaluations")
class EvaluationsController {

	private final EvaluationRuns runs;

	EvaluationsController(EvaluationRuns runs) {
		this.runs = runs;
	}

	/**
	 * All runs, latest first.
	 *
	 * @param running how far the latest run is, null where it is done or there was none
	 */
	record EvaluationList(List<Summary> runs, @Nullable Progress running) {
	}

	/** A run without its single questions. */
	record Summary(String name, Instant at, List<String> sets, int questions) {

		static Summary of(Run run) {
			return new Summary(run.name(), run.at(), run.sets().stream().map(Run.SetResult::set).toList(),
					run.sets().stream().mapToInt(Run.SetResult::questions).sum());
		}

	}

	@GetMapping
	EvaluationList list() {
		return new EvaluationList(runs.all().reversed().stream().map(Summary::of).toList(),
				runs.latest().filter((run) -> run.isRunning() || run.failure() != null).orElse(null));
	}

	@GetMapping("/{name}")
	Run read(@PathVariable String name) {
		return runs.all()
			.stream()
			.filter((run) -> run.name().equals(name))
			.findFirst()
			.orElseThrow(() -> Problem.notFound("evaluation-not-found", "There is no run '" + name + "'"));
	}

	/**
	 * Begins a run.
	 * @param questions the lines of a {@code queries.jsonl}, such as the feedback's
	 * export
	 */
	@PostMapping(consumes = "application/x-ndjson")
	@ResponseStatus(HttpStatus.ACCEPTED)
	Progress begin(@RequestParam String name, @RequestParam String collection,
			@RequestParam(defaultValue = "hybrid,dense,lexical") String modes, @RequestBody String questions)
			throws IOException {
		try {
			return runs.begin(name, collection, Arrays.stream(modes.split(",")).map(SearchMode::of).toList(),
					questions);
		}
		catch (IllegalArgumentException ex) {
			throw Problem.badRequest("evaluation-invalid", String.valueOf(ex.getMessage()));
		}
	}

}
