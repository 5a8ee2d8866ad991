package io.lectern.parse.child.tika;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** How a cell of a table looks, as far as it is said in it: bold, shaded, indented. */
final class CellLook {

	private static final Pattern BOLD = Pattern.compile("font-weight\\s*:\\s*(bold|[6-9]00)");

	private static final Pattern PLAIN = Pattern.compile("font-weight\\s*:\\s*(normal|[1-5]00)");

	private static final Pattern GROUND = Pattern.compile("background(?:-color)?\\s*:\\s*([^;]+)");

	private static final String NO_GROUND = "(none|transparent|inherit|initial|white|#fff|#ffffff|rgb\\(255, ?255, ?255\\))\\b.*";

	private static final Pattern LEFT = Pattern
		.compile("(?<![\\w-])(padding-left|margin-left|text-indent|padding|margin)\\s*:\\s*([^;]+)");

	private static final double BLANK = 4;

	/** Whether what is being read is bold, from the innermost element outwards. */
	private final Deque<Boolean> bold = new ArrayDeque<>();

	private boolean shaded;

	private boolean hasText;

	private boolean hasPlain;

	private double indent;

	void begin(String name, Attributes attributes) {
		String style = String.valueOf(attributes.getValue("style")).toLowerCase(Locale.ROOT);
		boolean around = !bold.isEmpty() && bold.peek();
		boolean own = name.equals("th") || name.equals("b") || name.equals("strong") || BOLD.matcher(style).find();
		bold.push(own || around && !PLAIN.matcher(style).find());
		if (bold.size() == 1) {
			Matcher ground = GROUND.matcher(style);
			String colour = ground.find() ? ground.group(1).strip() : attribute(attributes.getValue("bgcolor"));
			shaded = !colour.isEmpty() && !colour.matches(NO_GROUND);
		}
		if (!hasText) {
			Matcher left = LEFT.matcher(style);
			while (left.find()) {
				indent += Length.of(left(left.group(1), left.group(2).strip()), 0);
			}
		}
	}

	private static String attribute(@Nullable String value) {
		return (value != null) ? value.toLowerCase(Locale.ROOT).strip() : "";
	}

	/** The last of four lengths is the left one, the second of two or three. */
	private static String left(String property, String value) {
		String[] sides = value.split("\\s+");
		return property.contains("-") || sides.length == 1 ? sides[0] : sides[(sides.length > 3) ? 3 : 1];
	}

	void end() {
		bold.poll();
	}

	void text(String words) {
		for (int i = 0; i < words.length() && !hasText; i++) {
			char c = words.charAt(i);
			if (c == '\u00A0' || c == '\u2003' || c == '\u3000') {
				indent += (c == '\u00A0') ? BLANK : 2 * BLANK;
			}
			else if (!Character.isWhitespace(c)) {
				hasText = true;
			}
		}
		if (hasText && !words.isBlank() && !(!bold.isEmpty() && bold.peek())) {
			hasPlain = true;
		}
	}

	boolean isHeading() {
		return hasText && (shaded || !hasPlain);
	}

	double indent() {
		return indent;
	}

}
