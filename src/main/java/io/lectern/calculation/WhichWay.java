package io.lectern.calculation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.lectern.language.Calculations;
import io.lectern.language.Lexicon;
import io.lectern.language.Lexicons;

/**
 * Which way a question asks whether an amount changed, or two amounts differ.
 *
 * @param claimed the sign of the difference that the question asks to affirm; 0 where it
 * leaves open which way
 * @param ofTwoThings whether two amounts are compared that no years tell apart, the one
 * named first less the other; else the later less the earlier
 */
record WhichWay(int claimed, boolean ofTwoThings) {

	/**
	 * Null where it is not asked which way.
	 * @param years those that the text names, in the order in which it does
	 */
	static @Nullable WhichWay of(String text, List<String> years, Calculations language) {
		if (found(language.ranks(), text)) {
			return null;
		}
		boolean rises = found(language.rises(), text);
		boolean falls = found(language.falls(), text);
		boolean exceeds = found(language.exceeds(), text);
		boolean fallsShort = found(language.fallsShort(), text);
		if (exceeds != fallsShort && !rises && !falls) {
			int claimed = exceeds ? 1 : -1;
			boolean ofTwoThings = years.size() < 2;
			boolean laterFirst = !ofTwoThings && years.getFirst().compareTo(years.getLast()) > 0;
			return new WhichWay((ofTwoThings || laterFirst) ? claimed : -claimed, ofTwoThings);
		}
		if ((rises || falls) && !exceeds && !fallsShort) {
			return new WhichWay((rises && falls) ? 0 : rises ? 1 : -1, false);
		}
		return null;
	}

	/**
	 * Yes or no, or which way, where that is asked for; else empty.
	 * @param sign that of the difference
	 */
	static String said(Asked asked, int sign) {
		WhichWay whichWay = asked.whichWay();
		if (whichWay == null) {
			return "";
		}
		Lexicon lexicon = Lexicons.of(asked.question());
		String said = (whichWay.claimed == 0) ? asked.language().changed(sign)
				: (sign == whichWay.claimed) ? lexicon.polar().yes() : lexicon.polar().no();
		return lexicon.writesSpaces() ? said + " " : said;
	}

	private static boolean found(String pattern, String text) {
		return Patterns.of(pattern).matcher(text).find();
	}

}
