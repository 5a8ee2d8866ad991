package io.lectern.parse.child.text;

import java.nio.charset.Charset;
import java.util.List;

/**
 * Encodings of one byte a character. Text is in the one in which its letters are those of
 * one language, and signs stand where signs do.
 */
enum SingleByte {

	WINDOWS_1252("windows-1252", Alphabet.WEST), WINDOWS_1250("windows-1250", Alphabet.MIDDLE),
	ISO_8859_2("ISO-8859-2", Alphabet.MIDDLE), WINDOWS_1254("windows-1254", Alphabet.TURKISH),
	ICELANDIC("windows-1252", Alphabet.ICELANDIC), WINDOWS_1251("windows-1251", Alphabet.CYRILLIC),
	KOI8_R("KOI8-R", Alphabet.CYRILLIC), WINDOWS_1253("windows-1253", Alphabet.GREEK),
	WINDOWS_1255("windows-1255", Alphabet.HEBREW), WINDOWS_1256("windows-1256", Alphabet.ARABIC),
	WINDOWS_874("x-windows-874", Alphabet.THAI), ISO_8859_5("ISO-8859-5", Alphabet.CYRILLIC),
	IBM866("IBM866", Alphabet.CYRILLIC), WINDOWS_1257("windows-1257", Alphabet.BALTIC), IBM850("IBM850", Alphabet.WEST),
	MAC_ROMAN("x-MacRoman", Alphabet.WEST);

	/** Signs of ordinary texts. */
	private static final String SIGNS = "“”„‘’‚–—…•€°§«»\u00A0©®™№½¼²³µ·±×£¥¿¡ªº";

	/** Signs that stand behind figures and units, or in front of figures. */
	private static final String SIGNS_AT_FIGURES = "²³£¥µªº½¼§";

	private static final int A_FEW = 6;

	private final Charset charset;

	private final List<Alphabet> alphabets;

	SingleByte(String charset, List<Alphabet> alphabets) {
		this.charset = Charset.forName(charset);
		this.alphabets = alphabets;
	}

	Charset charset() {
		return charset;
	}

	/** How much the text looks like writing; about 1 where it is. */
	double score(String text) {
		return alphabets.stream().mapToDouble((alphabet) -> score(text, alphabet)).max().orElse(0);
	}

	private static double score(String text, Alphabet alphabet) {
		double sum = 0;
		long characters = text.chars().filter((c) -> c >= 0x80).count();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= 0x80) {
				sum += (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)
						? letter(text, i, alphabet, characters >= A_FEW) : sign(text, i);
			}
		}
		return (characters == 0) ? 0 : sum / characters;
	}

	/**
	 * @param many whether there are so many that frequent letters count
	 */
	private static double letter(String text, int at, Alphabet alphabet, boolean many) {
		char c = text.charAt(at);
		boolean inWord = isLetter(text, at - 1);
		boolean near = isAscii(text, at - 1) || isAscii(text, at + 1);
		boolean latin = alphabet.frequent().isEmpty();
		boolean alone = isLetter(text, at - 1) && isLetter(text, at + 1) && !isAscii(text, at - 2)
				&& !isAscii(text, at + 2);
		boolean mixed = latin ? !near && alone : near;
		if (mixed || Alphabet.isMisplaced(c, inWord, following(text, at))) {
			return -1;
		}
		if (!Character.isUpperCase(c) || !inWord) {
			return alphabet.weigh(c, many);
		}
		return alphabet.weigh(c, many) - (Character.isLowerCase(text.charAt(at - 1)) ? 1.5 : 0.1);
	}

	/** The letter that follows; a space where none does. */
	private static char following(String text, int at) {
		return isLetter(text, at + 1) ? Character.toLowerCase(text.charAt(at + 1)) : ' ';
	}

	private static double sign(String text, int at) {
		char c = text.charAt(at);
		boolean behindWord = isLetter(text, at - 1) && isLetter(text, at - 2);
		boolean before = isLetter(text, at + 1);
		boolean apart = !(isLetter(text, at - 1) && before) || c == '’' || c == '·' || c == '\u00A0';
		boolean atWord = SIGNS_AT_FIGURES.indexOf(c) >= 0 && (behindWord || before);
		boolean opens = (c == '¿' || c == '¡') && !before;
		return (SIGNS.indexOf(c) >= 0 && apart && !atWord && !opens) ? 1 : -1;
	}

	/**
	 * Letters of other scripts do not stand in one word with these, and accented Latin
	 * ones not among their like.
	 */
	private static boolean isAscii(String text, int at) {
		return isLetter(text, at) && text.charAt(at) < 0x80;
	}

	private static boolean isLetter(String text, int at) {
		return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
	}

}
