package io.lectern.parse.child.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.office.OfficePackage;
import io.lectern.parse.child.office.OfficePackage.Relation;
import io.lectern.parse.child.sheet.Grid.CellPlace;
import org.apache.poi.ss.util.CellReference;

/** Finds the notes and the threads of comments on a sheet's cells. */
final class SheetComments {

	private SheetComments() {
	}

	static void read(OfficePackage parts, String sheet, Grid grid) throws IOException {
		Map<CellPlace, String> notes = new HashMap<>();
		Map<CellPlace, String> threads = new HashMap<>();
		for (Relation relation : parts.relations(sheet)) {
			boolean thread = relation.isOf("threadedComment");
			Element root = (thread || relation.isOf("comments")) ? parts.xml(relation.target()) : null;
			if (root != null) {
				for (Element comment : root.all(thread ? "s:threadedComment" : "s:comment").toList()) {
					note(comment, thread ? threads : notes);
				}
			}
		}
		// Older programs are shown a note that speaks of the thread.
		grid.comments().putAll(notes);
		grid.comments().putAll(threads);
	}

	private static void note(Element comment, Map<CellPlace, String> comments) {
		List<Element> texts = comment.all("s:text").toList();
		CellReference cell = new CellReference(comment.attribute("ref", "A1"));
		String words = texts.isEmpty() ? "" : texts.getFirst().text().replaceAll("\\s+", " ").strip();
		if (!words.isEmpty()) {
			comments.merge(new CellPlace(cell.getRow(), cell.getCol()), words, (one, other) -> one + " – " + other);
		}
	}

}
