package io.lectern.language.english;

import io.lectern.language.Citing;

/** How models cite and find nothing in English. */
final class EnglishCiting implements Citing {

	private static final String TEXTS = "(?:passages?|documents?|texts?|sources?|contexts?|excerpts?|information|materials?|files?)";

	private static final String NOT = "(?:do(?:es)?|did|could|can|is|are|was|were|has|have)(?: not|n[’']t|not)";

	@Override
	public String source() {
		return "passages?|sources?|citations?|cit\\.?|ids?|refs?\\.?|references?|documents?|docs?|snippets?|chunks?|quotes?"
				+ "|excerpts?|contexts?";
	}

	@Override
	public String behindNumber() {
		return "";
	}

	@Override
	public String see() {
		return "see(?: also)?|cf\\.?|from|as per|per|according to";
	}

	@Override
	public String joint() {
		return "and";
	}

	@Override
	public String range() {
		return "to";
	}

	@Override
	public String notFound() {
		return "not[\\s_\\\\-]{0,3}found|no[\\s_\\\\-]{0,3}answer(?:[\\s_\\\\-]{0,3}found)?";
	}

	@Override
	public String holdsNothing() {
		String sorry = "(?:(?:i(?:[’']m| am)|we(?:[’']re| are)) (?:sorry|afraid)[,.;]? (?:but )?(?:that )?)?(?:unfortunately,? )?"
				+ "(?:(?:based on|according to|in|from) (?:the|these|your) (?:[a-z]+ ){0,2}" + TEXTS
				+ "(?: [a-z]+)?, )?";
		String which = "(?:(?:the|these|those|your|none of the|neither of the|no) )?(?:(?:provided|given|available|supplied|retrieved|above) ){0,2}";
		String verb = " (?:(?:actually|explicitly|directly|clearly|specifically|seem to|appear to) ){0,2}"
				+ "(?:answers?|contains?|mentions?|says?|states?|provides?|specif(?:y|ies)|gives?|includes?|address(?:es)?|tells?"
				+ "|covers?|indicates?|describes?|discuss(?:es)?|holds?|reveals?|lists?|offers?|have|has)\\b";
		return sorry + "(?:" + which + TEXTS + "(?: (?:provided|given|above|available|you provided|i was given)){0,2}"
				+ "(?: " + NOT + verb + "| (?:contains?|gives?|has|have|provides?|holds?) no\\b| says? nothing\\b)"
				+ "|(?:none of the|neither of the|no) " + TEXTS + verb
				+ "|(?:i|we) (?:(?:could|can|did)(?: not|n[’']t|not)|(?:was|am|were|are) (?:not able|unable) to) (?:be able to )?(?:find|locate|answer|determine|see|tell)\\b"
				+ "|(?:i|we) (?:do not|don[’']t) (?:have (?:enough|sufficient|any)? ?information|know)\\b"
				+ "|there (?:is|was) (?:no|not enough|not any|insufficient) (?:information|mention|answer|passage|reference)\\b"
				+ "|(?:this|the|that) (?:information|answer|question|detail) " + NOT
				+ " (?:be )?(?:found|given|mentioned|stated|available|contained|provided|covered|answered|included)\\b"
				+ "|not (?:mentioned|stated|answered|found|given|covered|available|provided) (?:in|by) (?:the|these|any)\\b)";
	}

	@Override
	public String leadsIn() {
		return "(?:here|below) (?:is|are) (?:what|the|a|an|some|how|my|your|an? overview)\\b[^0-9]*"
				+ "|(?:based on|according to|from) (?:the|these) (?:[a-z]+ ){0,2}(?:passages|documents|sources|context)[,:.]?"
				+ "|(?:sure|certainly|of course|yes|no)[.!,]?|in (?:summary|short|conclusion)[:,.]?"
				+ "|(?:i hope|hope) (?:this|that) .*|(?:please )?(?:let me know|feel free) .*|if you (?:need|have|want|would like) .*(?:let me know|ask|help).*";
	}

}
