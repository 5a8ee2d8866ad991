package io.lectern.parse.child.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.office.OfficePackage;
import org.jspecify.annotations.Nullable;

/**
 * A Word file's footnotes, endnotes and comments, each told from where it is referred to.
 */
final class Notes {

	private final Map<String, Map<String, Element>> notes = new HashMap<>();

	private final Map<String, Integer> counts = new HashMap<>();

	Notes(OfficePackage parts, String document) throws IOException {
		notes.put("w:footnoteReference", byId(parts.xml(parts.related(document, "footnotes")), "w:footnote"));
		notes.put("w:endnoteReference", byId(parts.xml(parts.related(document, "endnotes")), "w:endnote"));
		notes.put("w:commentReference", byId(parts.xml(parts.related(document, "comments")), "w:comment"));
	}

	private static Map<String, Element> byId(@Nullable Element root, String name) {
		Map<String, Element> byId = new HashMap<>();
		for (Element note : (root != null) ? root.children(name) : List.<Element>of()) {
			byId.put(note.attribute("w:id", ""), note);
		}
		return byId;
	}

	/** The note that is referred to, null where there is none. */
	@Nullable Element note(Element reference) {
		return notes.getOrDefault(reference.name(), Map.of()).get(reference.attribute("w:id", ""));
	}

	/** What a note is called, in front of its text. */
	String label(Element reference, Element note) {
		if (note.is("w:comment")) {
			String author = note.attribute("w:author", "").strip();
			return author.isEmpty() ? "Comment: " : "Comment by " + author + ": ";
		}
		int number = counts.merge(reference.name(), 1, Integer::sum);
		return (note.is("w:footnote") ? "Footnote " : "Endnote ") + number + ": ";
	}

}
