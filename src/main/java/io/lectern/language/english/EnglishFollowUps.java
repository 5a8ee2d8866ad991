package io.lectern.language.english;

import io.lectern.language.FollowUps;

/** How an English question leans on what was said before it. */
final class EnglishFollowUps implements FollowUps {

	private static final String ASKS = "(?:what|who|whom|whose|which|when|where|why|how)\\b";

	private static final String VERB = "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|must)\\b";

	private static final String PREPOSITION = "(?:in|on|at|to|for|from|by|of|with|under|over|since|until|during|before|after|within|without)\\b";

	@Override
	public String fragment() {
		String only = "[\\s.?!]*$";
		// A verb would make it a question of its own.
		String noVerb = "(?!.*\\b" + VERB + ")";
		return "^(?:(?:and|but|or|so)\\s+)?(?:what|how) about\\b|^(?:and|but|or|so)\\b,?\\s+(?!" + ASKS + "|" + VERB
				+ ")" + noVerb + "|^" + PREPOSITION + noVerb + "|^(?:and\\s+)?" + ASKS
				+ "(?:\\s+(?:many|much|long|old|far|often|high|big|large|deep|fast|come|so|not))?" + only;
	}

	@Override
	public String goesOn() {
		return "^(?:and|but|or|so|also|then)\\b";
	}

	@Override
	public String pointsBack() {
		String end = "[\\s.?!]*$";
		return "(?<!\\b(?:is|are|was|were|will|would|can|could|may|must|has|have|had)\\s)\\bthere\\b(?!\\s+(?:is|are|was|were))"
				+ "|\\b(?:is|are|was|were|did|does|do|of|for|to|in|on|at|by|with|from|about|after|before|than|like|and|why|how)\\s+that\\b(?!\\s+(?:the|a|an|all|every|no)\\b)|\\bthat"
				+ end
				+ "|\\bthis\\b(?!\\s+(?:year|month|week|report|document|handbook|manual|guide|page|text|file|collection)\\b)"
				+ "|\\bthese\\b|\\bthose\\b(?!\\s+(?:who|that|which|with|in|on|of)\\b)"
				+ "|\\b(?:the|this|that|which|another)\\s+(?:\\w+\\s+)?ones?\\b(?!\\s+of\\b)|\\bones?" + end
				+ "|\\b(?:the same|former|latter|the others?|others|the rest)\\b|\\bsuch\\b(?!\\s+as\\b)"
				+ "|\\b(?:who|what|where|anything|anybody) else\\b|\\bboth\\b(?!.*\\band\\b)"
				+ "|\\b(?:then|before|after|afterwards|instead|otherwise)" + end;
	}

	@Override
	public String pronoun() {
		// "Is it possible to ..." and "How long does it take to ..." name nothing.
		String empty = "(?!(?:\\s+is|\\s+was|’s|'s|\\s+be)?\\s+(?:possible|allowed|permitted|necessary|required|needed|safe|legal|true|important|enough|worth|common|usual|normal|likely)\\b)"
				+ "(?!\\s+(?:take|takes|took|taken|last)\\b.{3,}\\b(?:to|until|till|before|for)\\b)";
		return "\\bit\\b" + empty + "|\\b(?:its|itself|they|them|their|theirs|he|him|his|she|her|hers)\\b";
	}

}
