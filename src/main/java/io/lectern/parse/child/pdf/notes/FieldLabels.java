package io.lectern.parse.child.pdf.notes;

import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

import io.lectern.parse.child.blocks.CleanText;
import io.lectern.parse.child.pdf.glyphs.PageContents;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.jspecify.annotations.Nullable;

/** What the fields of a form are called. */
final class FieldLabels {

	/** Names that a program gave. */
	private static final Pattern MEANINGLESS = Pattern.compile(
			"(?i)(?:text|text ?box|text ?field|field|untitled|undefined|check ?box|check|option|radio ?button|radio|"
					+ "button|btn|group|combo ?box|drop ?down(?: list)?|list ?box|fill|signature|sig|form|tf|cb|rb|topmost)?"
					+ "[\\s\\d.-]*");

	/** Parts of a name that say where the field is. */
	private static final Pattern PLACE = Pattern
		.compile("(?i)(?:form|top ?most ?sub ?form|sub ?form|page|body ?page|body|section|#.*)[\\s\\d.-]*");

	private FieldLabels() {
	}

	/**
	 * Empty where nothing says it.
	 * @param box where the field stands, null where it stands nowhere
	 */
	static String of(PDField field, @Nullable Rectangle2D box, PageContents contents) {
		String alternate = CleanText.of(field.getAlternateFieldName());
		if (!alternate.isEmpty()) {
			return alternate.replaceFirst("\\s*[:：]$", "");
		}
		String name = name(field);
		if (name.isEmpty() && box != null) {
			name = contents.textBefore(box);
		}
		return name.replaceFirst("\\s*[:：]$", "");
	}

	/** Its own and what it is part of: a seller's name is not a buyer's. */
	static String name(PDField field) {
		Deque<String> parts = new ArrayDeque<>();
		for (PDField at = field; at != null; at = at.getParent()) {
			String part = readable(CleanText.of(at.getPartialName()));
			boolean says = !MEANINGLESS.matcher(part).matches() && !PLACE.matcher(part).matches();
			if (says && !part.equalsIgnoreCase(parts.peekFirst())) {
				parts.push(part);
			}
		}
		return String.join(" ", parts);
	}

	/** Words apart: {@code tenant_name} and {@code TenantName[0]} are a tenant name. */
	static String readable(String name) {
		return name.replaceAll("\\[\\d+]$", "")
			.replaceAll("[_.]+", " ")
			.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", " ")
			.replaceAll("\\s+", " ")
			.strip();
	}

}
