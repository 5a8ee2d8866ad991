package io.lectern.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.lectern.document.Passage;
import io.lectern.language.Terms;
import io.lectern.overview.Overview.Part;

/** Lists the headings of a document. */
final class Outline {

	/** With more of them only the outermost are told. */
	private static final int MOST = 40;

	private Outline() {
	}

	/**
	 * The headings of the two outermost levels, or of one where those are too many; none
	 * that only repeats the title.
	 */
	static List<Part> of(String title, List<Passage> passages) {
		List<Part> two = parts(title, passages, 2);
		return (two.size() <= MOST) ? two : parts(title, passages, 1).stream().limit(MOST).toList();
	}

	private static List<Part> parts(String title, List<Passage> passages, int levels) {
		Set<String> known = Terms.of(title);
		Map<List<String>, Part> parts = new LinkedHashMap<>();
		for (Passage passage : passages) {
			List<String> headings = passage.headings();
			for (int level = 1; level <= Math.min(levels, headings.size()); level++) {
				Heading heading = new Heading(headings.get(level - 1));
				if (heading.isOwnMatter() && !known.containsAll(Terms.of(heading.text()))) {
					parts.putIfAbsent(headings.subList(0, level), new Part(heading.text(), passage.page()));
				}
			}
		}
		return List.copyOf(parts.values());
	}

}
