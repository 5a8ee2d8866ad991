package io.lectern.evaluate;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;

import io.lectern.system.Command;

/**
 * What {@code evaluate} was told.
 *
 * @param sets folders of the sets of questions
 * @param collectionName where to ask; null: in the collection of the set's name
 * @param load whether to take documents in first
 * @param documents folder of the documents to take in; null: the set's own
 * @param modes ways to ask, the first one for floors and comparisons
 * @param name of the run
 * @param out where runs and reports lie
 * @param baseline name of the run that others are compared with, null for the oldest
 * @param floors least values
 */
record EvaluateOptions(List<Path> sets, @Nullable String collectionName, boolean load, @Nullable Path documents,
		List<SearchMode> modes, String name, Path out, @Nullable String baseline, List<Floor> floors) {

	private static final Set<String> KNOWN = Set.of("set", "collection", "load", "modes", "name", "out", "compare",
			"floor");

	/**
	 * @throws IllegalArgumentException when the options make no sense
	 */
	static EvaluateOptions of(ApplicationArguments arguments) {
		for (String option : arguments.getOptionNames()) {
			// Whatever has a dot is a setting of Lectern or Spring.
			if (!KNOWN.contains(option) && !option.contains(".")) {
				throw new IllegalArgumentException("There is no option --" + option);
			}
		}
		List<String> sets = all(arguments, "set");
		if (sets.isEmpty()) {
			throw new IllegalArgumentException("No set of questions is given");
		}
		String name = Run.checkedName(Objects.requireNonNullElse(Command.option(arguments, "name"), "lectern"));
		String documents = Command.option(arguments, "load");
		return new EvaluateOptions(sets.stream().map(Path::of).toList(), Command.option(arguments, "collection"),
				arguments.containsOption("load"), (documents != null) ? Path.of(documents) : null,
				Arrays
					.stream(Objects.requireNonNullElse(Command.option(arguments, "modes"), "hybrid,dense,lexical")
						.split(","))
					.map(String::strip)
					.map(SearchMode::of)
					.toList(),
				name, Path.of(Objects.requireNonNullElse(Command.option(arguments, "out"), "evaluation")),
				Command.option(arguments, "compare"), all(arguments, "floor").stream().map(Floor::of).toList());
	}

	String collection(QuestionSet set) {
		return (collectionName != null) ? collectionName : set.name();
	}

	private static List<String> all(ApplicationArguments arguments, String option) {
		return Objects.requireNonNullElse(arguments.getOptionValues(option), List.of());
	}

}
