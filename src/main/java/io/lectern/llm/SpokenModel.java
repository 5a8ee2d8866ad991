package io.lectern.llm;

import java.util.OptionalInt;

/** A model of whose replies readers get what it says, not what it thinks. */
final class SpokenModel implements LanguageModel {

	private final LanguageModel model;

	private final ReasoningHabit habit;

	SpokenModel(LanguageModel model, LlmProperties settings) {
		this.model = model;
		this.habit = new ReasoningHabit(settings.holdBack());
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
		boolean thinking = request.wishes().thinking();
		ReasoningFilter filter = new ReasoningFilter(habit.holds(thinking), listener);
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
					listener.thinking();
				}
			});
			return spoken(filter, raw.ending(), thinking);
		}
		catch (ModelFailure ex) {
			if (filter.isMarked()) {
				habit.learn(thinking, true);
			}
			if (ex.isProviders()) {
				habit.forget();
			}
			throw ex;
		}
	}

	private Reply spoken(ReasoningFilter filter, Reply.Ending ending, boolean thinking) {
		filter.finish(ending == Reply.Ending.COMPLETE, habit.marks());
		if (filter.isMarked() || ending == Reply.Ending.COMPLETE) {
			habit.learn(thinking, filter.isMarked());
		}
		if (filter.isSpoilt()) {
			throw ModelFailure.reasoningShown();
		}
		if (filter.text().isBlank()) {
			throw ModelFailure.silent(ending, filter.isUnclosed());
		}
		return new Reply(filter.text(), ending, filter.isUnclosed());
	}

}
