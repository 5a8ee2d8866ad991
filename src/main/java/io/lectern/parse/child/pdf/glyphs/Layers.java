package io.lectern.parse.child.pdf.glyphs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/** Which layers of a document are switched off, and whether one is being drawn. */
final class Layers {

	private static final COSName EXPRESSION = COSName.getPDFName("VE");

	private final @Nullable PDOptionalContentProperties properties;

	private final Deque<Boolean> open = new ArrayDeque<>();

	private int off;

	Layers(PDDocument document) {
		this.properties = document.getDocumentCatalog().getOCProperties();
	}

	/** Whether what is drawn now is on a layer that is switched off. */
	boolean areOff() {
		return off > 0;
	}

	/**
	 * Begins marked content or a form, on a layer or not.
	 * @return what was open before
	 */
	int begin(@Nullable PDPropertyList content) {
		boolean isOff = isOff(content);
		open.push(isOff);
		off += isOff ? 1 : 0;
		return open.size() - 1;
	}

	/** Ends all that a form or page left open. */
	void endTo(int depth) {
		while (open.size() > depth) {
			end();
		}
	}

	void end() {
		if (!open.isEmpty() && open.pop()) {
			off--;
		}
	}

	/** Whether that is a layer which is switched off; when in doubt it is not. */
	private boolean isOff(@Nullable PDPropertyList content) {
		if (properties == null) {
			return false;
		}
		if (content instanceof PDOptionalContentGroup group) {
			return !properties.isGroupEnabled(group);
		}
		if (content instanceof PDOptionalContentMembershipDictionary several
				&& several.getCOSObject().getDictionaryObject(EXPRESSION) == null) {
			List<Boolean> offs = several.getOCGs()
				.stream()
				.filter(PDOptionalContentGroup.class::isInstance)
				.map(this::isOff)
				.toList();
			return !offs.isEmpty() && switch (several.getVisibilityPolicy().getName()) {
				case "AllOn" -> offs.contains(true);
				case "AnyOff" -> !offs.contains(true);
				case "AllOff" -> offs.contains(false);
				default -> !offs.contains(false);
			};
		}
		return false;
	}

}
