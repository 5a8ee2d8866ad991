package io.lectern.parse.child.blocks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.lectern.document.HiddenText;
import io.lectern.document.LeftOut;
import io.lectern.document.Warning.Level;
import io.lectern.document.Warning;
import io.lectern.parse.Asides;
import io.lectern.parse.Attachment;
import org.jspecify.annotations.Nullable;

/** Where readers note what they have to say beside the text. */
public final class Margin {

	/** Characters of hidden text that are kept of a file. */
	private static final int MOST_HIDDEN = 2_000_000;

	private final List<Warning> warnings = new ArrayList<>();

	private final Map<String, List<Integer>> leftOut = new LinkedHashMap<>();

	private final List<HiddenText> hidden = new ArrayList<>();

	private final PageTroubles unseen = new PageTroubles();

	private final List<Attachment> attachments = new ArrayList<>();

	private int hiddenCharacters;

	/** Bytes attached so far. */
	private long attached;

	/**
	 * Something could not be read.
	 * @param page null where it is about the whole document
	 */
	public void warn(@Nullable Integer page, String reason) {
		note(Level.WARNING, page, reason);
	}

	/** Something was assumed, or is good to know. */
	public void inform(@Nullable Integer page, String reason) {
		note(Level.INFO, page, reason);
	}

	void note(Level level, @Nullable Integer page, String reason) {
		Warning warning = new Warning(level, "parse", page, reason);
		if (!warnings.contains(warning)) {
			warnings.add(warning);
		}
	}

	/** A repeated line of that page belongs to no block. */
	public void leaveOut(String line, int page) {
		List<Integer> pages = leftOut.computeIfAbsent(line, (key) -> new ArrayList<>());
		if (!pages.contains(page)) {
			pages.add(page);
		}
	}

	/**
	 * Text that nobody sees, unless it is blank. As much of it as is kept goes aside;
	 * that there is some is told, of each kind once.
	 * @param kind what it is, in words that tell everybody
	 */
	public void hide(int page, String kind, String text) {
		String words = text.strip();
		if (words.isEmpty()) {
			return;
		}
		unseen.warn(page, "Held back, because nobody sees it: " + kind);
		int kept = Math.min(words.length(), MOST_HIDDEN - hiddenCharacters);
		if (kept < words.length()) {
			warn(null, "There is more text that nobody sees than is kept; the rest of it can't be looked at");
			kept -= (kept > 0 && Character.isHighSurrogate(words.charAt(kept - 1))) ? 1 : 0;
		}
		if (kept > 0) {
			hiddenCharacters += kept;
			hidden.add(new HiddenText(page, kind, words.substring(0, kept)));
		}
	}

	/** A file inside the file; beyond the limits it is told that it is not read. */
	public void attach(String name, byte[] bytes) {
		if (bytes.length > Attachment.LARGEST) {
			warn(null, "The attached file '%s' is not read: it is larger than %d MB".formatted(name,
					Attachment.LARGEST >> 20));
		}
		else if (attachments.size() >= Attachment.MOST || attached + bytes.length > Attachment.MOST_BYTES) {
			warn(null, "The attached file '%s' is not read: more than %d files or %d MB are attached in all"
				.formatted(name, Attachment.MOST, Attachment.MOST_BYTES >> 20));
		}
		else {
			attached += bytes.length;
			attachments.add(new Attachment(name, bytes));
		}
	}

	/** All that was noted, at the end. */
	public Asides asides() {
		unseen.writeTo(this);
		List<LeftOut> lines = new ArrayList<>();
		leftOut.forEach((text, pages) -> lines.add(new LeftOut(text, List.copyOf(pages))));
		return new Asides(List.copyOf(warnings), List.copyOf(lines), List.copyOf(hidden), List.copyOf(attachments));
	}

}
