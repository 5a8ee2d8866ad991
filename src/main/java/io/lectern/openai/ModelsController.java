package io.lectern.openai;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * OpenAI's list of models: all collections together, each, and, for those who may choose,
 * who writes.
 */
@RestController
@RolesAllowed("READER")
class ModelsController {

	private final ModelNames names;

	ModelsController(ModelNames names) {
		this.names = names;
	}

	/** The list. */
	record Models(String object, List<Model> data) {
	}

	/** One of them, as OpenAI's clients see it. */
	record Model(String id, String object, long created, @JsonProperty("owned_by") String ownedBy) {

		static Model of(String id) {
			return new Model(id, "model", 0, "lectern");
		}

	}

	@GetMapping("/v1/models")
	Models models(HttpServletRequest caller) {
		return new Models("list", names.all(caller).stream().map(Model::of).toList());
	}

	/** A name may have a slash in it. */
	@GetMapping("/v1/models/{*id}")
	Model model(@PathVariable String id, HttpServletRequest caller) {
		return Model.of(names.named(id.substring(1), caller).id());
	}

}
