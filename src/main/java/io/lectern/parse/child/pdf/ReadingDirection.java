package io.lectern.parse.child.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.ibm.icu.lang.UCharacter;

/**
 * Puts what stands side by side into the order in which it is read: Hebrew and Arabic
 * from the right, numbers and Latin words among them from the left.
 */
final class ReadingDirection {

	private ReadingDirection() {
	}

	/** Whether most letters are read from the right. */
	static boolean isRightToLeft(List<Glyph> glyphs) {
		int right = 0;
		for (Glyph glyph : glyphs) {
			right += switch (Character.getDirectionality(glyph.first())) {
				case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> 1;
				case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> -1;
				default -> 0;
			};
		}
		return right > 0;
	}

	/**
	 * Glyphs and blanks in reading order.
	 * @param line from left to right
	 */
	static List<Glyph> read(List<Glyph> line) {
		StringBuilder seen = new StringBuilder();
		line.forEach((glyph) -> seen.append(representative(glyph)));
		char[] letters = seen.toString().toCharArray();
		if (!Bidi.requiresBidi(letters, 0, letters.length)) {
			return line;
		}
		Bidi bidi = new Bidi(seen.toString(),
				isRightToLeft(line) ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
		List<List<Glyph>> runs = new ArrayList<>();
		byte[] levels = new byte[bidi.getRunCount()];
		for (int run = 0; run < levels.length; run++) {
			levels[run] = (byte) bidi.getRunLevel(run);
			List<Glyph> glyphs = line.subList(bidi.getRunStart(run), bidi.getRunLimit(run));
			runs.add((levels[run] % 2 == 0) ? glyphs : fromTheRight(glyphs));
		}
		Object[] order = IntStream.range(0, levels.length).boxed().toArray();
		Bidi.reorderVisually(levels, 0, order, 0, order.length);
		return Stream.of(order).flatMap((run) -> runs.get((Integer) run).stream()).toList();
	}

	/** One character a glyph, so that places in the text are places in the line. */
	private static char representative(Glyph glyph) {
		char first = glyph.letters().charAt(0);
		return Character.isSurrogate(first) ? 'a' : first;
	}

	/**
	 * Accents stay behind the letter they stand on, brackets open where they are read.
	 */
	private static List<Glyph> fromTheRight(List<Glyph> glyphs) {
		List<Glyph> read = new ArrayList<>();
		List<Glyph> marks = new ArrayList<>();
		for (Glyph glyph : glyphs.reversed()) {
			if (Character.getType(glyph.first()) == Character.NON_SPACING_MARK) {
				marks.add(glyph);
				continue;
			}
			read.add(mirrored(glyph));
			read.addAll(marks);
			marks.clear();
		}
		read.addAll(marks);
		return read;
	}

	private static Glyph mirrored(Glyph glyph) {
		int other = UCharacter.getMirror(glyph.first());
		return (other == glyph.first() || glyph.letters().length() > 1) ? glyph : new Glyph(Character.toString(other),
				glyph.x(), glyph.y(), glyph.width(), glyph.size(), glyph.space(), glyph.bold(), glyph.box());
	}

}
