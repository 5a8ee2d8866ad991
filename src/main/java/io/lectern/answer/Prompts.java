package io.lectern.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.document.Language;
import io.lectern.search.Findings.Found;

/** The texts told to the model and to the reader; files under {@code prompts/}. */
@Component
class Prompts {

	private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

	private final SecureRandom random = new SecureRandom();

	private final String system;

	private final String question;

	private final Map<String, String> notFound;

	Prompts(AnswerProperties settings) {
		this.system = read(settings.promptsDir(), "system.md");
		this.question = read(settings.promptsDir(), "question.md");
		this.notFound = Map.of(Language.ENGLISH, read(settings.promptsDir(), "not-found.en.md"), Language.CHINESE,
				read(settings.promptsDir(), "not-found.zh.md"));
	}

	/** Says in the question's language that the documents hold no answer. */
	String notFound(String question) {
		String language = Language.of(question);
		return notFound.getOrDefault(language, notFound.getOrDefault(Language.ENGLISH, ""));
	}

	/** The question with the passages, numbered from 1. */
	List<ChatMessage> conversation(String asked, List<Found> passages) {
		// A passage can't close a fence that it doesn't know.
		String fence = HexFormat.of().formatHex(random.generateSeed(4));
		StringBuilder fenced = new StringBuilder();
		for (int i = 0; i < passages.size(); i++) {
			fenced.append("<<<").append(fence).append(" passage ").append(i + 1).append(": ");
			fenced.append(describe(passages.get(i))).append('\n');
			fenced.append(passages.get(i).passage().text().strip()).append('\n');
			fenced.append(">>>").append(fence).append('\n');
		}
		return List.of(SystemMessage.from(fill(system, Map.of("not_found", CitationParser.NOT_FOUND))), UserMessage
			.from(fill(question, Map.of("fence", fence, "passages", fenced.toString().strip(), "question", asked))));
	}

	private static String describe(Found found) {
		String headings = String.join(" > ", found.passage().headings());
		return Sentences.oneLine(found.document().title() + ", page " + found.page()
				+ (headings.isEmpty() ? "" : ", under " + headings));
	}

	private static String fill(String template, Map<String, String> values) {
		return PLACE.matcher(template)
			.replaceAll((place) -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
	}

	private static String read(@Nullable Path folder, String name) {
		try {
			if (folder != null && Files.exists(folder.resolve(name))) {
				return Files.readString(folder.resolve(name)).strip();
			}
			try (InputStream builtIn = Prompts.class.getResourceAsStream("/prompts/" + name)) {
				if (builtIn == null) {
					throw new IllegalStateException("The class path lacks prompts/" + name);
				}
				return new String(builtIn.readAllBytes(), StandardCharsets.UTF_8).strip();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Can't read the prompt " + name, ex);
		}
	}

}
