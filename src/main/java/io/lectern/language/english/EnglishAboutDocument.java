package io.lectern.language.english;

import io.lectern.language.AboutDocument;

/** How it is asked in English what a document is about. */
final class EnglishAboutDocument implements AboutDocument {

	@Override
	public String asks() {
		return "(?:(?:please|kindly|briefly|(?:can|could|would|will) you(?: please)?),?\\s+)*(?:"
				+ "(?:summari[sz]e|sum up|outline|describe|tell me(?: more)? about)(?: briefly)?\\s+(.+?)"
				+ "|(?:(?:give|show|write|make)(?: me| us)?\\s+)?(?:(?:an?|the)\\s+)?(?:(?:brief|short|quick)\\s+)?"
				+ "(?:overview|summary|outline|gist|abstract)\\s+(?:of|for|on)\\s+(.+?)"
				+ "|what(?:['’]?s| is| are)\\s+(.+?)\\s+(?:all )?about"
				+ "|what(?:['’]?s| is| stands)\\s+(?:in|inside)\\s+(.+?)"
				+ "|what (?:does|do)\\s+(.+?)\\s+(?:say|contain|cover|tell(?: me| us)?|deal with)"
				+ "|what can (?:i|we|you) (?:find|read|learn) (?:in|from)\\s+(.+?)"
				+ "|what are the (?:(?:main|key|most important) )?(?:points|topics|findings|messages|facts|contents)"
				+ " (?:of|in)\\s+(.+?))(?:[,;]?\\s+(?:please|briefly|in (?:short|brief)))?[?.!\\s]*";
	}

	@Override
	public String aroundName() {
		return "\\b(?:the|this|that|our|my|it|content|contents|of|file|document|report|text|pdf|paper|spreadsheet"
				+ "|presentation|page|called|named|titled|entitled)\\b";
	}

}
