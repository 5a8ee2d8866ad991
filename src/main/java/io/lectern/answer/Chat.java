package io.lectern.answer;

import java.util.List;

import org.springframework.stereotype.Component;

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
		Answers.Made made = answers.answer(query, conversation, history, listener);
		conversations.add(caller, conversation, query.asked(), made.answer(), made.making());
		return made.answer();
	}

}
