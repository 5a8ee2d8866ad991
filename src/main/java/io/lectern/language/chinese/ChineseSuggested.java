package io.lectern.language.chinese;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.lectern.language.SuggestedQuestions;

/** How questions are made of Chinese headings, tables and definitions. */
final class ChineseSuggested implements SuggestedQuestions {

	private static final Pattern ORDERED = Pattern.compile(".*(?:步骤|流程|程序|过程|方法)");

	private static final Pattern PLAIN_VALUE = Pattern.compile("数值|数字|值|金额|指标");

	private static final Pattern NO_NAME = Pattern.compile(".*(?:日期|时间|编号|代码|备注|说明|姓名|电话|负责人|部门|内容|项目|含义|方式|措施)");

	private static final Pattern DEFINES = Pattern
		.compile("(?<word>[^，。：；（）()、是]{2,14})(?:是指|指的是|是一种|是一个|定义为|的意思是).{6,}");

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
	public @Nullable String listed(String heading, boolean inOrder) {
		return ORDERED.matcher(heading).matches() ? heading + "是怎样的？" : inOrder ? null : heading + "有哪些？";
	}

	@Override
	public String inYear(String row, String year, boolean counted) {
		return year.replaceFirst("\\s?年?$", " 年") + row + "是多少？";
	}

	@Override
	public @Nullable String valueOf(String row, String column, boolean counted) {
		if (column.length() > 12 || NO_NAME.matcher(column).matches()) {
			return null;
		}
		return row + (PLAIN_VALUE.matcher(column).matches() ? "" : "的" + column) + "是多少？";
	}

	@Override
	public String meaningOf(String word) {
		return "什么是" + word + "？";
	}

	@Override
	public @Nullable String asDefinition(String sentence) {
		Matcher defined = DEFINES.matcher(sentence);
		return defined.lookingAt() ? meaningOf(defined.group("word")) : null;
	}

	@Override
	public String questionMark() {
		return "？";
	}

}
