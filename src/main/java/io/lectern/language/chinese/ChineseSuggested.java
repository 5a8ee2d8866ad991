package io.lectern.language.chinese;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.lectern.language.SuggestedQuestions;

/** How questions are made of Chinese headings, tables and definitions. */
final class ChineseSuggested implements SuggestedQuestions {

	private static final Pattern ORDERED = Pattern.compile(".*(?:步骤|流程|程序|过程|方法)");

	private static final Pattern PLAIN_VALUE = Pattern.compile("数值|数字|值|金额|指标");

	private static final Pattern NO_NAME = Pattern
		.compile(".*(?:日期|时间|编号|代码|备注|说明|姓名|电话|手机|负责人|部门|内容|项目|含义|方式|措施|地址|邮箱|[号码])\\d*");

	/** What names a chapter, and no things. */
	private static final Pattern CHAPTER = Pattern.compile(".*(?:简介|介绍|概述|概况|总则|总结|小结|说明|须知|背景|前言|目的|范围|附则)");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}·/ -]{2,20}");

	private static final Pattern DEFINES = Pattern.compile(
			"(?<word>(?![这那它他她我你其该此各每某本]|一[个种]|由于|因为)[^，。：；（）()、是自从被把了着在将会认]{2,14}(?<![就也都又还只才便即曾不仅]))(?:是指|指的是|是一种|是一个|定义为|的意思是).{6,}");

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
	public String about(String title) {
		return "《" + title + "》讲的是什么？";
	}

	@Override
	public String underHeading(String heading, String title) {
		return "《" + title + "》的“" + heading + "”讲了什么？";
	}

	@Override
	public boolean isTelling(String heading) {
		return heading.length() > 3;
	}

	@Override
	public @Nullable String listed(String heading, boolean inOrder) {
		if (CHAPTER.matcher(heading).matches()) {
			return null;
		}
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
	public @Nullable String valueInYear(String row, String column, String year) {
		String question = valueOf(row, column, false);
		return (question != null) ? year.replaceFirst("\\s?年?$", " 年") + question : null;
	}

	@Override
	public @Nullable String meaningOf(String word) {
		return WORD.matcher(word).matches() ? "什么是" + word + "？" : null;
	}

	@Override
	public @Nullable String asDefinition(String sentence) {
		Matcher defined = DEFINES.matcher(sentence);
		return defined.lookingAt() ? meaningOf(defined.group("word")) : null;
	}

	@Override
	public @Nullable String asFact(String sentence) {
		return ChineseFacts.question(sentence);
	}

	@Override
	public String questionMark() {
		return "？";
	}

}
