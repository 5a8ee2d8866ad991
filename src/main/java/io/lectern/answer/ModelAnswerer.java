package io.lectern.answer;

import java.util.List;

import dev.langchain4j.data.message.ChatMessage;

import io.lectern.llm.LanguageModel;
import io.lectern.search.Findings.Found;
import io.lectern.writing.CitationParser.Piece;
import io.lectern.writing.CitationParser;

/** Has a language model write the answer, and ties what it cites to quotes. */
class ModelAnswerer {

	private final LanguageModel model;

	ModelAnswerer(LanguageModel model) {
		this.model = model;
	}

	void write(List<ChatMessage> conversation, List<Found> passages, AnswerDraft draft) {
		CitationParser parser = new CitationParser(passages.size());
		model.write(conversation, (text) -> parser.feed(text).forEach((piece) -> write(piece, passages, draft)));
		parser.finish().forEach((piece) -> write(piece, passages, draft));
	}

	private static void write(Piece piece, List<Found> passages, AnswerDraft draft) {
		switch (piece) {
			case Piece.Text text -> draft.write(draft.isEmpty() ? text.text().stripLeading() : text.text());
			case Piece.Mark mark -> mark.passages().forEach((number) -> draft.cite(passages.get(number - 1)));
			// Nothing written before it leaves the draft empty, which says the same.
			case Piece.NotFound none -> {
			}
		}
	}

}
