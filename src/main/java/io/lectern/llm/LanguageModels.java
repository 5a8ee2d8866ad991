package io.lectern.llm;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The models that answers may be written by. Safe for use by many threads. */
public interface LanguageModels {

	/**
	 * The model of that name, which is made at its first use.
	 * @param name as the provider knows it: a model at the endpoint, or a file; null: the
	 * configured one
	 * @return empty where no provider is configured
	 */
	Optional<LanguageModel> find(@Nullable String name);

}
