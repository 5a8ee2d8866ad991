package io.lectern.language;

import java.text.Normalizer;

import com.ibm.icu.text.Transliterator;

/**
 * Chinese as its models know it: simplified characters, plain letters and digits. A model
 * trained on simplified text finds less by traditional characters, and its tokenizer
 * knows no full-width letters.
 */
public final class ChineseForms {

	/** Names what is done, for the fingerprint of whoever does it. */
	public static final String VERSION = "simplified-1";

	/** Shared, because making one reads all its rules; safe for use by many threads. */
	private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

	private ChineseForms() {
	}

	public static String plain(String text) {
		return SIMPLIFIED.transliterate(Normalizer.normalize(text, Normalizer.Form.NFKC));
	}

}
