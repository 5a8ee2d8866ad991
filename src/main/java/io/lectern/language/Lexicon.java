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
 * @param polar how it is asked for yes or no
 * @param followUps how questions lean on what was said
 * @param smallTalk what asks nothing
 * @param statements how statements affirm and deny
 * @param numerals how numbers and times are written in words
 * @param layout how documents are laid out
 * @param suggested how questions are made of headings
 * @param calculations how it is asked to compute something
 * @param chatTasks how programs ask for something about a chat
 * @param citing how language models cite in it, and find nothing
 * @param addressing how texts speak to language models in it
 */
public record Lexicon(String code, ULocale locale, boolean writesSpaces, Words words, Questions questions,
		AboutDocument aboutDocument, Surveying surveying, Comparing comparing, Polar polar, FollowUps followUps,
		SmallTalk smallTalk, Statements statements, Numerals numerals, Layout layout, SuggestedQuestions suggested,
		Calculations calculations, ChatTasks chatTasks, Citing citing, Addressing addressing) {

	/** How questions are put. */
	public interface Questions extends AskedFor {

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

		/** What a question asks with, rather than about. */
		String asking();

		/** Says what kind of thing is asked for. */
		String asksForKind();

		/** Says which kind of thing is asked for, with the word for it. */
		String kindAsked();

		/** What something is said to be of; empty where words tell it. */
		String owner();

		/** Proper names within a question, as they are told by how they are written. */
		String properNames();

		/** Leans on the other parts of the same question. */
		String leansOnOthers();

		/** Where another question begins within a question; matches the joint. */
		String joint();

		/** Makes a text a question. */
		String asks();

		/**
		 * How the words that questions are asked with are written in haste, in small
		 * letters, with what is meant.
		 */
		Map<String, String> hasty();

		/**
		 * A word in two parts with the number asked for between them, as three groups
		 * {@code before}, {@code many} and {@code behind}; empty where words stay
		 * together.
		 */
		String apart();

		/** Asks for an answer before the question itself, from its beginning. */
		String requestBefore();

		/** The same behind it, to its end. */
		String requestBehind();

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

		/**
		 * What says in which thousands or millions a table's figures are counted, with
		 * the words to say behind a figure as its first group.
		 */
		String tableScale();

		/** What says that not all figures of a table are counted so. */
		String notAllScaled();

		/** What names figures that are never counted so, such as a share or a price. */
		String neverScaled();

		/** Words behind a year in a table's cell; empty where there are none. */
		String yearSuffix();

		/** Words behind the figures of a date; empty where there are none. */
		String dateSuffix();

		/** Words that an amount of money stands with, or that say that there is none. */
		String money();

		/** What a heading or row is called under which amounts of money stand. */
		String paid();

		/** Words that say how often. */
		String often();

		/** The whole of what says how often, and nothing else. */
		String frequency();

		/**
		 * What says in front of a row's label how it goes into the rows below; it is no
		 * part of the name.
		 */
		String reckoned();

		/** Says of columns that each is of a quarter. */
		String quarterly();

		/**
		 * What the quarters of a year are called, in their order; of each all its names.
		 */
		List<List<String>> quarters();

		/** The same of its halves. */
		List<List<String>> halves();

		/** Dates whose figures count nothing. */
		String date();

		/** Words that a text has where it says when. */
		String time();

		/** Tells how much there is of something, by its units. */
		String tells(Measure measure);

		/** Units by their signs. */
		Map<String, String> units();

		/**
		 * The months of a text and, where they have one, their days, each as
		 * {@link Figures#month} and {@link Figures#day} write it.
		 * @param text in lower case and plain forms
		 */
		Set<String> dates(String text);

	}

}
