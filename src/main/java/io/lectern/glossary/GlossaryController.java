package io.lectern.glossary;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.system.Problem;

/** What a collection adds to the bundled glossary. */
@RestController
@RolesAllowed("ADMIN")
@RequestMapping("/api/v1/admin/collections/{name}/glossary")
class GlossaryController {

	private static final int MOST_ENTRIES = 5000;

	private static final int MOST_WORDS = 20;

	private static final int LONGEST = 100;

	private final KeptGlossaries glossaries;

	GlossaryController(KeptGlossaries glossaries) {
		this.glossaries = glossaries;
	}

	/**
	 * Words that mean the same, in one language or several.
	 *
	 * @param entries groups of two words or more
	 */
	record Added(@Nullable List<@Nullable List<@Nullable String>> entries) {
	}

	/** The same as kept. */
	record Kept(List<List<String>> entries) {
	}

	@GetMapping
	Kept find(@PathVariable String name) {
		return new Kept(glossaries.added(name));
	}

	@PutMapping
	Kept replace(@PathVariable String name, @RequestBody Added added) {
		if (added.entries() == null || added.entries().size() > MOST_ENTRIES) {
			throw invalid("'entries' must be a list of at most " + MOST_ENTRIES + " groups of words.");
		}
		glossaries.replace(name, added.entries().stream().map(GlossaryController::group).toList());
		return find(name);
	}

	private static List<String> group(@Nullable List<@Nullable String> words) {
		if (words == null || words.size() < 2 || words.size() > MOST_WORDS) {
			throw invalid("An entry has 2 to " + MOST_WORDS + " words that mean the same.");
		}
		return words.stream().map(GlossaryController::word).toList();
	}

	private static String word(@Nullable String word) {
		if (word == null || word.length() > LONGEST || Segments.key(word).isEmpty()) {
			throw invalid("'" + word + "' is no word to look for; one has 1 to " + LONGEST
					+ " characters and says more than an article does.");
		}
		return word.strip();
	}

	private static Problem invalid(String detail) {
		return Problem.badRequest("glossary-invalid", detail);
	}

}
