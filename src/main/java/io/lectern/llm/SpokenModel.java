package io.lectern.llm;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;

/** A model of whose replies readers get what it says, not what it thinks. */
final class SpokenModel implements LanguageModel {

	private final LanguageModel model;

	private final ReasoningHabit thinkingHabit;

	private final ReasoningHabit otherHabit;

	SpokenModel(LanguageModel model, LlmProperties settings) {
		this.model = model;
		this.thinkingHabit = new ReasoningHabit(settings.holdBack());
		this.otherHabit = new ReasoningHabit(settings.holdBack());
	}

	/** The model itself. */
	LanguageModel model() {
		return model;
	}

	@Override
	public String name() {
		return model.name();
	}

	@Override
	public OptionalInt contextTokens() {
		return model.contextTokens();
	}

	@Override
	public Reply write(ModelRequest request, ReplyListener listener) {
		ReasoningHabit habit = request.wishes().thinking() ? thinkingHabit : otherHabit;
		ReasoningFilter filter = new ReasoningFilter(habit.holds(), listener);
		AtomicBoolean thinks = new AtomicBoolean();
		try {
			Reply raw = model.write(request, new ReplyListener() {

				@Override
				public void text(String piece) {
					filter.feed(piece);
					if (filter.isSpoilt()) {
						throw ModelFailure.reasoningShown();
					}
				}

				@Override
				public void thinking() {
					thinks.set(true);
					listener.thinking();
				}
			});
			return spoken(filter, raw.ending(), habit, thinks.get());
		}
		catch (ModelFailure ex) {
			habit.learn(filter, false);
			if (ex.isProviders()) {
				thinkingHabit.forget();
				otherHabit.forget();
			}
			throw ex;
		}
	}

	private static Reply spoken(ReasoningFilter filter, Reply.Ending ending, ReasoningHabit habit, boolean thinks) {
		boolean complete = ending == Reply.Ending.COMPLETE;
		filter.finish(complete, habit.opensUnseen());
		habit.learn(filter, complete);
		if (filter.isSpoilt()) {
			throw ModelFailure.reasoningShown();
		}
		if (filter.text().isBlank()) {
			throw ModelFailure.silent(ending, thinks || filter.isUnclosed());
		}
		return new Reply(filter.text(), ending, filter.isUnclosed());
	}

}
