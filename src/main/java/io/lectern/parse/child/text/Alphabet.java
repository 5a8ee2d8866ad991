package io.lectern.parse.child.text;

import java.util.List;
import java.util.Locale;

/**
 * The letters of a language beyond ASCII.
 *
 * @param letters in both cases
 * @param frequent those that make up half of every text in it; empty where the language
 * writes mostly ASCII
 * @param worth what a letter of it says for it
 */
record Alphabet(String letters, String frequent, double worth) {

	static final List<Alphabet> WEST = List.of(latin("äöüß"), latin("àâæçéèêëîïôœùûüÿ"), latin("áéíñóúü"),
			latin("áâãàçéêíóôõúü"), latin("åäöæøéü"), latin("àèéìíîòóùú"), latin("éëïóöüèáê"), latin("àçèéíïòóúü"));

	static final List<Alphabet> ICELANDIC = List.of(latin("áðéíóúýþæö"));

	static final List<Alphabet> MIDDLE = List.of(latin("ąćęłńóśźż"), latin("áčďéěíňóřšťúůýžľĺŕôä"), latin("áéíóöőúüű"),
			latin("čćđšž"), latin("ăâîşţșț"), latin("äöüß"));

	static final List<Alphabet> TURKISH = List.of(latin("çğıöşüİâîû"));

	static final List<Alphabet> BALTIC = List.of(latin("ąčęėįšųūž"), latin("āčēģīķļņšūž"), latin("äõöüšž"));

	static final List<Alphabet> CYRILLIC = List.of(of("абвгдежзийклмнопрстуфхцчшщъыьэюяё", "оеаинтсрвл"),
			of("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "оаніивтерс"), of("абвгдђежзијклљмнњопрстћуфхцчџш", "аоиенрстј"));

	static final List<Alphabet> GREEK = List.of(of("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ", "αοιετσνηρ"));

	static final List<Alphabet> HEBREW = List.of(of("אבגדהוזחטיךכלםמןנסעףפץצקרשת", "יוהלאתרמ"));

	static final List<Alphabet> ARABIC = List.of(of("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگکی", "اليمونرتب"));

	/** Its letters fill the bytes that those of East Asia have, so they say less. */
	static final List<Alphabet> THAI = List.of(new Alphabet(thai(), "านรอกเงม", 0.8));

	private static Alphabet latin(String letters) {
		return of(letters, "");
	}

	private static Alphabet of(String letters, String frequent) {
		return new Alphabet(letters + letters.toUpperCase(Locale.ROOT), frequent, 1);
	}

	private static String thai() {
		StringBuilder letters = new StringBuilder();
		for (char c = 0x0E01; c <= 0x0E4E; c++) {
			letters.append(c);
		}
		return letters.toString();
	}

	/**
	 * About 1 for a letter of the language.
	 * @param many whether it counts somewhat more where it is frequent
	 */
	double weigh(char c, boolean many) {
		if (letters.indexOf(c) < 0) {
			return -1;
		}
		return (many && frequent.indexOf(Character.toLowerCase(c)) >= 0) ? worth + 0.2 : worth;
	}

	/**
	 * Whether no language has the letter there: some end words only, some never do, and
	 * some stand before certain others only.
	 * @param next the letter that follows, in lower case; a space where none does
	 */
	static boolean isMisplaced(char c, boolean inWord, char next) {
		boolean last = next == ' ';
		return switch (Character.toLowerCase(c)) {
			case 'ñ' -> "aeiouáéíóú".indexOf(next) < 0;
			case 'õ' -> "eiuhgpl".indexOf(next) < 0;
			case 'œ' -> "uied".indexOf(next) < 0;
			case 'ì', 'ς', 'ך', 'ם', 'ן', 'ף', 'ץ' -> !last;
			case 'σ', 'β', 'γ', 'δ', 'ζ', 'θ', 'κ', 'λ', 'μ', 'π', 'τ', 'φ', 'χ', 'כ', 'מ', 'נ', 'צ' -> inWord && last;
			case 'ß' -> !inWord;
			default -> false;
		};
	}

}
