package io.lectern.llm;

/**
 * What is known of a model's way to mark its reasoning, from its replies so far; kept
 * apart for requests with and without thinking, since templates differ in them. Safe for
 * use by many threads.
 */
final class ReasoningHabit {

	private final LlmProperties.HoldBack setting;

	/** A model that has once marked its reasoning may open it unseen another time. */
	private volatile boolean marks;

	private volatile boolean plainThinking;

	private volatile boolean plainOtherwise;

	ReasoningHabit(LlmProperties.HoldBack setting) {
		this.setting = setting;
	}

	/** Whether a reply is held back until it is known to be no reasoning. */
	boolean holds(boolean thinking) {
		return switch (setting) {
			case ALWAYS -> true;
			case NEVER -> false;
			case AUTO -> marks || !(thinking ? plainThinking : plainOtherwise);
		};
	}

	/** Whether what comes before the first mark is more likely reasoning than not. */
	boolean marks() {
		return marks || setting == LlmProperties.HoldBack.ALWAYS;
	}

	/** A complete reply had marks or not. */
	void learn(boolean thinking, boolean marked) {
		if (marked) {
			marks = true;
		}
		else if (thinking) {
			plainThinking = true;
		}
		else {
			plainOtherwise = true;
		}
	}

	/** It failed, and may be another when it comes back. */
	void forget() {
		plainThinking = false;
		plainOtherwise = false;
	}

}
