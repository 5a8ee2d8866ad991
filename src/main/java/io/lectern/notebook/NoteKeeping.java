package io.lectern.notebook;

import java.util.Locale;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import io.lectern.conversation.KeptAnswers.Kept;
import io.lectern.conversation.KeptAnswers;
import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Documents;
import io.lectern.notebook.Notes.Note;
import io.lectern.system.Problem;

/** Keeps what readers want kept. */
@Component
class NoteKeeping {

	private static final int LONGEST_QUOTE = 10_000;

	private final Notes notes;

	private final KeptAnswers answers;

	private final Documents documents;

	private final JsonMapper json;

	NoteKeeping(Notes notes, KeptAnswers answers, Documents documents, JsonMapper json) {
		this.notes = notes;
		this.answers = answers;
		this.documents = documents;
		this.json = json;
	}

	/**
	 * @throws Problem 404 where the caller has no such answer, or there is no such quote,
	 * document, page or collection; 400 where it isn't said what to keep
	 */
	Note keep(String owner, NewNote note) {
		if (note.collection() != null && !documents.hasCollection(note.collection())) {
			throw Problem.notFound("collection-not-found", "There is no collection '" + note.collection() + "'");
		}
		return (note.answerId() != null) ? keepAnswer(owner, note, note.answerId()) : keepWords(owner, note);
	}

	private Note keepAnswer(String owner, NewNote note, String answerId) {
		Kept kept = answers.find(owner, answerId)
			.orElseThrow(() -> Problem.notFound("answer-not-found", "You have no answer '" + answerId + "' to keep"));
		String collection = NewNote.notebook((note.collection() != null) ? note.collection() : kept.collection());
		JsonNode citations = kept.answer().path("citations");
		if (note.marker() == null) {
			return notes.keep(owner, collection, kept.question(), kept.answer().path("answer").asString(""), citations,
					NewNote.remark(note.remark()));
		}
		ArrayNode quote = json.createArrayNode();
		citations.forEach((citation) -> {
			if (citation.path("marker").asInt(0) == note.marker()) {
				quote.add(citation);
			}
		});
		if (quote.isEmpty()) {
			throw Problem.notFound("quote-not-found", "The answer has no quote " + note.marker());
		}
		return notes.keep(owner, collection, kept.question(), "", quote, NewNote.remark(note.remark()));
	}

	private Note keepWords(String owner, NewNote note) {
		Document document = DocumentId.parse((note.documentId() != null) ? note.documentId() : "")
			.flatMap(documents::find)
			.orElseThrow(() -> Problem.notFound("document-not-found",
					"Name what to keep: an 'answerId', or a 'documentId' with 'page' and 'quote'"));
		String words = (note.quote() != null) ? note.quote().strip() : "";
		if (words.isEmpty() || words.length() > LONGEST_QUOTE) {
			throw Problem.badRequest("quote-invalid",
					String.format(Locale.ROOT, "'quote' must have 1 to %,d characters", LONGEST_QUOTE));
		}
		int page = (note.page() != null) ? note.page() : 1;
		if (page < 1 || page > Math.max(1, document.pages())) {
			throw Problem.notFound("page-not-found", "'" + document.name() + "' has no page " + page);
		}
		ArrayNode quotes = json.createArrayNode();
		quotes.addObject()
			.put("documentId", document.id().value())
			.put("documentName", document.name())
			.put("page", page)
			.put("quote", words);
		String collection = NewNote.notebook((note.collection() != null) ? note.collection() : document.collection());
		return notes.keep(owner, collection, null, "", quotes, NewNote.remark(note.remark()));
	}

}
