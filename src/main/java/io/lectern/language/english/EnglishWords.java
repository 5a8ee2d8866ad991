package io.lectern.language.english;

import java.util.List;
import java.util.Set;

import io.lectern.language.Words;

/** English words that say little of what a text is about. */
final class EnglishWords {

	private static final Set<String> FUNCTION_WORDS = words("""
			a an the this that these those such
			and or but if not no nor so than then too very just also only
			as at about after before between both by during for from in into of on over per through to under with
			i me my we our you your he him his she her it its they them their there here
			am are be been being is was were do does did doing done have has had
			can could may might must shall should will would
			what which who whom whose when where why how
			all any each every few many more most much other own same some
			""");

	/** Those of Lucene's English stop words, and words of questions. */
	private static final Set<String> QUESTION_WORDS = words("""
			a an and are as at be but by for if in into is it no not of on or such that the their then there these
			they this to was will with
			what which who whom whose when where why how many much did do does has have had were been can could
			should would from its his her he she you your we our i me my them about than also tell please any some
			name being am
			whats wheres whos whens hows whys dont doesnt didnt isnt arent wont cant couldnt shouldnt im ive ill youre
			theyre theres thats u ur pls plz thx hi hey ok gonna wanna
			""");

	private static final Set<String> INSTRUCTIONS = words(
			"""
					base accord summar summaris compar outlin describ explain list discuss detail identifi relat regard concern occur
					happen respect give state mention document text passag question answer kind type sort call refer sai tell
					step defin definit mean get got thing stuff
					earlier later larger higher lower greater s t
					""");

	private static final Set<String> LIGHT_WORDS = words("""
			make makes made making come comes came coming go goes went gone going take takes took taken taking
			give gives gave given giving put puts bring brings brought keep keeps kept become becomes became
			let lets use uses used using see seen saw look looks looked looking run runs ran running last lasts lasted
			show shows shown read reads try tries tried ask asks asked want wants wanted
			onto upon within without against among until till since while because off up down out around along across
			although though unless whether yet still already ever never again now else instead via
			extra exactly actually really currently usually normally roughly approximately maybe anyway
			max min maximum minimum number numbers amount name names title date
			page footnote footnotes box boxes heading headings paragraph chapter column columns row rows entry entries
			""");

	static final Words WORDS = new Words(FUNCTION_WORDS, QUESTION_WORDS, INSTRUCTIONS, Set.of(), Set.of(), LIGHT_WORDS,
			"", EnglishVerbs::of);

	private EnglishWords() {
	}

	private static Set<String> words(String list) {
		return Set.copyOf(List.of(list.strip().split("\\s+")));
	}

}
