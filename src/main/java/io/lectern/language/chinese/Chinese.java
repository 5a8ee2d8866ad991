package io.lectern.language.chinese;

import com.ibm.icu.util.ULocale;

import io.lectern.language.Language;
import io.lectern.language.Lexicon;

/** Chinese. */
public final class Chinese implements Lexicon {

	private final Words words = new ChineseWords();

	private final Questions questions = new ChineseQuestions();

	private final Statements statements = new ChineseStatements();

	private final Numerals numerals = new ChineseNumerals();

	private final Layout layout = new ChineseLayout();

	private final Suggested suggested = new ChineseSuggested();

	@Override
	public String code() {
		return Language.CHINESE;
	}

	@Override
	public ULocale locale() {
		return ULocale.CHINESE;
	}

	@Override
	public boolean writesSpaces() {
		return false;
	}

	@Override
	public Words words() {
		return words;
	}

	@Override
	public Questions questions() {
		return questions;
	}

	@Override
	public Statements statements() {
		return statements;
	}

	@Override
	public Numerals numerals() {
		return numerals;
	}

	@Override
	public Layout layout() {
		return layout;
	}

	@Override
	public Suggested suggested() {
		return suggested;
	}

}
