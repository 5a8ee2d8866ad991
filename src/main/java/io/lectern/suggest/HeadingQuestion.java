package io.lectern.suggest;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.lectern.document.Document;
import io.lectern.language.Language;

/**
 * A heading of a document, and the question that it answers.
 *
 * @param text as it stands in the document
 */
record HeadingQuestion(String text) {

	private static final Pattern NUMBER = Pattern
		.compile("^(?:(?i:chapter|section|part|item|article|note|appendix|annex)\\s+)?"
				+ "(?:[0-9]{1,2}[A-Za-z]?|[IVX]+(?=[.)\\s])|[A-Z](?=[.)]))(?:\\.[0-9]+)*[.):、．]?\\s+"
				+ "|^[0-9]{1,2}(?:\\.[0-9]+)*[.、．]?\\s*(?=\\p{IsHan})|^第[0-9一二三四五六七八九十百]+[章节条部篇][\\s、：:]*"
				+ "|^[（(]?[一二三四五六七八九十]+[）)、.．]\\s*");

	/** What lies around the documents' own matter. */
	private static final Pattern BOILERPLATE = Pattern.compile(
			"(?:table of )?contents|index|references|bibliography|acknowledge?ments?|appendix(?: \\w)?|annex(?: \\w)?"
					+ "|glossary|abbreviations|list of (?:figures|tables)|(?:figure|table|fig\\.|page|slide|sheet|section|part"
					+ "|chapter|item|note) ?[0-9a-z.]*|signatures?|exhibits?|copyright.*|disclaimers?|forewords?|preface|imprint"
					+ "|notes?|introduction|overview|summary|conclusions?|see also|external links|further reading"
					+ "|目录|目次|索引|参考文献|附录.{0,2}|附件.{0,2}|致谢|前言|序言?|引言|封面|版权.*|修订记录|术语表?|缩略语|图目录|表目录|(?:图|表)[0-9]+|概述|摘要|总结|结论|注释",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ASKS = Pattern.compile(
			"(?i)^(?:how|what|when|where|which|who|whom|whose|why|is|are|can|do|does|should|may|must)\\b.*|.*[?？吗呢]$"
					+ "|^(?:如何|怎样|怎么|为什么|什么是|何时|哪些|谁).*|.*(?:是什么|怎么办)$");

	/** "Who we are" names a chapter and asks nothing. */
	private static final Pattern TELLS = Pattern
		.compile("(?i)^(?:how|what|when|where|who|why) (?:i|we|you|they|it|our|your|their|this|the)\\b.*[^?]");

	private static final Pattern HOW_TO = Pattern.compile("(?i)^how to ");

	private static final int LONGEST = 70;

	private static final int LONGEST_CHINESE = 25;

	/**
	 * The question in the heading's language; null where it promises nothing to ask
	 * about.
	 * @param casing how the document writes its words
	 */
	@Nullable String question(Document document, Casing casing) {
		String topic = NUMBER.matcher(text.strip()).replaceFirst("").replaceAll("[\\s:：。.]+$", "").strip();
		boolean chinese = Language.of(topic).equals(Language.CHINESE);
		if (BOILERPLATE.matcher(topic).matches() || TELLS.matcher(topic).matches() || !isWordy(topic)
				|| topic.length() > (chinese ? LONGEST_CHINESE : LONGEST)) {
			return null;
		}
		if (ASKS.matcher(topic).matches()) {
			return asked(topic, chinese);
		}
		return chinese ? chinese(topic, document) : english(casing.lower(topic), document);
	}

	/** Rather words than figures, dates, codes and signs. */
	private static boolean isWordy(String topic) {
		long letters = topic.chars().filter(Character::isLetter).count();
		return 2 * letters > topic.length() && (Language.hasHan(topic) ? letters >= 2 : letters >= 4)
				&& !topic.contains("|");
	}

	private static String asked(String topic, boolean chinese) {
		String question = HOW_TO.matcher(topic).replaceFirst("How do I ");
		return question.matches(".*[?？]$") ? question : question + (chinese ? "？" : "?");
	}

	private static String chinese(String topic, Document document) {
		return (topic.length() > 3) ? "关于" + topic + "，文件里是怎么说的？" : "《" + document.title() + "》里关于" + topic + "说了什么？";
	}

	private static String english(String topic, Document document) {
		return topic.contains(" ") ? "What do the documents say about " + topic + "?"
				: "What does “" + document.title() + "” say about " + topic + "?";
	}

}
