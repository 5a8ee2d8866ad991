package io.lectern.language.english;

import java.util.List;
import java.util.stream.Collectors;

import io.lectern.language.SmallTalk;

/** What people say in English that asks nothing. */
final class EnglishSmallTalk implements SmallTalk {

	@Override
	public String greets() {
		return "lectern|(?:hi|hello|hey|hiya|howdy|greetings|welcome|dear (?:lectern|all)|good (?:morning|afternoon|evening|day))(?: (?:there|again|lectern|everyone|everybody|all))?"
				+ "|how (?:are|do) you(?: doing| do)?(?: today)?|what(?:'|’)?s up|nice to meet you|(?:anybody|anyone|are you) there";
	}

	@Override
	public String thanks() {
		return "(?:(?:ok|okay|great|perfect|super|good|cool|nice|and|no|many|well),? )?(?:thanks|thank you|thank u|thx|ty|cheers|much appreciated)"
				+ "(?: (?:so|very) much| a lot| a bunch| again| lectern)?(?: for (?:the|your|all)(?: the| your)?(?: \\w+)? ?(?:help|support|answers?|information|info|time|reply))?"
				+ "|that (?:was|is) (?:very |really )?(?:helpful|great|good|nice)|that helps|that helped";
	}

	@Override
	public String acknowledges() {
		return "(?:ok|okay|alright|all right|great|perfect|super|cool|nice|wonderful|excellent|awesome|fine|got it|i see|understood|that(?:'|’)?s all|that is all|never ?mind|yes|no|yep|nope|sure|very good|well done|good job|sorry)"
				+ "|i have no (?:more |further )?questions?"
				+ "|bye(?:[ -]?bye)?|goodbye|good ?night|see you(?: later| soon| tomorrow)?|farewell|have a (?:nice|good|great) (?:day|evening|weekend|one)";
	}

	@Override
	public String asksWhoAnswers() {
		return "(?:(?:and|so) )?(?:who|what) (?:are|r) (?:you|u)(?: exactly)?|what(?:'|’)?s your name|what is your name|do you have a name|(?:introduce|describe|tell me about) yourself|tell me (?:who|what) you are"
				+ "|what (?:can|could|do|should) (?:you|i|we) (?:do|know|help(?: me)?(?: with)?|ask|answer)(?: you)?(?: here| for me| about)?"
				+ "|how (?:can|could|do) (?:you|i) (?:help(?: me)?|work|use (?:you|this|lectern)|ask you)(?: today)?|what are you (?:able to do|good for|for)|can you help(?: me)?(?: please)?"
				+ "|are you (?:an? )?(?:real (?:person|human)|human|person|robot|bot|ai|machine|chatgpt|gpt|assistant|language model|llm)|who (?:made|built|created|wrote) you|what is lectern|who is lectern|help(?: me)?|i need help";
	}

	@Override
	public String politely() {
		return "please|pls|thanks(?: a lot| in advance)?|many thanks|thank you(?: very much| in advance)?|cheers|best(?: regards)?|kind regards|excuse me|sorry";
	}

	@Override
	public String reply(Kind kind, List<String> titles, boolean more) {
		String about = titles.isEmpty() ? "There are no documents here yet; once there are, ask anything that they say."
				: "Ask anything that the documents say: "
						+ titles.stream().map((title) -> "“" + title + "”").collect(Collectors.joining(", "))
						+ (more ? " and others." : ".");
		return switch (kind) {
			case GREETING -> "Hello! " + about;
			case THANKS -> "You are welcome. " + about;
			case WHO_ANSWERS ->
				"I am Lectern. I answer questions from documents, and show for each sentence where it stands. " + about;
			case NOTHING -> about;
			case INCOMPLETE ->
				"This only says what is different from a question before, and there was none. Please ask the whole question. "
						+ about;
		};
	}

}
