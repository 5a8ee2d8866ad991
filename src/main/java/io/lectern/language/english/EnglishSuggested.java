package io.lectern.language.english;

import io.lectern.language.Lexicon;

/** How questions are made of English headings. */
final class EnglishSuggested implements Lexicon.Suggested {

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
