package io.lectern.parse.child.pdf.glyphs;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The glyphs of a page in the order they are drawn, and which of them nobody sees. */
final class DrawnGlyphs {

	private static final Logger logger = LoggerFactory.getLogger(DrawnGlyphs.class);

	private final List<DrawnGlyph> glyphs = new ArrayList<>();

	private final Map<Concealment, List<TextPosition>> hidden = new EnumMap<>(Concealment.class);

	private final Set<TextPosition> unseen = Collections.newSetFromMap(new IdentityHashMap<>());

	void add(DrawnGlyph glyph) {
		glyphs.add(glyph);
	}

	/** What stood in that box so far may be hidden now. */
	void cover(@Nullable Rectangle2D box) {
		if (box == null) {
			return;
		}
		glyphs.replaceAll((glyph) -> {
			boolean seen = glyph.concealment() == null || glyph.concealment() == Concealment.INVISIBLE;
			return (seen && box.contains(glyph.box())) ? glyph.suspected(Concealment.COVERED) : glyph;
		});
	}

	/**
	 * Sorts out those that can't be seen.
	 * @param scanned whether the page is an image, whose text may be drawn invisibly
	 * @param visibility tells of those that are suspected; without it they are seen
	 * @return whether the page had to be looked at
	 */
	boolean hide(boolean scanned, @Nullable GlyphVisibility visibility) {
		List<DrawnGlyph> suspects = new ArrayList<>();
		for (DrawnGlyph glyph : glyphs) {
			Concealment how = glyph.concealment();
			if (how != null && !how.isSeenOnly()) {
				hide(how, glyph);
			}
			else if (how != null && !(scanned && how == Concealment.INVISIBLE)) {
				suspects.add(glyph);
			}
		}
		if (suspects.isEmpty() || visibility == null) {
			return false;
		}
		List<DrawnGlyph> others = glyphs.stream().filter((glyph) -> glyph.concealment() == null).toList();
		try {
			visibility.unseen(suspects, others).forEach((how, letters) -> letters.forEach((glyph) -> hide(how, glyph)));
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("The page can't be drawn, so all of its text counts as seen", ex);
		}
		return true;
	}

	private void hide(Concealment how, DrawnGlyph glyph) {
		hidden.computeIfAbsent(how, (key) -> new ArrayList<>()).add(glyph.text());
		unseen.add(glyph.text());
	}

	Map<Concealment, List<TextPosition>> hidden() {
		return hidden;
	}

	boolean isHidden(TextPosition text) {
		return unseen.contains(text);
	}

	/** Whether something was drawn invisibly that is to be seen all the same. */
	boolean areReadFromImage() {
		return glyphs.stream()
			.anyMatch((glyph) -> glyph.concealment() == Concealment.INVISIBLE && !isHidden(glyph.text()));
	}

}
