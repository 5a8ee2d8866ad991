package io.lectern.parse.child.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.office.Raised;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * What a paragraph of an old Word file displays. Codes of fields, which may run over
 * paragraphs, are not displayed, their results are.
 */
final class OldWordText {

	/** Half points, as {@link Appearance} has it. */
	private static final int TINY = 4;

	private static final int WHITE = 0xFFFFFF;

	private static final char BEGINS_FIELD = 0x13;

	private static final char PARTS_FIELD = 0x14;

	private static final char ENDS_FIELD = 0x15;

	private static final char NOTE = 0x02;

	private static final char COMMENT = 0x05;

	/** Open fields; true where the code is still to end. */
	private final List<Boolean> fields = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	private final Map<String, StringBuilder> hidden = new LinkedHashMap<>();

	private final List<Integer> notes = new ArrayList<>();

	private int comments;

	private boolean bold;

	/**
	 * Reads the next paragraph.
	 * @param shaded whether what it stands in may have a colour of its own
	 */
	void read(Paragraph paragraph, boolean shaded) {
		text.setLength(0);
		hidden.clear();
		notes.clear();
		comments = 0;
		bold = true;
		boolean onShade = shaded || !paragraph.getShading().isEmpty();
		for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
			read(paragraph.getCharacterRun(i), onShade);
		}
	}

	private void read(CharacterRun run, boolean shaded) {
		StringBuilder words = new StringBuilder();
		String characters = run.text();
		for (int i = 0; i < characters.length(); i++) {
			read(characters.charAt(i), run, run.getStartOffset() + i, words);
		}
		if (words.isEmpty() || run.isMarkedDeleted()) {
			return;
		}
		String kind = hides(run, shaded);
		if (kind != null) {
			hidden.computeIfAbsent(kind, (key) -> new StringBuilder()).append(words);
			return;
		}
		bold &= run.isBold() || words.toString().isBlank();
		text.append((run.getSubSuperScriptIndex() == 1) ? Raised.digits(words.toString()) : words);
	}

	private void read(char c, CharacterRun run, int place, StringBuilder words) {
		switch (c) {
			case BEGINS_FIELD -> fields.add(true);
			case PARTS_FIELD -> {
				if (!fields.isEmpty()) {
					fields.set(fields.size() - 1, false);
				}
			}
			case ENDS_FIELD -> {
				if (!fields.isEmpty()) {
					fields.removeLast();
				}
			}
			case NOTE -> {
				if (!run.isMarkedDeleted()) {
					notes.add(place);
				}
			}
			case COMMENT -> comments++;
			case 0x0B -> append('\n', words);
			case 0x1E -> append('-', words);
			case '\t' -> append(' ', words);
			default -> {
				if (c >= ' ') {
					append(c, words);
				}
			}
		}
	}

	private void append(char c, StringBuilder words) {
		if (fields.stream().noneMatch((code) -> code)) {
			words.append(c);
		}
	}

	private static @Nullable String hides(CharacterRun run, boolean shaded) {
		if (run.isVanished() || run.isFldVanished()) {
			return "hidden text";
		}
		if (!shaded && !run.isHighlighted() && run.getIco24() == WHITE) {
			return "white text";
		}
		return (run.getFontSize() > 0 && run.getFontSize() <= TINY) ? "tiny text" : null;
	}

	/** What it displays. */
	String text() {
		return text.toString().replaceAll("[^\\S\\n]+", " ").strip();
	}

	/** Whether all of it is bold. */
	boolean isBold() {
		return bold && !text.isEmpty();
	}

	/** Where in the file notes are referred to. */
	List<Integer> notes() {
		return List.copyOf(notes);
	}

	/** How many comments hang on it. */
	int comments() {
		return comments;
	}

	void hideIn(PageWriter writer) {
		hidden.forEach((kind, words) -> writer.hide(kind, words.toString()));
	}

}
