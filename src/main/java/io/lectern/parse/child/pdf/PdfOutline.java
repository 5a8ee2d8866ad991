package io.lectern.parse.child.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks of a PDF: they name headings and how deep these are. */
final class PdfOutline {

	private static final int MOST = 5000;

	private static final int DEEPEST = 6;

	private final Map<String, Integer> levels = new HashMap<>();

	private int deepest;

	private PdfOutline() {
	}

	/** Of a document without bookmarks. */
	static PdfOutline none() {
		return new PdfOutline();
	}

	static PdfOutline of(PDDocument document) {
		PdfOutline outline = new PdfOutline();
		PDOutlineNode root = document.getDocumentCatalog().getDocumentOutline();
		if (root != null) {
			outline.read(document, root, 1);
		}
		return outline;
	}

	private void read(PDDocument document, PDOutlineNode node, int level) {
		for (PDOutlineItem item : node.children()) {
			if (levels.size() >= MOST) {
				return;
			}
			int page = pageOf(item, document);
			String title = item.getTitle();
			if (title != null && page > 0) {
				levels.putIfAbsent(page + " " + key(title), level);
				deepest = Math.max(deepest, level);
			}
			if (level < DEEPEST) {
				read(document, item, level + 1);
			}
		}
	}

	private static int pageOf(PDOutlineItem item, PDDocument document) {
		try {
			return document.getPages().indexOf(item.findDestinationPage(document)) + 1;
		}
		catch (IOException | RuntimeException ex) {
			// A bookmark that leads nowhere names no heading.
			return 0;
		}
	}

	/** The level of a heading of that page, 0 where the outline does not name it. */
	int level(int page, String heading) {
		return levels.getOrDefault(page + " " + key(heading), 0);
	}

	int deepest() {
		return deepest;
	}

	private static String key(String title) {
		return title.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
	}

}
