package io.lectern.parse.child.blocks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.lectern.document.Warning.Level;

/** What is to be said of pages: of many with the same trouble once. */
public final class PageTroubles {

	private record Trouble(Level level, String reason) {
	}

	private final Map<Trouble, SortedSet<Integer>> pages = new LinkedHashMap<>();

	/** Something of the page is missing. */
	public void warn(int page, String reason) {
		note(page, new Trouble(Level.WARNING, reason));
	}

	/** Good to know of the page. */
	public void inform(int page, String reason) {
		note(page, new Trouble(Level.INFO, reason));
	}

	private void note(int page, Trouble trouble) {
		pages.computeIfAbsent(trouble, (key) -> new TreeSet<>()).add(page);
	}

	public void writeTo(Margin margin) {
		pages.forEach((trouble, numbers) -> {
			Integer page = (numbers.size() == 1) ? numbers.first() : null;
			margin.note(trouble.level(), page, trouble.reason() + " (" + words(numbers) + ")");
		});
	}

	/** As {@code page 3} or {@code pages 1, 3–5}. */
	static String words(SortedSet<Integer> numbers) {
		List<int[]> ranges = new ArrayList<>();
		for (int number : numbers) {
			if (!ranges.isEmpty() && ranges.getLast()[1] == number - 1) {
				ranges.getLast()[1] = number;
			}
			else {
				ranges.add(new int[] { number, number });
			}
		}
		return (numbers.size() == 1 ? "page " : "pages ") + ranges.stream()
			.map((range) -> (range[0] == range[1]) ? String.valueOf(range[0])
					: range[0] + ((range[1] == range[0] + 1) ? ", " : "–") + range[1])
			.collect(Collectors.joining(", "));
	}

}
