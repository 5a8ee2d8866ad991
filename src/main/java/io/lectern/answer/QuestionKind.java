package io.lectern.answer;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.lectern.language.Terms;

/** What kind of thing a question asks for, and how to tell whether a sentence has one. */
enum QuestionKind {

	/** A request for no single thing. */
	OVERVIEW("(?:^|[,:;]\\s*|\\bplease\\s+|\\byou\\s+)(?:(?:briefly )?(?:summari[sz]e|outline|describe)\\b"
			+ "|give (?:me |us )?(?:an? )?(?:brief |short )?(?:overview|summary|outline|account)\\b)"
			+ "|\\bwhat (?:do|does|did) .{1,120}\\bsay about\\b|(?:关于|对).+(?:怎么说|说了(?:些)?什么)"
			+ "|(?:^|[，。：、]|请|来)(?:简要|简单)?(?:总结|概括|概述|简述|综述|描述|介绍)"),
	NUMBER("\\bhow (?:many|much|long|old|far|big|large|high|tall|often|fast|deep|wide)\\b"
			+ "|\\bwhat (?:number|percent|percentage|amount|share|proportion|rate|price|cost|total|population)\\b"
			+ "|多少|几(?:个|名|位|次|年|岁|种|家|场|天|小时|分)|多大|多长|多高|多远|多久|百分之几|百分比|比例是"),
	DATE("\\bwhen\\b|\\b(?:what|which) (?:year|date|day|month|century|decade|time)\\b|何时|什么时候|哪一?年|哪一?天|哪个月|几月|几号|什么时间|哪个世纪|日期"),
	PERSON("\\bwho(?:m|se)?\\b|谁|哪位|何人|什么人"),
	PLACE("\\bwhere\\b|\\b(?:what|which) (?:city|country|state|place|location|town|region|continent)\\b|哪里|何处|何地|哪儿|什么地方|在哪"),
	OTHER("");

	private static final String MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";

	private static final Pattern NUMBER_IN = Pattern
		.compile("[0-9０-９]|[一二两三四五六七八九十百千万亿]+(?:个|名|位|次|年|岁|种|家|场|天|分|人|元|倍|条|座)"
				+ "|(?i)\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion|half|third|quarter|twice|once)\\b");

	/** Figures that count nothing. */
	private static final Pattern DATE_FIGURES = Pattern.compile("[0-9]{4}\\s*年|[0-9]{1,2}\\s*[月日号]|第[0-9一二三四五六七八九十]+"
			+ "|\\b(?:MONTHS)\\s+[0-9]{1,2}(?:st|nd|rd|th)?\\b|\\b[0-9]{1,2}(?:st|nd|rd|th)?\\s+(?:MONTHS)\\b"
				.replace("MONTHS", MONTHS)
			+ "|\\b(?:1[5-9]|20)[0-9]{2}\\b(?!\\s*%)");

	private static final Pattern DATE_IN = Pattern
		.compile("\\b1[0-9]{3}\\b|\\b20[0-9]{2}\\b|[0-9]{1,4}\\s*[年月日]|世纪|\\b[0-9]{1,2}(?:st|nd|rd|th)\\b" + "|\\b(?:"
				+ MONTHS + "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b"
				+ "|(?i)\\bcentury\\b|\\b[0-9]{2,4}s\\b");

	/** A capitalised word that does not begin the sentence; any Han name passes. */
	private static final Pattern NAME_IN = Pattern
		.compile("(?<=[\\p{L}0-9,;:)\"'’”]\\s)[\"“‘(]?\\p{Lu}[\\p{L}.'’-]+|\\p{IsHan}{2}·\\p{IsHan}+|\\p{IsHan}{3}");

	private final Pattern asked;

	QuestionKind(String asked) {
		this.asked = Pattern.compile(asked, Pattern.CASE_INSENSITIVE);
	}

	static QuestionKind of(String question) {
		String text = question.toLowerCase(Locale.ROOT);
		for (QuestionKind kind : values()) {
			if (kind != OTHER && kind.asked.matcher(text).find()) {
				return kind;
			}
		}
		return OTHER;
	}

	/**
	 * Whether the sentence holds what this kind of question asks for, over and above the
	 * question's own words.
	 */
	boolean in(String sentence, Set<String> questionTerms) {
		return switch (this) {
			case NUMBER -> hasNew(NUMBER_IN, DATE_FIGURES.matcher(sentence).replaceAll(" "), questionTerms);
			case DATE -> hasNew(DATE_IN, sentence, questionTerms);
			case PERSON, PLACE -> hasNew(NAME_IN, sentence, questionTerms);
			case OVERVIEW, OTHER -> true;
		};
	}

	private static boolean hasNew(Pattern pattern, String sentence, Set<String> questionTerms) {
		return pattern.matcher(sentence).results().anyMatch((match) -> {
			int end = match.end();
			int start = match.start();
			while (end < sentence.length() && Character.isDigit(sentence.charAt(end))) {
				end++;
			}
			Set<String> terms = Terms.of(sentence.substring(start, end));
			return terms.isEmpty() || !questionTerms.containsAll(terms);
		});
	}

}
