package io.lectern.language.english;

import java.util.List;

import io.lectern.language.Statements;

/** How statements affirm and deny in English. */
final class EnglishStatements implements Statements {

	@Override
	public String negation() {
		return "\\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|forbidden|prohibited|\\w+n['’]t)\\b";
	}

	@Override
	public String bound() {
		return "\\b(?:no|not|nobody|none|never|\\w+n['’]t)\\b[^.;]{0,30}\\b(?:more|less|fewer|longer|later|earlier) than\\b";
	}

	@Override
	public String reason() {
		return "\\b(?:because|due to|owing to|thanks to|as a result|so that|in order to|for fear|caused by|the reasons?|that is why"
				+ "|resulted from|on account of|led to|therefore|in response to|after .{1,40} had)\\b";
	}

	@Override
	public String meaning() {
		return "\\b(?:is|are|means?|refers? to|stands? for|denotes?|called)\\b";
	}

	@Override
	public String more(int items) {
		return "… and " + items + " more.";
	}

	@Override
	public String person() {
		return "";
	}

	@Override
	public String beforePlace() {
		return "\\b(?:in|on|at|near|off|outside) (?:the )?";
	}

	@Override
	public String comma() {
		return ", ";
	}

	@Override
	public String colon() {
		return ": ";
	}

	@Override
	public String semicolon() {
		return "; ";
	}

	@Override
	public String clauseJoint() {
		return "\\b(?:and|but|while|whereas|although)\\b";
	}

	@Override
	public String occursNowhere(List<String> things) {
		return occurNot(things) + " in these documents.";
	}

	private static String occurNot(List<String> things) {
		return String.join(", ", things) + (things.size() == 1 ? " does" : " do") + " not occur";
	}

	@Override
	public String occursNowhereYet(List<String> things) {
		return occurNot(things) + " in what has been read so far.";
	}

	@Override
	public String soFar() {
		return "This is said of what has been read so far.";
	}

	@Override
	public String nothingRead() {
		return "None of the documents asked has been read yet. Ask again when they are ready.";
	}

	@Override
	public String stillRead(long documents) {
		return documents + ((documents == 1) ? " document is" : " documents are")
				+ " still being read and not asked yet, so this may change.";
	}

	@Override
	public String brokeOff() {
		return "The language model broke off here. The documents say:";
	}

	@Override
	public String isCalled() {
		return "";
	}

	/** Commonly followed by a capital letter or figure, and not in ICU's own list. */
	@Override
	public List<String> abbreviations() {
		return List.of("Dr.", "Mr.", "Ms.", "Mrs.", "St.", "Sen.", "Rep.", "Gov.", "Rev.", "Gen.", "Col.", "Sgt.",
				"Hon.", "No.", "Nos.", "Fig.", "Figs.", "Eq.", "Sec.", "Vol.", "pp.", "vs.", "cf.", "e.g.", "i.e.",
				"al.", "approx.", "ca.");
	}

}
