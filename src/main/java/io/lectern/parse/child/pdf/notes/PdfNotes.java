package io.lectern.parse.child.pdf.notes;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.blocks.Margin;
import io.lectern.parse.child.blocks.PageTroubles;
import io.lectern.parse.child.pdf.glyphs.PageContents;
import io.lectern.parse.child.pdf.glyphs.PageFrame;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.jspecify.annotations.Nullable;

/** What is noted on the pages: comments, what forms were filled in with, files. */
public final class PdfNotes {

	private final PDDocument document;

	private final Margin margin;

	private final PageTroubles troubles;

	private final PdfForm form;

	private final PdfAttachments attachments;

	public PdfNotes(PDDocument document, Margin margin, PageTroubles troubles) {
		this.document = document;
		this.margin = margin;
		this.troubles = troubles;
		this.form = new PdfForm(document, margin);
		this.attachments = new PdfAttachments(margin);
	}

	/** Those on a page, as they are kept in the file. */
	public List<LaidText> on(int number, PageContents contents) {
		List<LaidText> notes = new ArrayList<>();
		try {
			for (PDAnnotation annotation : document.getPage(number - 1).getAnnotations()) {
				try {
					add(annotation, number, contents, notes);
				}
				catch (IOException | RuntimeException ex) {
					troubles.warn(number, "A comment or field is damaged and could not be read");
				}
			}
		}
		catch (IOException | RuntimeException ex) {
			troubles.warn(number, "The comments and fields are damaged and could not be read");
		}
		return notes;
	}

	private void add(PDAnnotation annotation, int number, PageContents contents, List<LaidText> notes)
			throws IOException {
		if (annotation instanceof PDAnnotationFileAttachment attached) {
			attachments.add(attached.getFile());
		}
		Rectangle2D box = box(annotation);
		String text = (annotation instanceof PDAnnotationWidget widget) ? form.filledIn(widget, box, contents)
				: PdfComment.text(annotation, box, contents);
		if (text == null) {
			return;
		}
		if (annotation.isHidden() || annotation.isNoView()) {
			margin.hide(number, (annotation instanceof PDAnnotationWidget) ? "hidden form field" : "hidden comment",
					text);
		}
		else {
			notes.add(placed(text, box, contents));
		}
	}

	/** The letters of a note share its box; without one they are drawn nowhere. */
	private static LaidText placed(String text, @Nullable Rectangle2D box, PageContents contents) {
		if (box == null) {
			return LaidText.of(text);
		}
		Rectangle2D at = contents.frame().displayed(box);
		return new LaidText().append(text, at.getMinX(), at.getMinY(), at.getMaxX(), at.getMaxY());
	}

	private static @Nullable Rectangle2D box(PDAnnotation annotation) {
		PDRectangle rectangle = annotation.getRectangle();
		boolean drawn = rectangle != null && rectangle.getWidth() > 0 && rectangle.getHeight() > 0;
		return drawn ? PageFrame.box(rectangle) : null;
	}

	/** What belongs to the document and to none of its pages. */
	public List<LaidText> ofNoPage() {
		attachments.addAll(document);
		return form.ofNoPage().stream().map(LaidText::of).toList();
	}

	/**
	 * What the files in this one are called, of which it may be nothing but the folder.
	 */
	public List<LaidText> files() {
		return attachments.names().stream().map(LaidText::of).toList();
	}

}
