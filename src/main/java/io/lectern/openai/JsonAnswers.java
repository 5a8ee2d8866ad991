package io.lectern.openai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.writing.CitationParser;
import io.lectern.llm.LanguageModel;
import io.lectern.llm.Limits;
import io.lectern.system.Problem;

/**
 * Has a language model put an answer into JSON. The answer is made and checked first, as
 * any other; the model then changes its form only.
 */
@Component
class JsonAnswers {

	private static final Limits LIMITS = new Limits(20_000, Duration.ofSeconds(60));

	private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

	private final JsonMapper json;

	private final String prompt;

	JsonAnswers(JsonMapper json) {
		this.json = json;
		try {
			this.prompt = new ClassPathResource("prompts/json.md").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * @param schema what the JSON has to be like; null: any object
	 * @throws Problem 502 where the model writes something else
	 */
	String of(LanguageModel model, String question, String answer, @Nullable JsonNode schema) {
		String asked = prompt
			.replace("{schema}", (schema != null) ? json.writeValueAsString(schema) : "{\"type\":\"object\"}")
			.replace("{question}", question)
			.replace("{answer}", CitationParser.withoutMarkers(answer));
		JsonNode object = JsonText.in(model.complete(asked, LIMITS), json)
			.orElseThrow(() -> unfit("The language model wrote no JSON object."));
		if (schema != null) {
			schema.path("required")
				.valueStream()
				.map((name) -> name.asString(""))
				.filter((name) -> !object.has(name))
				.findFirst()
				.ifPresent((name) -> {
					throw unfit("The language model wrote JSON without '" + name + "', which the schema requires.");
				});
		}
		return json.writeValueAsString(JsonText.plain(object));
	}

	/**
	 * Numbers in the JSON that the answer lacks, which is all that can be told of it
	 * without a model.
	 */
	static List<String> foreignNumbers(String written, String answer) {
		Set<String> told = numbers(answer);
		return numbers(written).stream().filter((number) -> !told.contains(number)).toList();
	}

	private static Set<String> numbers(String text) {
		Set<String> numbers = new LinkedHashSet<>();
		NUMBER.matcher(text)
			.results()
			.forEach((found) -> numbers.add(found.group().replace(",", "").replaceFirst("\\.0+$", "")));
		return numbers;
	}

	private static Problem unfit(String detail) {
		return new Problem(HttpStatus.BAD_GATEWAY, "model-json-unfit", "Not the JSON asked for", detail);
	}

}
