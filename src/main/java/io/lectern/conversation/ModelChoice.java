package io.lectern.conversation;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import io.lectern.answer.Query;
import io.lectern.llm.LanguageModels;
import io.lectern.system.Problem;

/** Who may choose the language model that answers a question, and among which. */
@Component
public class ModelChoice {

	private final LanguageModels models;

	private final Settings settings;

	ModelChoice(LanguageModels models, Settings settings) {
		this.models = models;
		this.settings = settings;
	}

	/** Who may choose. */
	enum Choosers {

		READER, ADMIN, NOBODY

	}

	/**
	 * Who may choose a model.
	 *
	 * @param choosers the role that a caller needs to name the model that is to answer:
	 * {@code reader}, {@code admin} or {@code nobody}
	 */
	@ConfigurationProperties("lectern.answer.model")
	record Settings(@DefaultValue("admin") Choosers choosers) {
	}

	/** The names that this caller may choose among; none where it may not. */
	public List<String> names(HttpServletRequest caller) {
		return mayChoose(caller) ? names() : List.of();
	}

	/**
	 * @param model the name that was chosen, null for none
	 * @throws Problem 403 where the caller may not choose, 400 where there is no model of
	 * that name
	 */
	public void check(@Nullable String model, HttpServletRequest caller) {
		if (model == null) {
			return;
		}
		if (!mayChoose(caller)) {
			throw new Problem(HttpStatus.FORBIDDEN, "model-choice-forbidden", "Not allowed",
					"This key may not choose the model that answers; leave 'model' out.");
		}
		List<String> names = names();
		if (!names.contains(model)) {
			throw Problem.badRequest("model-unknown", "There is no language model '" + model + "'; "
					+ (names.isEmpty() ? "none is configured." : "there are: " + String.join(", ", names) + "."));
		}
	}

	private List<String> names() {
		List<String> names = new ArrayList<>();
		if (models.find(null).isPresent()) {
			names.add(Query.DEFAULT_MODEL);
		}
		names.addAll(models.names());
		return names;
	}

	private boolean mayChoose(HttpServletRequest caller) {
		return switch (settings.choosers()) {
			case READER -> true;
			case ADMIN -> caller.isUserInRole("ADMIN");
			case NOBODY -> false;
		};
	}

}
