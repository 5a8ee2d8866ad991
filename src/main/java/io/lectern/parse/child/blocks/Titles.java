package io.lectern.parse.child.blocks;

import java.util.Locale;
import java.util.regex.Pattern;

import io.lectern.language.Lexicons;
import org.jspecify.annotations.Nullable;

/** Tells titles from what programs leave in the title field. */
public final class Titles {

	private static final Pattern MEANINGLESS = Pattern
		.compile("(?iU)" + Lexicons.either((language) -> language.layout().placeholderTitle()) + "|[\\W\\d_]*");

	private static final Pattern FILE_NAME = Pattern
		.compile("(?i)\\S*\\.(docx?|pdf|pptx?|xlsx?|rtf|odt|tex|dvi|indd|qxd|html?|txt|md|fm|pmd|cdr|ai|ps)");

	private static final int LONGEST = 300;

	private Titles() {
	}

	/** The title where it says something about the document, else null. */
	public static @Nullable String sensible(@Nullable String title, String fileName) {
		if (title == null) {
			return null;
		}
		String clean = title.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
		if (clean.length() < 2 || clean.length() > LONGEST || MEANINGLESS.matcher(clean).matches()
				|| FILE_NAME.matcher(clean).matches() || clean.indexOf('\uFFFD') >= 0) {
			return null;
		}
		String file = fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
		String bare = file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
		boolean isFileName = clean.toLowerCase(Locale.ROOT).equals(file.toLowerCase(Locale.ROOT))
				|| clean.equalsIgnoreCase(bare) && clean.matches("[\\p{ASCII}&&\\S]*");
		return isFileName ? null : clean;
	}

}
