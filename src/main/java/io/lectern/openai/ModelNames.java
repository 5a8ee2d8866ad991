package io.lectern.openai;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.conversation.ModelChoice;
import io.lectern.document.Collections;
import io.lectern.system.Problem;

/**
 * What OpenAI's clients call a model: where to look, and optionally who writes.
 * {@code lectern} looks everywhere, {@code lectern/plans} or {@code plans} in the
 * collection {@code plans}; {@code @large} behind it has the language model answer that
 * is called {@code large} in the settings.
 */
@Component
class ModelNames {

	static final String EVERYWHERE = "lectern";

	private static final String IN = EVERYWHERE + "/";

	private final Collections collections;

	private final ModelChoice choice;

	ModelNames(Collections collections, ModelChoice choice) {
		this.collections = collections;
		this.choice = choice;
	}

	/**
	 * What a name means.
	 *
	 * @param id the name
	 * @param collection where to look; null: everywhere
	 * @param model who writes; null: as configured
	 */
	record Named(String id, @Nullable String collection, @Nullable String model) {
	}

	/** The names to choose from. */
	List<String> all(HttpServletRequest caller) {
		Stream<String> places = Stream.concat(Stream.of(EVERYWHERE), collections());
		Stream<String> written = choice.names(caller).stream().map((model) -> EVERYWHERE + "@" + model);
		return Stream.concat(places, written).distinct().toList();
	}

	/**
	 * @throws Problem 400 where the name is missing, 404 where nothing is called so, 403
	 * where the caller may not choose who writes
	 */
	Named named(@Nullable String id, HttpServletRequest caller) {
		if (id == null || id.isBlank()) {
			throw Failure.refusal("model", "model-missing",
					"'model' is missing: name a collection, or '" + EVERYWHERE + "' for all of them.");
		}
		if (id.equals(EVERYWHERE)) {
			return new Named(id, null, null);
		}
		if (has(id)) {
			return new Named(id, id, null);
		}
		int at = id.lastIndexOf('@');
		String place = (at >= 0) ? id.substring(0, at) : id;
		String model = (at >= 0) ? id.substring(at + 1) : null;
		String collection = place.startsWith(IN) ? place.substring(IN.length()) : place;
		boolean everywhere = place.equals(EVERYWHERE);
		if (!everywhere && !has(collection)) {
			throw unknown(id, caller);
		}
		choice.check(model, caller);
		return new Named(id, everywhere ? null : collection, model);
	}

	private boolean has(String collection) {
		return collections().anyMatch(collection::equals);
	}

	private Stream<String> collections() {
		return collections.all().stream().map(Collections.DocumentCollection::name);
	}

	private Problem unknown(String id, HttpServletRequest caller) {
		Problem problem = Problem.notFound("model_not_found",
				"There is no model '" + id + "'; there are: " + String.join(", ", all(caller)) + ".");
		problem.getBody().setProperty("param", "model");
		return problem;
	}

}
