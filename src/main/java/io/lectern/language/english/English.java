package io.lectern.language.english;

import com.ibm.icu.util.ULocale;

import io.lectern.language.Language;
import io.lectern.language.Lexicon;

/** English. */
public final class English implements Lexicon {

	private final Words words = new EnglishWords();

	private final Questions questions = new EnglishQuestions();

	private final Statements statements = new EnglishStatements();

	private final Numerals numerals = new EnglishNumerals();

	private final Layout layout = new EnglishLayout();

	private final Suggested suggested = new EnglishSuggested();

	@Override
	public String code() {
		return Language.ENGLISH;
	}

	@Override
	public ULocale locale() {
		return ULocale.ENGLISH;
	}

	@Override
	public boolean writesSpaces() {
		return true;
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
