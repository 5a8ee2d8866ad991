package io.lectern.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may pass in each collection. Safe for use by many threads. */
@Component
public final class ContentSafety {

	private final Safeguards general;

	private final Map<String, Safeguards> own = new HashMap<>();

	ContentSafety(SafetyProperties settings) {
		this.general = new Safeguards("all collections", rules(settings, SafetyProperties.ForCollection.AS_GENERAL));
		settings.collections()
			.forEach((name, different) -> own.put(name,
					new Safeguards("collection " + name, rules(settings, different))));
	}

	/** Where nothing is looked at. */
	public static ContentSafety none() {
		return new ContentSafety(SafetyProperties.NONE);
	}

	/**
	 * @param collection the collection asked, null: all that the caller may
	 */
	public Safeguards of(@Nullable String collection) {
		return (collection == null) ? general : own.getOrDefault(collection, general);
	}

	private static List<Rule> rules(SafetyProperties settings, SafetyProperties.ForCollection different) {
		List<Rule> rules = new ArrayList<>();
		Path words = (different.words() != null) ? different.words() : settings.words();
		if (words != null) {
			rules.add(new WordList(read(words)));
		}
		if (orElse(different.personalData(), settings.personalData())) {
			rules.add(new PersonalData());
		}
		if (settings.moderationUrl() != null && orElse(different.moderation(), true)) {
			rules.add(new Moderation(settings.moderationUrl(), settings));
		}
		return rules;
	}

	private static boolean orElse(@Nullable Boolean different, boolean general) {
		return (different != null) ? different : general;
	}

	private static List<String> read(Path words) {
		try {
			return Files.readAllLines(words);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Can't read the list of words " + words, ex);
		}
	}

}
