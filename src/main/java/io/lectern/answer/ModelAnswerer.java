package io.lectern.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.langchain4j.data.message.ChatMessage;

import io.lectern.citation.Citation;
import io.lectern.document.DocumentId;
import io.lectern.llm.LanguageModel;
import io.lectern.llm.ModelFailure;
import io.lectern.llm.ModelRequest;
import io.lectern.llm.Reply;
import io.lectern.llm.ReplyListener;
import io.lectern.search.Findings.Found;
import io.lectern.writing.CitationParser.Piece;
import io.lectern.writing.CitationParser;
import io.lectern.writing.PromptLeak;
import io.lectern.writing.Prompts;
import io.lectern.writing.TokenBudget;
import io.lectern.writing.Turn;

/** Has a language model write the answer, and ties what it cites to quotes. */
class ModelAnswerer {

	private static final String REPEATED = "The language model began to repeat its own instructions; what it wrote was withdrawn.";

	private static final String STRAYS = "Neither the answer nor what it cites takes up a word of the question: read it with care.";

	/** Tokens are counted roughly. */
	private static final double ROOM_USED = 0.9;

	private final LanguageModel model;

	private final Prompts prompts;

	private final AnswerListener listener;

	private final TokenBudget tokens = new TokenBudget();

	ModelAnswerer(LanguageModel model, Prompts prompts, AnswerListener listener) {
		this.model = model;
		this.prompts = prompts;
		this.listener = listener;
	}

	/**
	 * What came of it.
	 *
	 * @param conversation what the model was told
	 * @param ending how its text ended
	 * @param warnings what to tell the reader about it
	 */
	record Made(List<ChatMessage> conversation, Reply.Ending ending, List<String> warnings) {
	}

	/**
	 * Writes the answer. Of the passages the model is given as many as it reads at a
	 * time, fewer where it says that they were too many.
	 * @throws ModelFailure where it did not answer
	 */
	Made write(Query query, String question, List<Turn> history, List<Found> passages, AnswerDraft draft) {
		// What the budget leaves out the model has not read and can't cite.
		List<Found> wanted = prompts.given(passages);
		List<Found> read = fitting(query, question, history, wanted);
		while (true) {
			List<ChatMessage> conversation = prompts.conversation(query.collection(), question, history, read);
			try {
				Reply reply = write(conversation, read, prompts.leak(query.collection(), question, read), draft);
				prompts.warnings(read, (document) -> restsOn(draft.citations(), document)).forEach(draft::note);
				if (!draft.isEmpty() && Backing.strays(question, draft.text(), draft.citations())) {
					draft.note(STRAYS);
				}
				return new Made(conversation, reply.ending(), warnings(reply, wanted.size() - read.size()));
			}
			catch (Repeated ex) {
				draft.withdraw();
				draft.note(REPEATED);
				return new Made(conversation, Reply.Ending.COMPLETE, List.of());
			}
			catch (ModelFailure ex) {
				if (!ex.isTooLong() || read.size() < 2 || !draft.isEmpty()) {
					throw ex;
				}
				List<Found> fewer = fitting(query, question, history, read);
				read = (fewer.size() < read.size()) ? fewer : read.subList(0, read.size() / 2);
			}
		}
	}

	/** Whether the document is cited, or none is. */
	private static boolean restsOn(List<Citation> citations, DocumentId document) {
		return citations.isEmpty() || citations.stream().anyMatch((each) -> each.documentId().equals(document));
	}

	private List<Found> fitting(Query query, String question, List<Turn> history, List<Found> passages) {
		if (model.contextTokens().isEmpty()) {
			return passages;
		}
		int beside = prompts.conversation(query.collection(), question, history, List.of())
			.stream()
			.mapToInt((message) -> tokens.of(message.toString()))
			.sum();
		return prompts.given(passages, (int) (model.contextTokens().getAsInt() * ROOM_USED) - beside);
	}

	private static List<String> warnings(Reply reply, int leftOut) {
		List<String> warnings = new ArrayList<>();
		switch (reply.ending()) {
			case LENGTH -> warnings
				.add("The answer is cut off: the language model's tokens (lectern.llm.max-tokens) were used up.");
			case FILTERED ->
				warnings.add("The answer is cut off by a content filter of the language model's provider.");
			case REFUSED -> warnings.add("The language model declined to answer in full.");
			case COMPLETE, TOOL_CALLS -> {
			}
		}
		if (reply.withheld()) {
			warnings.add("The end of what the language model wrote looked like its reasoning and was left out.");
		}
		if (leftOut > 0) {
			warnings.add("The last %d passages were left out: the language model can't read as many at a time."
				.formatted(leftOut));
		}
		return warnings;
	}

	private Reply write(List<ChatMessage> conversation, List<Found> passages, PromptLeak leak, AnswerDraft draft) {
		CitationParser parser = new CitationParser(passages.size(), own(passages));
		Reply reply = model.write(ModelRequest.of(conversation), new ReplyListener() {

			@Override
			public void text(String piece) {
				if (leak.isIn(piece)) {
					throw new Repeated();
				}
				parser.feed(piece).forEach((each) -> write(each, passages, draft));
			}

			@Override
			public void thinking() {
				listener.thinking();
			}
		});
		parser.finish().forEach((piece) -> write(piece, passages, draft));
		draft.tie(passages);
		return reply;
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
