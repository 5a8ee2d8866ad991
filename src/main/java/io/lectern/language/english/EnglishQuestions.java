package io.lectern.language.english;

import io.lectern.language.Lexicon;

/** How questions are put in English. */
final class EnglishQuestions implements Lexicon.Questions {

	@Override
	public String overview() {
		return "(?:^|[,:;]\\s*|\\bplease\\s+|\\byou\\s+)(?:(?:briefly )?(?:summari[sz]e|outline|describe)\\b"
				+ "|give (?:me |us )?(?:an? )?(?:brief |short )?(?:overview|summary|outline|account)\\b)"
				+ "|\\bwhat (?:do|does|did) .{1,120}\\bsay about\\b";
	}

	@Override
	public String number() {
		return "\\bhow (?:many|much|long|old|far|big|large|high|tall|often|fast|deep|wide)\\b"
				+ "|\\bwhat (?:number|percent|percentage|amount|share|proportion|rate|price|cost|total|population)\\b";
	}

	@Override
	public String date() {
		return "\\bwhen\\b|\\b(?:what|which) (?:year|date|day|month|century|decade|time)\\b";
	}

	@Override
	public String person() {
		return "\\bwho(?:m|se)?\\b";
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
	public String kindAsked() {
		return "\\b(?:how|what|which)\\s+(?:(?:other|type|kind|sort|form)s?\\s+)?(?:of\\s+)?\\p{L}+"
				+ "|\\b(?:mean(?:s|t|ing)?|stands? for|called|named?|defined?|definition)\\b";
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
