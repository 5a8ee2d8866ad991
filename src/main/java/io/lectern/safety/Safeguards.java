package io.lectern.safety;

import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules of a collection. Nothing of what they look at is logged. Safe for use by many
 * threads.
 */
public final class Safeguards {

	private static final Logger log = LoggerFactory.getLogger(Safeguards.class);

	private final String where;

	private final List<Rule> rules;

	/**
	 * @param where what they are for, as the log names it
	 */
	Safeguards(String where, List<Rule> rules) {
		this.where = where;
		this.rules = List.copyOf(rules);
	}

	/** Whether everything passes. */
	public boolean isEmpty() {
		return rules.isEmpty();
	}

	/** Whether an answer is looked at as a whole, before anybody reads any of it. */
	public boolean judgesWhole() {
		return rules.stream().anyMatch(Moderation.class::isInstance);
	}

	/** The name of the first rule that lets nothing of the text pass. */
	public Optional<String> refusal(Stage stage, String text) {
		Optional<String> refusing = rules.stream()
			.filter((rule) -> rule.of(stage, text).refused())
			.map(Rule::name)
			.findFirst();
		refusing
			.ifPresent((rule) -> log.info("Refused by {}: {} in {}, {} characters", rule, stage, where, text.length()));
		return refusing;
	}

	/** The text with dots for what may not pass, as long as it was. */
	public String masked(Stage stage, String text) {
		String masked = text;
		for (Rule rule : rules) {
			// What refuses was asked before.
			if (!(rule instanceof Moderation)) {
				masked = rule.of(stage, masked).text();
			}
		}
		return masked;
	}

}
