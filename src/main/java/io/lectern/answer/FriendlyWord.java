package io.lectern.answer;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Documents;
import io.lectern.language.Lexicons;
import io.lectern.language.SmallTalk.Kind;
import io.lectern.system.Problem;
import io.lectern.writing.PlainLinks;
import io.lectern.writing.Turn;

/** Replies to what asks nothing by saying what can be asked. */
@Component
class FriendlyWord {

	/** Titles named; with more of them the reply would be a list. */
	private static final int TITLES = 3;

	private final Documents documents;

	FriendlyWord(Documents documents) {
		this.documents = documents;
	}

	/** In the language of what was said, or of what was said before. */
	Answers.Outcome to(Query query, Kind kind, @Nullable String conversation, List<Turn> history,
			AnswerListener listener) {
		if (query.collection() != null && !documents.hasCollection(query.collection())) {
			throw Problem.notFound("collection-not-found", "There is no collection '" + query.collection() + "'");
		}
		listener.sources(List.of());
		List<String> titles = titles(query);
		boolean hasWords = query.asked().codePoints().anyMatch(Character::isLetter);
		String said = (hasWords || history.isEmpty()) ? query.asked() : history.getLast().question();
		String text = PlainLinks.plain(Lexicons.of(said)
			.smallTalk()
			.reply(kind, titles.stream().limit(TITLES).toList(), titles.size() > TITLES));
		listener.token(text);
		return new Answers.Outcome(new Answer(UUID.randomUUID().toString(), text, List.of(), false, true,
				AnswerState.ABSENT, null, List.of(), conversation, null, null, null, List.of(), List.of(), List.of(),
				Map.of(), null, null, null), new Provenance(query.collection(), query.asked(), List.of(), null));
	}

	/** One more than are named, where there are more. */
	private List<String> titles(Query query) {
		List<DocumentId> named = DocumentId.named(query.documentIds());
		return named.isEmpty() ? documents.titles(query.collection(), TITLES + 1)
				: documents.findAll(named).values().stream().map(Document::title).limit(TITLES + 1).toList();
	}

}
