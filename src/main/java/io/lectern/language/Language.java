package io.lectern.language;

import java.lang.Character.UnicodeScript;

/**
 * Tells a text's language by its script, as far as the choice of model and analysis needs
 * it.
 */
public final class Language {

	public static final String ENGLISH = "en";

	public static final String CHINESE = "zh";

	private Language() {
	}

	/**
	 * {@code "zh"} where at least a fifth of the letters are Han and none of note are
	 * kana ({@code "ja"}) or Hangul ({@code "ko"}); {@code "en"} for everything else, so
	 * that texts in Latin and other scripts go to the first model. A Han character says
	 * about as much as five Latin letters, hence a fifth.
	 */
	public static String of(String text) {
		int han = 0;
		int kana = 0;
		int hangul = 0;
		int letters = 0;
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			int c = text.codePointAt(i);
			if (!Character.isLetter(c)) {
				continue;
			}
			letters++;
			if (c < 0x1100) {
				continue;
			}
			switch (UnicodeScript.of(c)) {
				case HAN -> han++;
				case HIRAGANA, KATAKANA -> kana++;
				case HANGUL -> hangul++;
				default -> {
				}
			}
		}
		if ((han + kana) * 5 >= letters && kana * 5 > han + kana) {
			return "ja";
		}
		if (hangul * 5 >= letters && hangul > 0) {
			return "ko";
		}
		return han > 0 && han * 5 >= letters ? CHINESE : ENGLISH;
	}

	/** Whether any Han character stands in the text. */
	public static boolean hasHan(String text) {
		return text.codePoints().anyMatch((c) -> c >= 0x2E80 && UnicodeScript.of(c) == UnicodeScript.HAN);
	}

}
