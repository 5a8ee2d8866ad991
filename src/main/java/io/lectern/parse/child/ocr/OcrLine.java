package io.lectern.parse.child.ocr;

import java.util.List;

/**
 * A line of text that Tesseract found in an image. Coordinates are pixels, x to the right
 * and y downwards.
 *
 * @param words its words in reading order
 * @param size size of its letters, as fonts are measured
 * @param x where it begins
 * @param baseline where its base line stands there
 * @param slope how far the base line falls a pixel to the right
 */
public record OcrLine(List<Word> words, double size, double x, double baseline, double slope) {

	/** A word, where it begins and ends, and how sure Tesseract is of it, 0 to 100. */
	public record Word(String text, double x0, double x1, double confidence) {
	}

	/** That of its words on average; 0 without any. */
	public double confidence() {
		return words.stream().mapToDouble(Word::confidence).average().orElse(0);
	}

	/** The same line, so many pixels further to the right and down. */
	public OcrLine moved(double right, double down) {
		return new OcrLine(words.stream()
			.map((word) -> new Word(word.text(), word.x0() + right, word.x1() + right, word.confidence()))
			.toList(), size, x + right, baseline + down, slope);
	}

	public double baselineAt(double position) {
		return baseline + slope * (position - x);
	}

}
