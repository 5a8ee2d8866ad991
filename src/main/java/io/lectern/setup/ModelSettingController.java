package io.lectern.setup;

import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.llm.LanguageModels.Endpoint;
import io.lectern.setup.KeptModel.Kept;
import io.lectern.setup.LocalServers.Server;
import io.lectern.system.Problem;

/** Chooses the language model that writes while Lectern runs. */
@RestController
@RolesAllowed("ADMIN")
@RequestMapping("/api/v1/admin/llm")
class ModelSettingController {

	private static final int LONGEST_MODEL = 200;

	private static final int LONGEST_URL = 1000;

	private static final int LONGEST_KEY = 4000;

	private final KeptModel model;

	private final LocalServers servers;

	ModelSettingController(KeptModel model, LocalServers servers) {
		this.model = model;
		this.servers = servers;
	}

	/** What was chosen in place of the configured model; null: nothing was. */
	record Setting(@Nullable Shown kept) {
	}

	/**
	 * What was chosen. Keys are never told.
	 *
	 * @param hasKey whether a key is sent
	 * @param by the name of the administrator's key
	 */
	record Shown(URI baseUrl, String model, boolean hasKey, String by, Instant at) {

		static Shown of(Kept kept) {
			Endpoint endpoint = kept.endpoint();
			return new Shown(endpoint.baseUrl(), endpoint.model(), endpoint.apiKey() != null, kept.by(), kept.at());
		}

	}

	/**
	 * What to choose.
	 *
	 * @param apiKey sent as bearer token; null: the one that is kept for the same
	 * address, if any; empty: none
	 */
	record Choice(@Nullable URI baseUrl, @Nullable String model, @Nullable String apiKey) {
	}

	/** The servers found on this machine. */
	record Found(List<Server> servers) {
	}

	@GetMapping
	Setting show() {
		return new Setting(model.find().map(Shown::of).orElse(null));
	}

	/** Looks which servers run on this machine, and nowhere else. */
	@PostMapping("/look")
	Found look() {
		return new Found(servers.look());
	}

	@PutMapping
	Setting keep(@RequestBody Choice choice, Principal caller) {
		URI url = choice.baseUrl();
		if (url == null || url.getHost() == null || !List.of("http", "https").contains(url.getScheme())
				|| url.toString().length() > LONGEST_URL || url.getUserInfo() != null) {
			throw Problem.badRequest("model-settings",
					"'baseUrl' must be an http or https address, such as http://localhost:11434/v1, with no password in it");
		}
		String name = (choice.model() != null) ? choice.model().strip() : "";
		if (name.isEmpty() || name.length() > LONGEST_MODEL) {
			throw Problem.badRequest("model-settings", "'model' must have 1 to " + LONGEST_MODEL + " characters");
		}
		model.keep(new Endpoint(url, name, key(url, choice.apiKey())), caller.getName());
		return show();
	}

	private @Nullable String key(URI url, @Nullable String given) {
		if (given == null) {
			return Optional.ofNullable(model.endpoint())
				.filter((kept) -> kept.baseUrl().equals(url))
				.map(Endpoint::apiKey)
				.orElse(null);
		}
		if (given.length() > LONGEST_KEY || given.chars().anyMatch((c) -> c < ' ' || c > '~')) {
			throw Problem.badRequest("model-settings",
					"'apiKey' may have " + LONGEST_KEY + " letters, digits and signs");
		}
		return given.isBlank() ? null : given.strip();
	}

	/** Takes the configured model again. */
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void forget() {
		model.forget();
	}

}
