package io.lectern.llm;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.system.Problem;

/** {@code POST /api/v1/admin/llm/check}: whether a language model can be used. */
@RestController
@RolesAllowed("ADMIN")
class ModelCheckController {

	private final ConfiguredModels models;

	ModelCheckController(ConfiguredModels models) {
		this.models = models;
	}

	/**
	 * Which model.
	 *
	 * @param model one of {@code lectern.llm.models}, or a model of the default model's
	 * endpoint; null: the default model
	 * @param baseUrl another endpoint, which is not in use; null: none
	 * @param apiKey the key for it; null: none, or the one that is kept for it
	 */
	record Asked(@Nullable String model, @Nullable URI baseUrl, @Nullable String apiKey) {
	}

	@PostMapping("/api/v1/admin/llm/check")
	ModelCheck.Result check(@RequestBody(required = false) @Nullable Asked asked) {
		String name = (asked != null) ? asked.model() : null;
		try {
			if (asked != null && asked.baseUrl() != null) {
				LanguageModels.Endpoint endpoint = new LanguageModels.Endpoint(asked.baseUrl(),
						(name != null) ? name : "", asked.apiKey());
				return ((GuardedModel) models.trial(endpoint)).check();
			}
			return models.find(name)
				.map(GuardedModel.class::cast)
				.map(GuardedModel::check)
				.orElseGet(() -> new ModelCheck.Result(name, false, null, List
					.of("No language model is configured: answers are made of quotes (lectern.llm.provider).")));
		}
		catch (IllegalStateException ex) {
			throw Problem.badRequest("model-settings", String.valueOf(ex.getMessage()));
		}
	}

}
