package io.lectern.parse;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds for each character of a text the one of the same document's pages that it is.
 */
final class SamePlaces {

	/** Letters by which a stretch that stands elsewhere is known again. */
	private static final int TELLING = 6;

	/** Stretches that are looked for in all of the pages. */
	private static final int MOST = 2000;

	private final FlatText text;

	private final FlatText laid;

	private final List<Block> blocks;

	private final int[] places;

	/** Letters of the pages, by their number, that are told already. */
	private final boolean[] taken;

	private final Set<Integer> signs = new HashSet<>();

	SamePlaces(FlatText text, FlatText laid, List<Block> blocks) {
		this.text = text;
		this.laid = laid;
		this.blocks = blocks;
		this.places = new int[text.text().length()];
		this.taken = new boolean[laid.letters().length];
		Arrays.fill(places, -1);
	}

	/** For each character its place in the pages' text, -1 where it has none. */
	int[] find() {
		Alignment letters = new Alignment(text.letters(), laid.letters());
		if (text.pageCount() == laid.pageCount()) {
			// Slides look alike, but are the same in number.
			for (int page = 1; page <= text.pageCount(); page++) {
				letters.align(text.letterFrom(text.start(page)), text.letterFrom(text.start(page + 1)),
						laid.letterFrom(laid.start(page)), laid.letterFrom(laid.start(page + 1)));
			}
		}
		else {
			letters.align(0, text.letters().length, 0, laid.letters().length);
		}
		int[] found = letters.found();
		for (int i = 0; i < found.length; i++) {
			if (found[i] >= 0) {
				take(i, found[i]);
			}
		}
		findElsewhere();
		findSigns(1);
		findSigns(-1);
		return places;
	}

	private void take(int letter, int laidLetter) {
		places[text.place(letter)] = laid.place(laidLetter);
		taken[laidLetter] = true;
	}

	/** Notes, frames and headers stand in another order on the pages than in the file. */
	private void findElsewhere() {
		String all = new String(laid.letters());
		int left = MOST;
		for (Block block : blocks) {
			int base = text.start(block.page());
			int from = text.letterFrom(base + block.start());
			int to = text.letterFrom(base + block.end());
			if (to - from >= TELLING && left > 0 && isMostlyMissing(from, to)) {
				left--;
				find(from, to, all);
			}
		}
	}

	private boolean isMostlyMissing(int from, int to) {
		int missing = 0;
		for (int i = from; i < to; i++) {
			missing += (places[text.place(i)] < 0) ? 1 : 0;
		}
		return 2 * missing > to - from;
	}

	private void find(int from, int to, String all) {
		String words = new String(text.letters(), from, to - from);
		for (int at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + 1)) {
			if (!taken[at]) {
				for (int i = 0; i < words.length(); i++) {
					take(from + i, at + i);
				}
				return;
			}
		}
	}

	/**
	 * Signs beside letters that were found: where the next character but blanks is the
	 * same on both sides.
	 * @param step the direction, 1 or -1
	 */
	private void findSigns(int step) {
		int before = -1;
		for (int i = (step > 0) ? 0 : places.length - 1; i >= 0 && i < places.length; i += step) {
			char sign = text.text().charAt(i);
			if (Character.isWhitespace(sign)) {
				continue;
			}
			if (places[i] < 0 && before >= 0 && !Character.isLetterOrDigit(sign)) {
				int place = before + step;
				while (place >= 0 && place < laid.text().length()
						&& Character.isWhitespace(laid.text().charAt(place))) {
					place += step;
				}
				if (place >= 0 && place < laid.text().length() && laid.text().charAt(place) == sign
						&& signs.add(place)) {
					places[i] = place;
				}
			}
			before = places[i];
		}
	}

}
