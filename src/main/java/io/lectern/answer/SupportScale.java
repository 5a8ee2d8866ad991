package io.lectern.answer;

import org.jspecify.annotations.Nullable;

/** What support is needed where. */
@FunctionalInterface
public interface SupportScale {

	/** What suits the models that Lectern comes with. */
	Thresholds BUNDLED = new Thresholds(0.5, 0.15);

	/** What is needed in that collection; null: everywhere. */
	Thresholds of(@Nullable String collection);

}
