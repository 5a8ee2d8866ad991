package io.lectern.language;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.ibm.icu.util.ULocale;

/**
 * What Lectern knows of the words of one language. Another language is another folder
 * beside {@code english} and {@code chinese}, and a line in {@link Lexicons}. Patterns
 * are alternatives of a regular expression without groups that capture; they are matched
 * without regard to case and joined with those of the other languages.
 *
 * @param code its code in ISO 639, such as {@code en}
 * @param locale names rules and dictionaries of ICU for it
 * @param writesSpaces whether spaces stand between its words; else its words are given by
 * characters
 * @param words words that say little of what a text is about
 * @param questions how questions are put
 * @param aboutDocument how it is asked what a document is about
 * @param surveying how it is asked what stands everywhere in several documents
 * @param comparing how it is asked to compare
 * @param followUps how questions lean on what was said
 * @param smallTalk what asks nothing
 * @param statements how statements affirm and deny
 * @param numerals how numbers and times are written in words
 * @param layout how documents are laid out
 * @param suggested how questions are made of headings
 */
public record Lexicon(String code, ULocale locale, boolean writesSpaces, Words words, Questions questions,
		AboutDocument aboutDocument, Surveying surveying, Comparing comparing, FollowUps followUps, SmallTalk smallTalk,
		Statements statements, Numerals numerals, Layout layout, SuggestedQuestions suggested) {

	/**
	 * Words that say little of what a text is about.
	 *
	 * @param functionWords words that hold a sentence together, as {@link FunctionWords}
	 * takes them: whole words where the language writes spaces, else single characters
	 * @param questionWords words of questions rather than of answers, as {@link Terms}
	 * leaves them out
	 * @param instructions words that tell somebody to answer: stems as {@link Terms}
	 * gives them, or whole words where the language writes no spaces
	 * @param measureWords words that only count or date what stands beside them
	 */
	public record Words(Set<String> functionWords, Set<String> questionWords, Set<String> instructions,
			Set<String> measureWords) {
	}

	/** How questions are put. */
	public interface Questions {

		/** Asks for a summary. */
		String overview();

		/** Asks for a number. */
		String number();

		/** Asks for a time. */
		String date();

		/** Asks for a person. */
		String person();

		/** Asks for a place. */
		String place();

		/**
		 * Asks for another thing than the one named, such as the one before it.
		 * @param named pattern of what names it
		 */
		String asksForOther(String named);

		/** Asks how often. */
		String often();

		/** Asks for a number to call. */
		String phone();

		/** Asks for an address to write to by mail over the network. */
		String mail();

		/** Asks what a word means. */
		String meaning();

		/** Asks for a reason. */
		String reason();

		/** Asks for several things, or for how something is done. */
		String several();

		/** Asks for how something is done, one step after another. */
		String steps();

		/** What a question asks with, rather than about. */
		String asking();

		/** Says what kind of thing is asked for. */
		String asksForKind();

		/** Says which kind of thing is asked for, with the word for it. */
		String kindAsked();

		/** Leans on the other parts of the same question. */
		String leansOnOthers();

		/** Where another question begins within a question; matches the joint. */
		String joint();

		/** Makes a text a question. */
		String asks();

	}

	/** How numbers and times are written in words. */
	public interface Numerals {

		/** Powers of ten by the words for them, longer words first. */
		Map<String, Integer> scales();

		/** Numbers in words, as {@link #locale()}'s spell-out rules read them. */
		String spelledOut();

		/** Numbers in words that keep a hyphen where a line is broken at it. */
		String hyphenated();

		/** A number in words as {@link #locale()}'s rules read it. */
		default String plain(String number) {
			return number;
		}

		/**
		 * Digits in a row in words, as years and numbers of rooms are written; empty
		 * where there are none.
		 */
		String digits();

		/** One, which mostly is no number. */
		String one();

		/** A number, in words or before a measure word, that answers "how many?". */
		String amount();

		/**
		 * Short forms of halves, quarters and financial years, which texts write in
		 * words.
		 */
		String period();

		/** Words that say that a number is a limit. */
		String limit();

		/** Words that make a number the least or the most, itself included or not. */
		String atLeast();

		String above();

		String atMost();

		String below();

		/** Words between the least and the most. */
		String to();

		/** Words behind an amount in a table's cell; empty where there are none. */
		String amountSuffix();

		/** Words behind a year in a table's cell; empty where there are none. */
		String yearSuffix();

		/** Words behind the figures of a date; empty where there are none. */
		String dateSuffix();

		/** Words that say how often. */
		String often();

		/** Dates whose figures count nothing. */
		String date();

		/** Words that a text has where it says when. */
		String time();

		/** Units by their signs. */
		Map<String, String> units();

		/**
		 * The months of a text and, where they have one, their days, each as
		 * {@link Figures#month} and {@link Figures#day} write it.
		 * @param text in lower case and plain forms
		 */
		Set<String> dates(String text);

	}

	/** How documents are laid out: headings, captions, page numbers. */
	public interface Layout {

		/** The number in front of a heading, up to the heading's words. */
		String headingNumber();

		/** A heading by its number alone. */
		String numberedHeading();

		/** The same where it can be nothing else. */
		String ordinalHeading();

		/** Headings of what lies around a document's own matter. */
		String boilerplate();

		/** Headings under which a document says what it is about. */
		String sumsUp();

		/** The word in front of a caption's number. */
		String caption();

		/** A line above a table that says in what its figures are counted. */
		String unitLine();

		/** The word in front of the number of a figure or table, as answers quote it. */
		String figureOrTable();

		/** Words in front of the number of a part of a document, as in "section 9". */
		String numbered();

		/** Such numbers with words around them; empty where there are none. */
		String ordinal();

		/** Words in front of a page's number. */
		String beforePageNumber();

		/** Words behind a page's number, with the number of all pages. */
		String afterPageNumber();

		/** What a passage is called where an answer cites it by number. */
		String source();

		/** What programs write where a title should be. */
		String placeholderTitle();

		/** The mark in front of a list item, with what follows. */
		String listItem();

		/** What only a text says that is meant for a language model. */
		String addressToModel();

		/** The mark in front of a question that a text puts and answers. */
		String questionLabel();

		/**
		 * Who sent a mail to whom and when, as a sentence; what is blank is left out.
		 */
		String mail(String from, String to, String sent, String subject);

		/** What stands in front of those who get a copy of a mail. */
		String copiesTo();

		/** What stands in front of the names of files enclosed in a mail. */
		String enclosed();

	}

}
