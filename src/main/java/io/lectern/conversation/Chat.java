package io.lectern.conversation;

import java.util.List;

import org.springframework.stereotype.Component;

import io.lectern.answer.Answer;
import io.lectern.answer.AnswerListener;
import io.lectern.answer.Answers;
import io.lectern.answer.Provenance;
import io.lectern.answer.Query;
import io.lectern.document.DocumentId;
import io.lectern.writing.Turn;

/** Answers questions within conversations that are kept. */
@Component
class Chat {

	private final Answers answers;

	private final Conversations conversations;

	Chat(Answers answers, Conversations conversations) {
		this.answers = answers;
		this.conversations = conversations;
	}

	/** Answers, and keeps question and answer before it returns. */
	Answer ask(Query query, String caller, AnswerListener listener) {
		String conversation = query.conversation();
		List<Turn> history = (query.conversationId() != null) ? conversations.turns(caller, conversation) : List.of();
		Answers.Outcome outcome = answers.answer(query, conversation, history, listener);
		// Another part of a list is no other question.
		if (outcome.answer().survey() != null && outcome.answer().survey().offset() > 0) {
			return outcome.answer();
		}
		conversations.add(caller, conversation, query.asked(), scope(query, outcome.provenance()), outcome.answer(),
				outcome.provenance());
		return outcome.answer();
	}

	private static Conversations.Scope scope(Query query, Provenance provenance) {
		List<String> named = DocumentId.named(query.documentIds()).stream().map(DocumentId::value).toList();
		return new Conversations.Scope(provenance.collection(), named);
	}

}
