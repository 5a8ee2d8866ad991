package io.lectern.language.english;

import java.util.List;

import io.lectern.language.Comparing;

/** How it is asked in English to compare. */
final class EnglishComparing implements Comparing {

	private static final String PLEASE = EnglishSurveyForms.PLEASE;

	/** A question behind it asks what the sides will show. */
	private static final String END = "(?:[.,;]?\\s+(?<then>(?:which|who|what|and (?:find|determine|say|tell|compute|calculate))\\b.*))?"
			+ EnglishSurveyForms.END;

	private static final String AND = "\\s+(?:and|with|to|against|versus|vs\\.?|&)\\s+";

	private static final String TOPIC = "(?:,?\\s+(?:on|regarding|concerning|about|in terms of|with (?:respect|regard) to|as to|when it comes to"
			+ "|as regards|as far as|in the matter of|for|in)\\s+(?<topic>.+?))?" + END;

	private static final String COMPARE = PLEASE
			+ "(?:compare(?: and contrast)?|contrast|set side by side|put side by side|make a comparison (?:of|between)|a comparison (?:of|between))\\s+";

	private static final List<String> COMPARISONS = List.of(COMPARE
			+ "(?<first>(?:(?:the|these|both|my|our|all)\\s+)+(?:two\\s+)?(?:documents|files|texts|reports|papers|contracts|policies))"
			+ TOPIC,
			COMPARE + "(?:how|what)\\s+(?<first>.+?)" + AND
					+ "(?<second>.+?)\\s+(?:treats?|handles?|says? (?:about|on)|deals? with|regulates?|describes?|defines?|covers?|rules? on)\\s+(?<topic>.+?)"
					+ END,
			COMPARE + "(?:both\\s+)?(?<first>.+?)" + AND + "(?<second>.+?)" + TOPIC,
			PLEASE + "what (?:do|does)\\s+(?:both\\s+)?(?<first>.+?)\\s+and\\s+(?<second>.+?)\\s+(?:each\\s+)?say\\s+(?:about|on)\\s+(?<topic>.+?)"
					+ END,
			"(?!(?:what|who|which|when|where|why|how|is|are|was|were|do|does|did)\\b)(?<first>[^,;?!]{1,80}?)\\s+(?:vs\\.?|versus)\\s+(?<second>[^,;?!]{1,80}?)"
					+ TOPIC);

	private static final String DIFFERENCE = "(?:(?:the|any|a|what|which|main|key|major|biggest|most important)\\s+)*(?:differences?|distinctions?|different)\\s+(?:(?:are|is) there\\s+)?";

	private static final String HOW = "(?:how|in what (?:ways?|respects?)|in which (?:ways?|respects?))\\s+";

	private static final List<String> DIFFERENCES = List.of(PLEASE
			+ "(?:(?:what(?:['’]?s| is| are)|explain|describe|tell(?: me| us)?|show(?: me| us)?|list|(?:is|are) there)\\s+)?"
			+ DIFFERENCE + "(?:in|on|of|as to|regarding)\\s+(?<topic>.+?)\\s+between\\s+(?<first>.+?)" + AND
			+ "(?<second>.+?)" + END,
			PLEASE + "(?:(?:what(?:['’]?s| is| are)|explain|describe|tell(?: me| us)?|show(?: me| us)?|list|(?:is|are) there)\\s+)?"
					+ DIFFERENCE + "between\\s+(?<first>.+?)" + AND + "(?<second>.+?)" + TOPIC,
			PLEASE + HOW + "(?:do|does)\\s+(?<first>.+?)\\s+(?:differ from|compare (?:to|with))\\s+(?<second>.+?)"
					+ TOPIC,
			PLEASE + HOW
					+ "(?:do|does)\\s+(?<first>.+?)\\s+and\\s+(?<second>.+?)\\s+(?:differ|compare)(?: from each other)?"
					+ TOPIC,
			PLEASE + HOW + "(?:is|are)\\s+(?<first>.+?)\\s+different (?:from|to|than)\\s+(?<second>.+?)" + TOPIC,
			PLEASE + "what (?:distinguishes|sets)\\s+(?<first>.+?)\\s+(?:apart )?from\\s+(?<second>.+?)" + END);

	@Override
	public List<String> comparisons() {
		return COMPARISONS;
	}

	@Override
	public List<String> differences() {
		return DIFFERENCES;
	}

	@Override
	public String beforeSide() {
		return "\\s+(?:in|for|at|by|between|according to|under|from)\\s+(?:both\\s+)?";
	}

	@Override
	public String ofSide() {
		return "\\s+of\\s+(?:both\\s+)?";
	}

	@Override
	public String nothingAbout(String side, String topic) {
		return topic.isEmpty() ? "Nothing was found about “" + side + "”."
				: "Nothing was found there about “" + topic + "”.";
	}

}
