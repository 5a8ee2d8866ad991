package io.lectern.language.english;

import java.util.regex.Pattern;

import io.lectern.language.SuggestedQuestions;

/** How questions are made of English headings. */
final class EnglishSuggested implements SuggestedQuestions {

	private static final Pattern HOW_TO = Pattern.compile("^how to ", Pattern.CASE_INSENSITIVE);

	@Override
	public int longestHeading() {
		return 70;
	}

	@Override
	public String isQuestion() {
		return "^(?:how|what|when|where|which|who|whom|whose|why|is|are|can|do|does|should|may|must)\\b.*";
	}

	/** "Who we are" names a chapter. */
	@Override
	public String onlyTells() {
		return "^(?:how|what|when|where|who|why) (?:i|we|you|they|it|our|your|their|this|the)\\b.*[^?]";
	}

	@Override
	public String asAsked(String heading) {
		return HOW_TO.matcher(heading).replaceFirst("How do I ");
	}

	@Override
	public String aboutTopic(String topic) {
		return "What do the documents say about " + topic + "?";
	}

	@Override
	public String aboutTopic(String topic, String title) {
		return "What does “" + title + "” say about " + topic + "?";
	}

	@Override
	public boolean isTelling(String topic) {
		return topic.contains(" ");
	}

	@Override
	public String questionMark() {
		return "?";
	}

}
