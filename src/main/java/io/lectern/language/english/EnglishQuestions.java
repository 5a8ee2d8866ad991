package io.lectern.language.english;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.lectern.language.Lexicon;
import io.lectern.language.Measure;

/** How questions are put in English. */
final class EnglishQuestions implements Lexicon.Questions {

	@Override
	public String overview() {
		return "(?:^|[,:;]\\s*|\\bplease\\s+|\\byou\\s+)(?:(?:briefly )?(?:summari[sz]e|outline|describe)\\b"
				+ "|give (?:me |us )?(?:an? )?(?:brief |short )?(?:overview|summary|outline|account)\\b)"
				+ "|\\bwhat (?:do|does|did) .{1,120}\\bsay about\\b";
	}

	/** "What was the net value of the boats?" names what is a number by itself. */
	@Override
	public String number() {
		String quantity = "(?:amounts?|numbers?|values?|counts?|percentages?|proportions?|ratios?|rates?|totals?|balances?|sums?|averages?"
				+ "|prices?|costs?|revenues?|incomes?|profits?|loss(?:es)?|sales|expenses?|expenditures?|earnings|dividends?|margins?"
				+ "|population|ranges?|distance|duration|temperature|speed|capacity|length|height|depth|width|weight|area)";
		return "\\bhow (?:many|much|long|old|far|big|large|high|tall|often|fast|deep|wide)\\b"
				+ "|\\bwhat (?:number|percent|percentage|amount|share|proportion|rate|price|cost|total|population)\\b"
				+ "|\\bwhat (?:is|are|was|were|will be) (?:(?!(?:of|for|in|on|at|to|by|from|with|that|which|and|or)\\b)\\S+ ){0,6}?"
				+ quantity + "(?= (?:of|for|in|on|at|as|by|from|during|per|under|recorded|reported)\\b|\\s*[?.!]*$)";
	}

	/**
	 * "When do I need a permit?" asks for what has to be the case, and "what happens
	 * when" for something else.
	 */
	@Override
	public String date() {
		return "(?<!\\b(?:what|who|where|which|how|why)\\b.{0,80})\\bwhen\\b(?! (?:do|should|must|may|can|could|would) (?:i|we|you|one|people|they)\\b)|\\b(?:what|which) (?:year|date|day|month|century|decade|time)\\b"
				+ "|\\b(?:departure|arrival|opening|closing|start(?:ing)?|finishing|delivery|visiting|office) (?:times?|dates?)\\b";
	}

	@Override
	public String person() {
		return "\\bwho(?:m|se)?\\b";
	}

	@Override
	public String counts() {
		return "\\bhow many (?!(?:\\w+[ -])?(?:hours?|days?|weeks?|months?|years?|minutes?|seconds?|(?:kilo|centi|milli)?met(?:re|er)s?|miles?|feet"
				+ "|(?:kilo)?grams?|tonn?es?|tons?|pounds?|lit(?:re|er)s?|gallons?|percent|per cent|(?:kilo|mega|giga)?watts?|mw|gwh|mwh|kwh|hectares?"
				+ "|acres?|times|dollars?|euros?|yuan|points?|degrees?|millions?|billions?|thousands?)\\b)\\p{L}";
	}

	@Override
	public String name() {
		String role = "(?:director|chair(?:man|woman|person)?|manager|head|boss|treasurer|auditor|owner|founder|captain"
				+ "|president|ceo|mayor|author|secretary|judge|doctor|teacher|leader)";
		return "\\b" + role + "(?:['’]?s)? name\\b|\\bname of (?:the |your |our |their )?(?:\\w+ ){0,2}" + role + "\\b";
	}

	@Override
	public String place() {
		return "\\bwhere\\b|\\b(?:what|which) (?:city|country|state|place|location|town|region|continent)\\b";
	}

	/** "What is to be done after E-114?" asks about E-114 itself. */
	@Override
	public String asksForOther(String named) {
		String the = "\\s+(?:the\\s+)?";
		return "\\b(?:who|whom|whose|which)\\b.*\\b(?:before|after|succeed(?:s|ed)|preced(?:es|ed)|replac(?:es|ed)|follow(?:s|ed))"
				+ the + named + "|\\b(?:except(?: for)?|besides|apart from|other than|instead of|rather than|but not)"
				+ the + named;
	}

	@Override
	public String often() {
		return "\\bhow (?:often|frequently|regularly)\\b|\\bhow many times (?:a|an|per|each|every)\\b";
	}

	@Override
	public String phone() {
		return "\\b(?:tele)?phone(?! hours)(?: number)?\\s*[?.!]*$|\\b(?:tele)?phone (?:number|extension)\\b|\\bextension number\\b"
				+ "|\\b(?:what|which) (?:number|extension) .{0,30}\\b(?:call|ring|dial)\\b|\\bhotline\\b|\\bfax number\\b";
	}

	@Override
	public String mail() {
		return "\\be-?mail(?: address)?\\b(?=[^.]*[?.!]*$)(?<!by e-?mail)";
	}

	@Override
	public String price() {
		return "\\bhow much (?:does|do|did|is|are|was|were|will|would|should|must) .{1,80}\\b(?:costs?|pay|paid|charged?|earns?)\\b"
				+ "|\\bhow much (?:is|are) (?:an?|one)\\b|\\bhow much money\\b"
				+ "|\\b(?:what|how (?:high|large|big|much)) (?:is|are|was|were) .{0,25}\\b(?:price|salary|salaries|wages?|fare|rent|fee)\\b"
				+ "|^(?:the )?(?:price|salary|fare|rent|pay|wages?|fees?|rental|ticket price|hourly rate) (?:of|for)\\b|\\bwhat (?:does|do|did) .{1,60}\\bcost\\b";
	}

	/** "How high" and "how far" may be figures of speech. */
	@Override
	public String asks(Measure measure) {
		return switch (measure) {
			case LENGTH ->
				"\\bhow (?:long|tall|deep|wide|thick)\\b|\\b(?:height|depth|width|thickness|diameter|radius|length)(?: of\\b|\\s*[?.!]*$)";
			case DURATION -> "\\bhow (?:long|old)\\b|\\blength(?: of\\b|\\s*[?.!]*$)";
			case WEIGHT -> "\\bhow heavy\\b|\\bweight of\\b|\\bhow much (?:do|does|did) .{1,60}\\bweigh\\b";
			case TIMES -> "\\bhow many times\\b";
			case PEOPLE -> "\\bhow many (?:people|persons)\\b";
			case YEAR -> "\\b(?:what|which) year\\b";
			case PERCENT ->
				"\\b(?:what|which|how many|how much) (?:percent(?:age)?|per cent)\\b|\\bwhat (?:is|was) the percentage\\b";
		};
	}

	@Override
	public String meaning() {
		return "\\bdefin(?:e|ition)\\b|\\bmeaning\\b|\\bwhat (?:do|does|did) .{1,60}\\b(?:mean|stand for)\\b"
				+ "|\\bwhat(?: is|['’]?s| are) (?!the\\b|your\\b|my\\b|our\\b|their\\b|its\\b)[\\w’'-]+(?: [\\w’'-]+){0,3}\\s*[?.!]*$";
	}

	@Override
	public String reason() {
		return "\\bwhy\\b|\\bhow come\\b|\\bwhat(?: is| was| are| were|['’]?s) the (?:reasons?|causes?)\\b|\\breasons? (?:for|why)\\b";
	}

	@Override
	public String several() {
		return steps() + "|\\blist\\b|\\bwhat['’]?s new\\b"
				+ "|\\bwhat (?:do|should|must|can|may) (?:i|we|you|one)\\b|\\b(?:what|which) (?:are|were|kinds?|types?|sorts?)\\b"
				+ "|\\b(?:what|which) (?:\\w+ ){0,2}(?!(?:is|was|does|has|this|its|us)\\b)\\w+(?<!s)s\\b"
				+ "|^(?!.*\\b(?:who|what|which|when|where|why|how|is|are|do|does|did|can|may)\\b)(?:.* )?(?!this\\b|its\\b)\\w{2,}(?<!s)s\\b";
	}

	@Override
	public String namesSteps() {
		return "\\bsteps\\b|\\bprocedure\\b";
	}

	@Override
	public String steps() {
		return "\\bsteps\\b|\\bprocedure\\b|\\bhow (?:do|does|can|should|must|is|are|to)\\b";
	}

	@Override
	public String asking() {
		return "^(?:and |but |so )?(?:what about|how about|(?:in |on |at |to |for |from |by |of |with |under )?(?:what|which|who|whom|whose|when|where|why|how)(?: (?:many|much|long|old|far|often|high|large|big))?)"
				+ "(?: (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must))?\\b\\s*"
				+ "|^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must)\\b\\s*";
	}

	@Override
	public String asksForKind() {
		return "\\b(?:who|whom|whose|when|where|why|how (?!about)|which|what (?!about))";
	}

	@Override
	public Map<String, String> hasty() {
		Map<String, String> meant = new HashMap<>();
		Map.of("what", "wat wut wht wot whut", "when", "whn wen", "where", "whr whre", "which", "wich whch", "how",
				"hw", "about", "abt", "people", "ppl", "because", "cuz coz", "through", "thru")
			.forEach((word, hasty) -> List.of(hasty.split(" ")).forEach((one) -> meant.put(one, word)));
		List.of("what", "who", "when", "where", "how", "why", "there")
			.forEach((word) -> meant.put(word + "s", word + " is"));
		List.of("do", "does", "did", "is", "are", "was", "were", "has", "have", "could", "should", "would")
			.forEach((word) -> meant.put(word + "nt", word + "n't"));
		List.of("here", "there", "for you", "for us", "for them")
			.forEach((where) -> meant.put("people work " + where, "employees are there"));
		meant.putAll(Map.of("cant", "can't", "wont", "won't", "wats", "what is", "wuts", "what is", "im", "i'm", "ive",
				"i've", "gotta", "have to", "gimme", "give me", "lemme", "let me"));
		return meant;
	}

	@Override
	public String apart() {
		return "";
	}

	@Override
	public String requestBefore() {
		String polite = "(?:please|pls|kindly)";
		return "^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening))\\b[,!.]? )?(?:" + polite + ",? )?"
				+ "(?:(?:can|could|would|will) (?:you|anyone|someone|somebody) |i(?:['’]d| would) (?:like|love|want)(?: you)? to "
				+ "|i (?:want|need|wish)(?: you)? to |help me(?: to)? )?(?:" + polite + " )?"
				+ "(?:(?:tell|show|give|get|find|fetch|send) (?:me|us)|(?:find|show|look up|search for|check|provide|display|retrieve|determine"
				+ "|know|see|learn|find out|figure out)(?= (?:the|what|which|who|whose|how|when|where|why|if|whether|all|any|our|your|its|their)\\b))"
				+ "(?: (?:please|about))?[,:]?\\s+|^(?:" + polite + "[, ]\\s*)";
	}

	@Override
	public String requestBehind() {
		return "[,.?!]?\\s+(?:please|pls|thanks|thank you|thx)(?: in advance)?\\W*$";
	}

	@Override
	public String kindAsked() {
		return "\\b(?:how|what|which)\\s+(?:(?:other|type|kind|sort|form)s?\\s+)?(?:of\\s+)?\\p{L}+"
				+ "|\\b(?:mean(?:s|t|ing)?|stands? for|called|named?|defined?|definition)\\b";
	}

	@Override
	public String owner() {
		return "";
	}

	@Override
	public String properNames() {
		return "(?<=\\p{L}.{0,200})\\b(?-i:\\p{Lu})[\\p{L}\\p{M}'’-]*";
	}

	@Override
	public String leansOnOthers() {
		return "\\b(?:it|its|they|them|their|this|that|these|those|he|she|his|her|both|compare[ds]?)\\b";
	}

	@Override
	public String joint() {
		return ",?\\s+(?:and|as well as)\\s+(?=(?:also\\s+)?(?:what|who|whom|whose|which|when|where|why|how|by how|in which)\\b)";
	}

	@Override
	public String asks() {
		return "\\b(?:what|who|whom|whose|which|when|where|why|how)\\b";
	}

}
