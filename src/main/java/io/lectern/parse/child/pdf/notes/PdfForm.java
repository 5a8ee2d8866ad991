package io.lectern.parse.child.pdf.notes;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.lectern.parse.child.blocks.Margin;
import io.lectern.parse.child.pdf.glyphs.PageContents;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDFieldFactory;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.jspecify.annotations.Nullable;

/** What a form was filled in with. */
final class PdfForm {

	private final @Nullable PDAcroForm form;

	private final Map<COSDictionary, PDField> fields = new IdentityHashMap<>();

	/** Fields that are written already: some stand on several pages. */
	private final Set<COSDictionary> written = Collections.newSetFromMap(new IdentityHashMap<>());

	private final List<String> values = new ArrayList<>();

	PdfForm(PDDocument document, Margin margin) {
		this.form = document.getDocumentCatalog().getAcroForm(null);
		if (form == null) {
			return;
		}
		for (PDField field : form.getFieldTree()) {
			if (field instanceof PDTerminalField) {
				field.getWidgets().forEach((widget) -> fields.put(widget.getCOSObject(), field));
			}
		}
		if (form.hasXFA() && fields.isEmpty()) {
			values.addAll(XfaValues.of(form.getXFA()));
			margin.warn(null, values.isEmpty()
					? "The form is of a kind (XFA) that only its own program can show; nothing could be read of it"
					: "The form is of a kind (XFA) that only its own program can show; what it was filled in with was read, its questions were not");
		}
	}

	/**
	 * A field as label and value; null where it is not filled in, stands on a page before
	 * or is part of the page's own text.
	 */
	@Nullable String filledIn(PDAnnotationWidget widget, @Nullable Rectangle2D box, PageContents contents) {
		PDField field = fields.get(widget.getCOSObject());
		if (field == null && form != null && widget.getCOSObject().containsKey(COSName.FT)) {
			field = PDFieldFactory.createField(form, widget.getCOSObject(), null);
		}
		if (field == null || isSeenElsewhere(field, widget) || !written.add(field.getCOSObject())) {
			return null;
		}
		String value = FieldValues.of(field);
		if (value.isEmpty() || box != null && contents.says(value, box)) {
			return null;
		}
		return said(field, value, FieldLabels.of(field, box, contents));
	}

	/** Where one of several places of a field is hidden, its value is not. */
	private static boolean isSeenElsewhere(PDField field, PDAnnotationWidget widget) {
		return isUnseen(widget) && !field.getWidgets().stream().allMatch(PdfForm::isUnseen);
	}

	private static boolean isUnseen(PDAnnotationWidget widget) {
		return widget.isHidden() || widget.isNoView();
	}

	private static String said(PDField field, String value, String label) {
		return label.isEmpty() || field instanceof PDSignatureField && label.equals(FieldLabels.name(field)) ? value
				: label + ": " + value;
	}

	/** What stands on none of the pages. */
	List<String> ofNoPage() {
		if (form != null) {
			for (PDField field : form.getFieldTree()) {
				if (field instanceof PDTerminalField && written.add(field.getCOSObject())) {
					String value = FieldValues.of(field);
					if (!value.isEmpty()) {
						values.add(said(field, value, FieldLabels.of(field, null, PageContents.NONE)));
					}
				}
			}
		}
		return values;
	}

}
