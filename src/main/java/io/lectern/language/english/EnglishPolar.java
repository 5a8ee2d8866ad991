package io.lectern.language.english;

import java.util.List;

import io.lectern.language.Polar;

/** Questions for yes or no in English. */
final class EnglishPolar implements Polar {

	private static final List<String> MODES = List.of(
			// Written large it is a month, unless it begins the question.
			"^may\\b|\\b(?:can|cannot|can['’]t|could|(?-i:may)|allow(?:ed|s)?|permit(?:ted|s)?|entitled|able|permissible|forbidden|prohibited|banned"
					+ "|must not|mustn['’]t|shall not)\\b",
			"\\b(?:must(?! not\\b)|ha(?:ve|s) to|shall(?! not\\b)|should|required?s?|obliged|mandatory|compulsory|needs?|necessary|ought)\\b",
			"\\b(?:will|would|going to|plan(?:s|ned)?|expect(?:s|ed)?|intends?|anticipates?|aims?)\\b");

	@Override
	public String asks() {
		return "(?:^|[,;:]\\s)(?:and\\s+)?(?:is|are|was|were|do|does|did|has|have|had|can|could|may|must|should|shall|will|would)\\s"
				+ "|(?:^|\\s)(?:is|are|was|were|do|does|did|has|have|had|can|could|may|must|should|shall|will|would)n['’]t\\s";
	}

	@Override
	public String asksForMore() {
		return "\\b(?:who|whom|whose|which|what|when|where|why|how)\\b|\\btell me about\\b";
	}

	@Override
	public String limits() {
		return "\\b(?:except(?:ion|ions|ing)?|only|unless|until|if|whether|some|most|mostly|partly|partially|parts?|certain|several|few|many"
				+ "|almost|nearly|hardly|barely|rarely|seldom|sometimes|usually|generally|typically|normally|might|perhaps|possibly|probably|likely"
				+ "|other than|besides|instead|rather than|not all|alleged(?:ly)?|claim(?:s|ed)?|reported(?:ly)?|supposed(?:ly)?"
				+ "|proposed|potential(?:ly)?|depend(?:s|ing)?|upon request|subject to|up to|at most|no more than|after (?:agreement|approval|consent)|with (?:the |prior )?(?:agreement|approval|consent|permission)|provided that|as long as|otherwise|previously|formerly|no longer)\\b";
	}

	@Override
	public String universals() {
		return "\\b(?:all|every|each|always|everybody|everyone|both|entire(?:ly)?|fully|completely)\\b";
	}

	@Override
	public List<String> modes() {
		return MODES;
	}

	@Override
	public String standIns() {
		return "\\b(?:the|this|our|your|their|any|ever|also|still|really|actually|already)\\b"
				+ "|\\b(?:company|firm|corporation|organi[sz]ation|registrant|document|report|handbook|manual|file|text|contract)(?:['’]s)?\\b"
				+ "|\\b(?:fiscal |calendar )?years?(?= (?:ended )?[0-9])|\\baccording to\\b|\\bas stated in\\b|\\bthere\\b";
	}

	@Override
	public String yes() {
		return "Yes.";
	}

	@Override
	public String no() {
		return "No.";
	}

}
