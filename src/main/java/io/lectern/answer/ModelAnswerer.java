package io.lectern.answer;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.langchain4j.data.message.ChatMessage;

import io.lectern.llm.LanguageModel;
import io.lectern.search.Findings.Found;
import io.lectern.writing.CitationParser.Piece;
import io.lectern.writing.CitationParser;
import io.lectern.writing.PromptLeak;

/** Has a language model write the answer, and ties what it says to quotes. */
class ModelAnswerer {

	private static final String REPEATED = "The language model began to repeat its own instructions; what it wrote was withdrawn.";

	private final LanguageModel model;

	ModelAnswerer(LanguageModel model) {
		this.model = model;
	}

	void write(List<ChatMessage> conversation, List<Found> passages, PromptLeak leak, AnswerDraft draft) {
		CitationParser parser = new CitationParser(passages.size(), own(passages));
		try {
			model.write(conversation, (text) -> {
				if (leak.isIn(text)) {
					throw new Repeated();
				}
				parser.feed(text).forEach((piece) -> write(piece, passages, draft));
			});
		}
		catch (Repeated ex) {
			draft.withdraw();
			draft.note(REPEATED);
			return;
		}
		parser.finish().forEach((piece) -> write(piece, passages, draft));
		draft.tie(passages);
	}

	private static Predicate<String> own(List<Found> passages) {
		String all = passages.stream()
			.map((found) -> found.passage().text().replaceAll("\\s", ""))
			.collect(Collectors.joining("\n"))
			.toLowerCase(Locale.ROOT);
		return (written) -> all.contains(written.toLowerCase(Locale.ROOT));
	}

	private static void write(Piece piece, List<Found> passages, AnswerDraft draft) {
		switch (piece) {
			case Piece.Text text -> draft.write(draft.isBlank() ? text.text().stripLeading() : text.text());
			case Piece.Mark mark -> mark.passages().forEach((number) -> draft.cite(passages.get(number - 1)));
			// What was answered and cited before it stands: the rest was not found.
			case Piece.NotFound none -> {
				if (draft.citations().isEmpty()) {
					draft.withdraw();
				}
			}
		}
	}

	/** Ends the request to a model that tells what it was told. */
	private static final class Repeated extends RuntimeException {

		private Repeated() {
			super("The model repeats its instructions", null, false, false);
		}

	}

}
