package io.lectern.parse.child.text;

import java.util.Map;
import java.util.TreeMap;

/** Stretches of a text that are replaced by others, and where everything else then is. */
final class Edits {

	private record Edit(int end, String replacement) {

		int growth(int start) {
			return replacement.length() - (end - start);
		}

	}

	private final TreeMap<Integer, Edit> edits = new TreeMap<>();

	/** How far what follows each edit is moved; made when it is first asked for. */
	private final TreeMap<Integer, Integer> shifts = new TreeMap<>();

	/** A stretch within one that was replaced before is left. */
	void replace(int start, int end, String replacement) {
		Map.Entry<Integer, Edit> before = edits.floorEntry(start);
		if (before == null || before.getValue().end() <= start) {
			edits.put(start, new Edit(end, replacement));
			shifts.clear();
		}
	}

	String apply(String text) {
		StringBuilder edited = new StringBuilder();
		int at = 0;
		for (Map.Entry<Integer, Edit> entry : edits.entrySet()) {
			edited.append(text, at, entry.getKey()).append(entry.getValue().replacement());
			at = entry.getValue().end();
		}
		return edited.append(text, at, text.length()).toString();
	}

	/** Where the character is now; within a replaced stretch, where that begins. */
	int now(int place) {
		if (shifts.isEmpty()) {
			int shift = 0;
			for (Map.Entry<Integer, Edit> entry : edits.entrySet()) {
				shift += entry.getValue().growth(entry.getKey());
				shifts.put(entry.getKey(), shift);
			}
		}
		Map.Entry<Integer, Edit> last = edits.lowerEntry(place);
		if (last == null) {
			return place;
		}
		int behind = shifts.getOrDefault(last.getKey(), 0);
		return (last.getValue().end() <= place) ? place + behind
				: last.getKey() + behind - last.getValue().growth(last.getKey());
	}

}
