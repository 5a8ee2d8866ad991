package io.lectern.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The prompts of one collection, or of all others. */
record PromptFiles(Template system, Template question, Template standalone, Template notFoundEnglish,
		Template notFoundChinese, Template probableEnglish, Template probableChinese, Template unprovenEnglish,
		Template unprovenChinese, Template refusedEnglish, Template refusedChinese) {

	/**
	 * Reads each file from the first folder that holds it, else from the built-in ones.
	 * @throws IllegalStateException where a file is not as it has to be
	 */
	static PromptFiles read(Origins folders) {
		return new PromptFiles(read(folders, "system.md", "not_found"),
				read(folders, "question.md", "fence", "passages", "question"),
				read(folders, "standalone.md", "conversation", "question"), read(folders, "not-found.en.md"),
				read(folders, "not-found.zh.md"), read(folders, "probable.en.md"), read(folders, "probable.zh.md"),
				read(folders, "unproven.en.md"), read(folders, "unproven.zh.md"), read(folders, "refused.en.md"),
				read(folders, "refused.zh.md"));
	}

	/**
	 * Where prompts come from, the first that has one.
	 *
	 * @param edits texts by the files' names
	 * @param folders folders of files
	 */
	record Origins(Map<String, String> edits, List<Path> folders) {
	}

	/** One of them. */
	static Template read(Origins origins, String name, String... places) {
		try {
			String edited = origins.edits().get(name);
			if (edited != null) {
				return Template.of(name, edited, Set.of(places));
			}
			for (Path folder : origins.folders()) {
				if (Files.exists(folder.resolve(name))) {
					String file = folder.resolve(name).toString();
					return Template.of(file, Files.readString(folder.resolve(name)).strip(), Set.of(places));
				}
			}
			try (InputStream builtIn = PromptFiles.class.getResourceAsStream("/prompts/" + name)) {
				if (builtIn == null) {
					throw new IllegalStateException("The class path lacks prompts/" + name);
				}
				return Template.of(name, new String(builtIn.readAllBytes(), StandardCharsets.UTF_8).strip(),
						Set.of(places));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Can't read the prompt " + name, ex);
		}
	}

}
