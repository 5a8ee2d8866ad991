package io.lectern.openai;

import java.util.Map;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;

/**
 * Parameters that ask for what can't be had here. What only tunes or labels a request,
 * such as {@code seed}, {@code user} or {@code metadata}, is passed over.
 */
final class Unsupported {

	private static final Predicate<JsonNode> GIVEN = (value) -> !value.isNull()
			&& !(value.isContainer() && value.isEmpty());

	private static final Predicate<JsonNode> TRUE = (value) -> value.asBoolean(false);

	private static final String KEPT = "Nothing is kept here: send the conversation with each request.";

	/** By parameter, when a value is refused and why. */
	private static final Map<String, Rule> RULES = Map.ofEntries(
			rule("tools", GIVEN, "This model calls no tools; leave 'tools' out, or set 'tool_choice' to 'none'."),
			rule("functions", GIVEN, "This model calls no functions."),
			rule("n", (value) -> value.asInt(1) != 1, "'n' may be 1 only."),
			rule("logprobs", TRUE, "There are no log probabilities."),
			rule("top_logprobs", (value) -> value.asInt(0) > 0, "There are no log probabilities."),
			rule("logit_bias", GIVEN, "Tokens can't be given a bias."),
			rule("audio", GIVEN, "This model writes text only."),
			rule("modalities",
					(value) -> value.valueStream().anyMatch((modality) -> !"text".equals(modality.asString(""))),
					"This model writes text only."),
			rule("web_search_options", GIVEN, "This model looks in its own documents only."),
			rule("previous_response_id", GIVEN, KEPT), rule("conversation", GIVEN, KEPT),
			rule("prompt", GIVEN, "There are no stored prompts."),
			rule("background", TRUE, "Answers are made at once only."),
			rule("include", (value) -> value.valueStream().anyMatch((each) -> each.asString("").contains("logprobs")),
					"There are no log probabilities."));

	private Unsupported() {
	}

	private record Rule(Predicate<JsonNode> isAsked, String why) {
	}

	private static Map.Entry<String, Rule> rule(String param, Predicate<JsonNode> isAsked, String why) {
		return Map.entry(param, new Rule(isAsked, why));
	}

	/**
	 * @param sent the parameters by name
	 * @throws io.lectern.system.Problem 400 for the first one that can't be done
	 */
	static void refuse(Map<String, JsonNode> sent) {
		JsonNode choice = sent.get("tool_choice");
		boolean callsNone = choice != null && "none".equals(choice.asString(""));
		sent.forEach((param, value) -> {
			Rule rule = RULES.get(param);
			if (rule != null && rule.isAsked().test(value) && !(callsNone && param.equals("tools"))) {
				throw Failure.unsupported(param, rule.why());
			}
		});
	}

}
