package io.lectern.split;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What stands in front of a document's passages when they are embedded: its title, and
 * the words of its file name that the title lacks. Files are named after the company, the
 * product or the year they are about, which often stands on no page; a title found in a
 * file may be that of its form.
 */
public final class DocumentLabel {

	private DocumentLabel() {
	}

	/**
	 * The title alone where the file name says nothing more, such as {@code 07.pdf}.
	 */
	public static String of(String title, String fileName) {
		String file = fileName.substring(fileName.lastIndexOf('/') + 1);
		String bare = file.replaceFirst("\\.\\p{Alnum}{1,5}$", "");
		boolean untitled = title.equals(fileName);
		String known = untitled ? "" : title.toLowerCase(Locale.ROOT);
		List<String> words = Arrays.stream(bare.split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> !word.isEmpty() && !known.contains(word.toLowerCase(Locale.ROOT)))
			.toList();
		boolean telling = words.stream().anyMatch((word) -> word.matches("\\p{L}{3,}|\\p{IsHan}+"));
		if (untitled) {
			return words.isEmpty() ? title : String.join(" ", words);
		}
		return telling ? words.stream().collect(Collectors.joining(" ", title + " (", ")")) : title;
	}

}
