package io.lectern.llm;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What is known of a model's way to mark its reasoning, from its replies so far to
 * requests with thinking, or to those without: templates differ in them. Safe for use by
 * many threads.
 */
final class ReasoningHabit {

	/**
	 * A template that opens the reasoning does so every time: so many replies in a row
	 * that do not close it are of another.
	 */
	private static final int REPLIES_OF_ANOTHER = 3;

	private final LlmProperties.HoldBack setting;

	/** A model that has once marked its reasoning may open it unseen another time. */
	private volatile boolean marks;

	private volatile boolean plain;

	private final AtomicInteger opensUnseen = new AtomicInteger();

	ReasoningHabit(LlmProperties.HoldBack setting) {
		this.setting = setting;
	}

	/** Whether a reply is held back until it is known to be no reasoning. */
	boolean holds() {
		return switch (setting) {
			case ALWAYS -> true;
			case NEVER -> false;
			case AUTO -> marks || !plain;
		};
	}

	/** Whether a reply begins with reasoning that no mark opens. */
	boolean opensUnseen() {
		return opensUnseen.get() > 0;
	}

	/** A reply came to its end, or as far as it shows. */
	void learn(ReasoningFilter reply, boolean complete) {
		if (reply.isMarked()) {
			marks = true;
		}
		else if (complete) {
			plain = true;
		}
		if (reply.isClosedUnopened()) {
			opensUnseen.set(REPLIES_OF_ANOTHER);
		}
		else if (complete) {
			opensUnseen.updateAndGet((left) -> Math.max(0, left - 1));
		}
	}

	/** It failed, and may be another when it comes back. */
	void forget() {
		plain = false;
	}

}
