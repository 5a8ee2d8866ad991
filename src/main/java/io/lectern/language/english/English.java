package io.lectern.language.english;

import com.ibm.icu.util.ULocale;

import io.lectern.language.Language;
import io.lectern.language.Lexicon;

/** English. */
public final class English {

	public static final Lexicon LEXICON = new Lexicon(Language.ENGLISH, ULocale.ENGLISH, true, EnglishWords.WORDS,
			new EnglishQuestions(), new EnglishAboutDocument(), new EnglishSurveying(), new EnglishComparing(),
			new EnglishPolar(), new EnglishFollowUps(), new EnglishSmallTalk(), new EnglishStatements(),
			new EnglishNumerals(), new EnglishLayout(), new EnglishSuggested(), new EnglishCalculations(),
			new EnglishChatTasks(), new EnglishCiting(), new EnglishAddressing());

	private English() {
	}

}
