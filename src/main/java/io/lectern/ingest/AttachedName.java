package io.lectern.ingest;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import io.lectern.document.Arrival;

/** What a file is called that is attached to another: {@code letter.eml/annex.pdf}. */
final class AttachedName {

	/** Characters of a document's name, with room for a number. */
	private static final int LONGEST = 990;

	private AttachedName() {
	}

	/**
	 * @param owner the name of what it is attached to
	 * @param file the name it claims, which may be none or a path
	 * @param taken names given so far; the new one is added
	 */
	static String in(String owner, String file, Set<String> taken) {
		String name = owner + "/" + cleaned(file);
		// The end tells the kind of file.
		String fitting = (name.length() <= LONGEST) ? name : "…" + name.substring(name.length() - LONGEST + 1);
		return Arrival.apart(fitting, taken);
	}

	private static String cleaned(String file) {
		String path = file.replace('\\', '/').replaceAll("\\p{Cntrl}", "");
		String name = Arrays.stream(path.split("/"))
			.map(String::strip)
			.filter((part) -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
			.collect(Collectors.joining("/"));
		return name.isEmpty() ? "attachment" : name;
	}

}
