package io.lectern.language.english;

import io.lectern.language.ChatTasks;

/** How programs ask in English for something about a chat. */
final class EnglishChatTasks implements ChatTasks {

	private static final String CONVERSATION = "\\b(?:this|our|the|the (?:following|above|user(?:'|’)?s?)|user(?:'|’)s|chat) (?:chat|conversation|dialog(?:ue)?|history)\\b"
			+ "|\\bthe (?:previous|following|above) (?:query|question|messages?|exchange)\\b";

	/** Behind the conversation: "the conversation room" is something else. */
	private static final String NOTHING_ELSE = "(?=\\s*(?:$|[^\\s\\p{L}]|\\n|(?:without|into|using|in|with|so|that|which|as|an?|based|above|below|and|or|from|for|to|by|is|within|history)\\b))";

	/** What is asked for by "the title of ..." has one already. */
	private static final String NEW_TITLE = "\\b(?:an?|concise|short|brief|suitable|\\d+[^.?!\\n]{0,20}?|words?|characters?)\\b[^.?!\\n]{0,60}?\\b(?:title|name)\\b";

	@Override
	public String titleOfConversation() {
		return "\\b(?:generate|provide|write|create|give|suggest|summari[sz]e|make|return|come up with|name|reply with)\\b(?=[^.?!\\n]{0,200}?"
				+ NEW_TITLE + ")(?=[^.?!\\n]{0,200}?(?:" + CONVERSATION + ")" + NOTHING_ELSE + ")";
	}

	@Override
	public String summaryOfConversation() {
		return "\\bsummari[sz]e (?:this|our|the) (?:chat|conversation|discussion)\\b(?=[^\\n]{0,200}\\b(?:prompt|context)\\b)";
	}

	@Override
	public String title() {
		return "\\btitles?\\b";
	}

	@Override
	public String tags() {
		return "\\btags?\\b";
	}

	@Override
	public String followUps() {
		return "\\bfollow[- ]?ups?\\b|\\bquestions?\\b[^.\\n]{0,60}\\bnext\\b";
	}

	@Override
	public String queries() {
		return "\\bsearch quer(?:y|ies)\\b";
	}

	@Override
	public String asker() {
		return "user|human";
	}

	@Override
	public String answerer() {
		return "assistant|ai|bot|model|response";
	}

	@Override
	public String questionLabel() {
		return "(?:user(?:'s)? )?(?:question|query)";
	}

	@Override
	public String answerLabel() {
		return "(?:helpful |your )?(?:answer|response)";
	}

	@Override
	public String givenContext() {
		return "\\bcontexts?\\b|\\bsearch results\\b";
	}

}
