package io.lectern.parse.child.pdf.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.lectern.parse.child.blocks.CleanText;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** What fields of a form were filled in with, as the reader of the form sees it. */
final class FieldValues {

	/** A box that is ticked and whose value says no more. */
	private static final Pattern TICKED = Pattern.compile("(?i)yes|on|true|x|checked|selected|choice ?\\d*|\\d{1,3}");

	private FieldValues() {
	}

	/** Empty where it was not filled in. */
	static String of(PDField field) {
		return CleanText.of(switch (field) {
			case PDTextField text -> text.isPassword() ? "" : text.getValueAsString();
			case PDChoice choice -> String.join(", ", shown(choice));
			case PDButton button -> button.isPushButton() ? "" : ticked(button);
			case PDSignatureField signed -> signature(signed);
			default -> "";
		});
	}

	private static List<String> shown(PDChoice choice) {
		List<String> exported = choice.getOptionsExportValues();
		List<String> displayed = choice.getOptionsDisplayValues();
		List<String> shown = new ArrayList<>();
		for (String value : choice.getValue()) {
			int at = exported.indexOf(value);
			shown.add((at >= 0 && at < displayed.size()) ? displayed.get(at) : value);
		}
		return shown;
	}

	private static String ticked(PDButton button) {
		String value = button.getCOSObject().containsKey(COSName.V) || button.getParent() != null
				? button.getValueAsString() : "";
		if (value == null || value.isBlank() || value.equals("Off")) {
			return "";
		}
		List<String> exported = button.getExportValues();
		if (value.matches("\\d{1,4}") && Integer.parseInt(value) < exported.size()) {
			value = exported.get(Integer.parseInt(value));
		}
		return TICKED.matcher(value).matches() ? "Yes" : FieldLabels.readable(value);
	}

	private static String signature(PDSignatureField field) {
		PDSignature signature = field.getSignature();
		return (signature == null) ? "" : Signatures.words(signature);
	}

}
