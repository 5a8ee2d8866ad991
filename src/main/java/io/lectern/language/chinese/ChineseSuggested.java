package io.lectern.language.chinese;

import io.lectern.language.SuggestedQuestions;

/** How questions are made of Chinese headings. */
final class ChineseSuggested implements SuggestedQuestions {

	@Override
	public int longestHeading() {
		return 25;
	}

	@Override
	public String isQuestion() {
		return "^(?:如何|怎样|怎么|为什么|什么是|何时|哪些|谁).*|.*(?:是什么|怎么办)$|.*[吗呢]$";
	}

	@Override
	public String onlyTells() {
		return "";
	}

	@Override
	public String asAsked(String heading) {
		return heading;
	}

	@Override
	public String aboutTopic(String topic) {
		return "关于" + topic + "，文件里是怎么说的？";
	}

	@Override
	public String aboutTopic(String topic, String title) {
		return "《" + title + "》里关于" + topic + "说了什么？";
	}

	@Override
	public boolean isTelling(String topic) {
		return topic.length() > 3;
	}

	@Override
	public String questionMark() {
		return "？";
	}

}
