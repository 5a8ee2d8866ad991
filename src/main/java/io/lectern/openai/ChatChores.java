package io.lectern.openai;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.writing.PlainLinks;
import io.lectern.writing.Turn;
import io.lectern.language.Sentences;
import io.lectern.llm.LanguageModel;
import io.lectern.llm.Limits;
import io.lectern.llm.ModelFailure;
import io.lectern.safety.ContentSafety;
import io.lectern.safety.Safeguards;
import io.lectern.safety.Stage;
import io.lectern.suggest.Suggestions;

/**
 * Does what a program asks about a chat: by the language model where there is one and it
 * does it in time, else plainly, out of what was said.
 */
@Component
class ChatChores {

	private static final Logger log = LoggerFactory.getLogger(ChatChores.class);

	/** Longer ones are cut by those who show them. */
	private static final int LONGEST_TITLE = 60;

	private static final int LONGEST_SUMMARY = 1500;

	private static final int TAGS = 3;

	private static final int FOLLOW_UPS = 3;

	/** Somebody waits for a title less gladly than for an answer. */
	private static final Limits LIMITS = new Limits(2000, Duration.ofSeconds(15));

	private final Questions suggestions;

	private final ContentSafety safety;

	private final JsonMapper json;

	@Autowired
	ChatChores(Suggestions suggestions, ContentSafety safety, JsonMapper json) {
		this((collection, most) -> suggestions.of(collection, List.of(), most)
			.stream()
			.map(Suggestions.Suggestion::question)
			.toList(), safety, json);
	}

	ChatChores(Questions suggestions, ContentSafety safety, JsonMapper json) {
		this.suggestions = suggestions;
		this.safety = safety;
		this.json = json;
	}

	/** Questions that the documents answer. */
	interface Questions {

		List<String> of(@Nullable String collection, int most);

	}

	/**
	 * @param collection what the chat is about, null: everything
	 */
	String reply(ChatTask task, @Nullable String collection, Optional<LanguageModel> model) {
		Safeguards safeguards = safety.of(collection);
		if (safeguards.refusal(Stage.QUESTION, task.prompt()).isPresent()) {
			return nothing(task);
		}
		String text = safeguards.masked(Stage.ANSWER,
				model.flatMap((each) -> written(task, each)).orElseGet(() -> plain(task, collection)));
		return safeguards.refusal(Stage.ANSWER, text).isPresent() ? nothing(task) : text;
	}

	/** Of a chat that may not be spoken of there is no title, and nothing else. */
	private String nothing(ChatTask task) {
		return switch (task.kind()) {
			case TITLE, SUMMARY, COMPLETION, IMAGE -> form(task, "…");
			case TAGS, QUERIES, FOLLOW_UPS -> form(task, List.of());
		};
	}

	private Optional<String> written(ChatTask task, LanguageModel model) {
		try {
			String text = model.complete(task.prompt(), LIMITS);
			return task.json()
					? JsonText.in(text, json)
						.filter((object) -> object.has(task.kind().field()))
						.map(JsonText::plain)
						.map(json::writeValueAsString)
					: Optional.of(PlainLinks.plain(text.strip())).filter((said) -> fits(task, said));
		}
		catch (ModelFailure ex) {
			log.debug("The model did not do what was asked about a chat: {}", ex.getMessage());
			return Optional.empty();
		}
	}

	/** A model that answers the question again writes no title. */
	private static boolean fits(ChatTask task, String said) {
		return !said.isEmpty()
				&& (task.kind() != ChatTask.Kind.TITLE || said.length() <= LONGEST_TITLE && said.lines().count() == 1);
	}

	private String plain(ChatTask task, @Nullable String collection) {
		List<Turn> turns = task.chat().turns();
		Turn last = turns.isEmpty() ? new Turn("", "", "") : turns.getLast();
		return switch (task.kind()) {
			case TITLE -> form(task, shorten(turns.isEmpty() ? "" : bare(turns.getFirst().question()), LONGEST_TITLE));
			case SUMMARY -> form(task,
					shorten(turns.stream()
						.map((turn) -> Sentences.oneLine(turn.question() + " " + turn.answer()))
						.collect(Collectors.joining("\n")), LONGEST_SUMMARY));
			case COMPLETION -> form(task, "");
			case TAGS -> form(task, Topics.of(turns, TAGS));
			case IMAGE -> form(task, last.question());
			case QUERIES -> form(task, last.question().isEmpty() ? List.of() : List.of(last.standalone()));
			case FOLLOW_UPS -> form(task, followUps(turns, collection));
		};
	}

	/** What the documents' headings ask, but for what was asked already. */
	private List<String> followUps(List<Turn> turns, @Nullable String collection) {
		return suggestions.of(collection, FOLLOW_UPS + turns.size())
			.stream()
			.filter((question) -> turns.stream().noneMatch((turn) -> bare(turn.question()).equals(bare(question))))
			.limit(FOLLOW_UPS)
			.toList();
	}

	private String form(ChatTask task, String text) {
		return task.json() ? json.writeValueAsString(Map.of(task.kind().field(), text)) : text;
	}

	private String form(ChatTask task, List<String> items) {
		return task.json() ? json.writeValueAsString(Map.of(task.kind().field(), items)) : String.join("\n", items);
	}

	private static String bare(String question) {
		return Sentences.oneLine(question).replaceFirst("[\\s\\p{Po}]+$", "");
	}

	/** At a blank where there is one. */
	private static String shorten(String text, int longest) {
		if (text.length() <= longest) {
			return text;
		}
		int blank = text.lastIndexOf(' ', longest - 1);
		return text.substring(0, (blank > longest / 2) ? blank : longest - 1).strip() + "…";
	}

}
