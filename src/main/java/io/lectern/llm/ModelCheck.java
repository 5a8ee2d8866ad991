package io.lectern.llm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import org.jspecify.annotations.Nullable;

/** Asks a model a tiny question and says in sentences what works and what does not. */
final class ModelCheck implements ReplyListener {

	private static final ModelRequest QUESTION = ModelRequest
		.of(List.of(SystemMessage.from("Answer in one line, without explaining."),
				UserMessage.from("Count from one to ten in English words.")));

	private final LanguageModel model;

	private final List<String> sentences = new ArrayList<>();

	private final ReasoningFilter filter = new ReasoningFilter(true, (piece) -> {
	});

	private final long began = System.nanoTime();

	private int pieces;

	private boolean separate;

	private @Nullable Duration first;

	/**
	 * @param model itself, so that a check reaches it though others don't
	 */
	ModelCheck(LanguageModel model) {
		this.model = model;
	}

	/**
	 * What was found.
	 *
	 * @param model the model's name
	 * @param works whether it wrote an answer
	 * @param millisToFirstToken how long its first word took, reasoning included; null
	 * where none came
	 * @param sentences what works and what does not; of a failure first what readers are
	 * told, then what the endpoint said
	 */
	record Result(@Nullable String model, boolean works, @Nullable Long millisToFirstToken, List<String> sentences) {
	}

	Result run() {
		boolean works;
		try {
			Reply reply = model.write(QUESTION, this);
			filter.finish(reply.ending() == Reply.Ending.COMPLETE, filter.isMarked());
			sentences.add("The model " + model.name() + " was reached and is known there.");
			works = !filter.text().isBlank();
			tellText(reply);
			tellStream();
			tellReasoning();
			if (model instanceof OpenAiModel endpoint) {
				tellForm(endpoint.form());
			}
		}
		catch (ModelFailure ex) {
			works = false;
			sentences.add(ex.sentence());
			if (!ex.operators().equals(ex.sentence())) {
				sentences.add(ex.operators());
			}
		}
		return new Result(model.name(), works, (first != null) ? first.toMillis() : null, sentences);
	}

	private void tellText(Reply reply) {
		if (filter.text().isBlank()) {
			sentences.add(ModelFailure.silent(reply.ending(), separate || filter.isUnclosed()).sentence());
		}
		else if (reply.ending() == Reply.Ending.COMPLETE) {
			sentences.add("It wrote an answer and said that it had finished.");
		}
		else {
			sentences.add("It wrote an answer that was cut off (" + reply.ending().finishReason() + ").");
		}
		if (first != null) {
			sentences.add(String.format(Locale.ROOT, "Its first word took %.1f s.", first.toMillis() / 1000.0));
		}
	}

	private void tellStream() {
		sentences.add((pieces > 1) ? "Its answers are streamed, word by word."
				: "Its answer came in one piece: readers will see it when it is complete.");
	}

	private void tellReasoning() {
		if (separate) {
			sentences.add("It reasons before it answers, and keeps that apart from the answer.");
		}
		if (filter.isMarked()) {
			sentences.add("It writes its reasoning into the answer, marked; readers are not shown it.");
		}
		if (!separate && !filter.isMarked()) {
			sentences.add("No reasoning was seen.");
		}
	}

	private void tellForm(RequestForm form) {
		Set<String> refused = form.refused();
		sentences.add(refused.contains(RequestForm.SYSTEM)
				? "It takes no system role; the user says what the system is told." : "It takes the system role.");
		sentences.add(!refused.contains("max_tokens") ? "Its answers are limited by max_tokens."
				: refused.contains("max_completion_tokens") ? "Its endpoint takes no limit of an answer's length."
						: "Its answers are limited by max_completion_tokens.");
		List<String> others = refused.stream()
			.filter((field) -> !field.equals(RequestForm.SYSTEM) && !field.startsWith("max_"))
			.sorted()
			.toList();
		if (!others.isEmpty()) {
			sentences.add("Left out of requests: " + String.join(", ", others) + ".");
		}
		if (form.contextTokens() > 0) {
			sentences.add("It reads and writes " + form.contextTokens() + " tokens at a time.");
		}
	}

	@Override
	public void text(String piece) {
		begun();
		pieces++;
		filter.feed(piece);
	}

	@Override
	public void thinking() {
		begun();
		separate = true;
	}

	private void begun() {
		if (first == null) {
			first = Duration.ofNanos(System.nanoTime() - began);
		}
	}

}
