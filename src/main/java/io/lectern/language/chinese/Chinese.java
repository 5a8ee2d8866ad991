package io.lectern.language.chinese;

import com.ibm.icu.util.ULocale;

import io.lectern.language.Language;
import io.lectern.language.Lexicon;

/** Chinese. */
public final class Chinese {

	public static final Lexicon LEXICON = new Lexicon(Language.CHINESE, ULocale.CHINESE, false, ChineseWords.WORDS,
			new ChineseQuestions(), new ChineseAboutDocument(), new ChineseSurveying(), new ChineseComparing(),
			new ChinesePolar(), new ChineseFollowUps(), new ChineseSmallTalk(), new ChineseStatements(),
			new ChineseNumerals(), new ChineseLayout(), new ChineseSuggested(), new ChineseCalculations(),
			new ChineseChatTasks(), new ChineseCiting(), new ChineseAddressing());

	private Chinese() {
	}

}
