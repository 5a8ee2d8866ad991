package io.lectern.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.lectern.answer.Answer;
import io.lectern.answer.AnswerListener;
import io.lectern.answer.Answers;
import io.lectern.answer.Query;
import io.lectern.writing.Turn;
import io.lectern.llm.LanguageModel;
import io.lectern.llm.Reply.Ending;
import io.lectern.openai.ModelNames.Named;
import io.lectern.search.Findings.Found;

/** Replies to a conversation that a client of OpenAI's sends. */
@Component
class Replies {

	private final Answers answers;

	private final ChatChores chores;

	private final JsonAnswers jsonAnswers;

	Replies(Answers answers, ChatChores chores, JsonAnswers jsonAnswers) {
		this.answers = answers;
		this.chores = chores;
		this.jsonAnswers = jsonAnswers;
	}

	/**
	 * What a client asks, as far as the protocols agree.
	 *
	 * @param model the model that it names
	 * @param messages the conversation; the last one is the user's
	 * @param wishes what it wishes of the reply's form
	 */
	record Asked(Named model, List<Message> messages, Wishes wishes) {

		/**
		 * @param messages the conversation with whatever else is in it
		 * @throws io.lectern.system.Problem 400 where nothing is asked, or something that
		 * can't be read
		 */
		static Asked of(Named model, List<Message> messages, String param, Wishes wishes) {
			int last = messages.size() - 1;
			while (last >= 0 && messages.get(last).isOperators()) {
				last--;
			}
			if (last < 0 || !messages.get(last).isUsers()) {
				throw Failure.refusal(param, "question-missing", "The last of the '" + param + "' must be the user's.");
			}
			messages.forEach(Message::text);
			return new Asked(model, reordered(messages, last), wishes);
		}

		/** What programs tell behind the question is told before. */
		private static List<Message> reordered(List<Message> messages, int last) {
			if (last == messages.size() - 1) {
				return messages;
			}
			List<Message> ordered = new ArrayList<>(messages);
			ordered.add(ordered.remove(last));
			return ordered;
		}

		/** What was said before the question. */
		List<Turn> history() {
			return Message.history(messages.subList(0, messages.size() - 1));
		}

		/** Whether there was more around the question. */
		boolean isWrapped() {
			String said = messages.getLast().text();
			return !Wrapped.question(said).equals(said);
		}

		Query query() {
			return new Query(Wrapped.question(messages.getLast().text()), model.collection(), null, null, null, null,
					null, null, model.model());
		}

	}

	/** Checks what can be checked before anything is sent. */
	void check(Asked asked) {
		if (ChatTask.of(asked.messages()).isPresent()) {
			return;
		}
		asked.query().asked();
		if (asked.wishes().json() != null && answers.model(asked.query()).isEmpty()) {
			throw Failure.unsupported("response_format",
					"There is no language model here to write JSON; answers are quotes, as text.");
		}
	}

	Told tell(Asked asked, AnswerListener listener) {
		Optional<ChatTask> task = ChatTask.of(asked.messages());
		return task.isPresent() ? chore(asked, task.get(), listener) : answer(asked, listener);
	}

	private Told chore(Asked asked, ChatTask task, AnswerListener listener) {
		Cut cut = new Cut(listener, asked.wishes(), () -> false);
		cut.sources(List.of());
		ChatTask wished = (asked.wishes().json() != null) ? task.asJson() : task;
		cut.token(chores.reply(wished, asked.model().collection(), answers.model(asked.query())));
		return Told.of(cut, null, Ending.COMPLETE, List.of());
	}

	private Told answer(Asked asked, AnswerListener listener) {
		Wishes.JsonForm form = asked.wishes().json();
		return (form != null) ? json(asked, form, listener) : text(asked, listener);
	}

	private Told text(Asked asked, AnswerListener listener) {
		AskedModel asking = new AskedModel(asked.wishes());
		Cut cut = new Cut(listener, asked.wishes(), asking::isWriting);
		Answers.Outcome outcome = answers.answer(asked.query(), null, asked.history(), cut, asking::of);
		return Told.of(cut, outcome.answer(), outcome.ending(), warnings(asked, outcome.answer()));
	}

	private Told json(Asked asked, Wishes.JsonForm form, AnswerListener listener) {
		Query query = asked.query();
		AskedModel asking = new AskedModel(asked.wishes());
		Answers.Outcome outcome = answers.answer(query, null, asked.history(), new Opening(listener), asking::of);
		Answer answer = outcome.answer();
		LanguageModel model = answers.model(query).orElseThrow();
		String text = jsonAnswers.of(model, query.asked(), answer.answer(), form.schema());
		listener.token(text);
		return new Told(text, true, outcome.ending(), answer, warnings(asked, answer));
	}

	private static List<String> warnings(Asked asked, Answer answer) {
		if (!asked.isWrapped()) {
			return answer.warnings();
		}
		List<String> warnings = new ArrayList<>(answer.warnings());
		warnings.add("The text that came with the question was passed over: answers rest on the documents here.");
		return warnings;
	}

	/** Hears where an answer is looked for, and none of its words. */
	private record Opening(AnswerListener listener) implements AnswerListener {

		@Override
		public void sources(List<Found> passages) {
			listener.sources(passages);
		}

	}

}
