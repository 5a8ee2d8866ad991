package io.lectern.answer;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.language.Language;
import io.lectern.language.Sentences;
import io.lectern.search.Findings.Found;

/** What is told to the model and to the reader. */
@Component
class Prompts {

	private final SecureRandom random = new SecureRandom();

	private final PromptFiles general;

	private final Map<String, PromptFiles> own = new HashMap<>();

	private final TokenBudget tokens = new TokenBudget();

	private final AnswerProperties settings;

	Prompts(AnswerProperties settings) {
		this.settings = settings;
		this.general = PromptFiles.read(Stream.ofNullable(settings.promptsDir()).toList());
		settings.collections()
			.forEach((collection, different) -> own.put(collection,
					PromptFiles.read(Stream
						.concat(Stream.ofNullable(different.promptsDir()), Stream.ofNullable(settings.promptsDir()))
						.toList())));
	}

	/** Says in the question's language that the documents hold no answer. */
	String notFound(@Nullable String collection, String question) {
		PromptFiles files = files(collection);
		return Language.of(question).equals(Language.CHINESE) ? files.notFoundChinese().text()
				: files.notFoundEnglish().text();
	}

	/** Asks a model to make a follow-up question stand alone. */
	String standalone(@Nullable String collection, String question, List<Turn> history) {
		StringBuilder said = new StringBuilder();
		for (Turn turn : tokens.last(history, settings.historyTokens())) {
			said.append("User: ").append(turn.question()).append('\n');
			said.append("Answer: ").append(turn.answer()).append('\n');
		}
		return files(collection).standalone()
			.fill(Map.of("conversation", said.toString().strip(), "question", question));
	}

	/**
	 * What came before, and the question with the passages, numbered from 1. Passages
	 * that are too much for the budget are left out.
	 */
	List<ChatMessage> conversation(@Nullable String collection, String asked, List<Turn> history,
			List<Found> passages) {
		PromptFiles files = files(collection);
		List<ChatMessage> conversation = new ArrayList<>();
		conversation.add(SystemMessage.from(files.system().fill(Map.of("not_found", CitationParser.NOT_FOUND))));
		for (Turn turn : tokens.last(history, settings.historyTokens())) {
			conversation.add(UserMessage.from(turn.question()));
			conversation.add(AiMessage.from(turn.answer()));
		}
		// A passage can't close a fence that it doesn't know.
		String fence = HexFormat.of().formatHex(random.generateSeed(4));
		conversation.add(UserMessage.from(
				files.question().fill(Map.of("fence", fence, "passages", fenced(fence, passages), "question", asked))));
		return conversation;
	}

	private String fenced(String fence, List<Found> passages) {
		StringBuilder fenced = new StringBuilder();
		int left = settings.passageTokens();
		for (int i = 0; i < passages.size(); i++) {
			String passage = "<<<" + fence + " passage " + (i + 1) + ": " + describe(passages.get(i)) + '\n'
					+ passages.get(i).passage().text().strip() + "\n>>>" + fence + '\n';
			left -= tokens.of(passage);
			if (i > 0 && left < 0) {
				break;
			}
			fenced.append(passage);
		}
		return fenced.toString().strip();
	}

	private static String describe(Found found) {
		String headings = String.join(" > ", found.passage().headings());
		return Sentences.oneLine(found.document().title() + ", page " + found.page()
				+ (headings.isEmpty() ? "" : ", under " + headings));
	}

	private PromptFiles files(@Nullable String collection) {
		return (collection == null) ? general : own.getOrDefault(collection, general);
	}

}
