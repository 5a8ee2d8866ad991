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

	static final String KINDS = "(?:documents?|docs?|files?|reports?|handbooks?|manuals?|guide(?:s|lines?)?|contracts?|agreements?"
			+ "|polic(?:y|ies)|leases?|letters?|minutes|books?|booklets?|brochures?|statutes|bylaws|terms|specifications?|specs?"
			+ "|standards?|regulations?|rules|instructions?|memos?|notes?|papers?|presentations?|slides|spreadsheets?|sheets?"
			+ "|invoices?|catalogues?|catalogs?|schedules?|plans?|budgets?|charters?|codes?|licences?|licenses?)";

	@Override
	public String kinds() {
		return "\\b" + KINDS + "\\b";
	}

	@Override
	public String aroundName() {
		return "\\b(?:the|this|that|our|my|it|content|contents|of|file|document|report|text|pdf|paper|spreadsheet"
				+ "|presentation|page|called|named|titled|entitled)\\b";
	}

}
