package io.lectern.llm;

import java.net.URI;
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

	/**
	 * An endpoint in place of the configured one.
	 *
	 * @param baseUrl up to and including its version
	 * @param model the model's name there
	 * @param apiKey sent as bearer token; null: none is sent
	 */
	record Endpoint(URI baseUrl, String model, @Nullable String apiKey) {

		/** Never shows the key. */
		@Override
		public String toString() {
			return model + " at " + baseUrl;
		}

	}

	/** Knows what was chosen while Lectern runs; asked anew with each question. */
	interface Chosen {

		/** What takes the place of the configured model; null: nothing does. */
		@Nullable Endpoint endpoint();

	}

	/** The names given by {@code lectern.llm.models}, in order. */
	default List<String> names() {
		return List.of();
	}

}
