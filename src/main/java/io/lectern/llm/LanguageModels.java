package io.lectern.llm;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The models that answers may be written by. Safe for use by many threads. */
public interface LanguageModels {

	/**
	 * The model of that name, which is made at its first use.
	 * @param name one of {@link #names()}; else as the default model's provider knows it:
	 * a model at its endpoint, or a file; null: the default model
	 * @return empty where no provider is configured for it
	 */
	Optional<LanguageModel> find(@Nullable String name);

	/** The names given by {@code lectern.llm.models}, in order. */
	default List<String> names() {
		return List.of();
	}

}
