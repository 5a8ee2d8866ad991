package io.lectern.parse.child.pdf.notes;

import java.io.IOException;

import io.lectern.parse.child.blocks.CleanText;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text that is drawn for an annotation. */
final class AppearanceText {

	private AppearanceText() {
	}

	static String of(PDAnnotation annotation) throws IOException {
		PDAppearanceStream appearance = annotation.getNormalAppearanceStream();
		if (appearance == null || appearance.getBBox() == null) {
			return "";
		}
		try (PDDocument alone = new PDDocument()) {
			PDPage page = new PDPage(appearance.getBBox());
			page.setResources(new PDResources());
			alone.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(alone, page)) {
				content.drawForm(appearance);
			}
			return CleanText.of(new PDFTextStripper().getText(alone));
		}
	}

}
