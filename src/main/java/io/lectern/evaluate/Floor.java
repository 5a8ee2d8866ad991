package io.lectern.evaluate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The least a measure must reach.
 *
 * @param mode the mode it is for, null for the first one asked
 * @param measure name of the measure
 * @param least its least value
 */
record Floor(@Nullable String mode, String measure, double least) {

	private static final Pattern FORM = Pattern.compile("(?:([a-z-]+):)?([a-z_]+@\\d+)=(\\d*\\.?\\d+)");

	/** {@code ndcg@10=0.9} or {@code lexical:hit@5=0.85}. */
	static Floor of(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException(
					"A floor is written like ndcg@10=0.9 or lexical:hit@5=0.85, not '" + text + "'");
		}
		return new Floor(matcher.group(1), matcher.group(2), Double.parseDouble(matcher.group(3)));
	}

	/** What falls short of it, in words; empty when nothing does. */
	List<String> missedBy(Run run) {
		return run.sets().stream().flatMap((set) -> {
			String asked = (mode != null) ? mode : set.modes().keySet().iterator().next();
			Run.ModeResult result = set.modes().get(asked);
			Double reached = (result != null) ? result.means().get(measure) : null;
			if (reached == null) {
				return List.of("%s was not measured on %s (%s)".formatted(measure, set.set(), asked)).stream();
			}
			return (reached >= least) ? List.<String>of().stream() : List
				.of("%s on %s (%s) is %s, below the floor of %s".formatted(measure, set.set(), asked, reached, least))
				.stream();
		}).toList();
	}

}
