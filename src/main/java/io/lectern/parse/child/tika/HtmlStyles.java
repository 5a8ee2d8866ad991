package io.lectern.parse.child.tika;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/**
 * What a page's own styles say of its elements, as far as it bears on whether they are
 * seen: style attributes, and the rules of style elements in their order. Style sheets
 * that lie elsewhere are not known.
 */
final class HtmlStyles {

	/** Rules for paper and small screens, and what else a rule may be nested in. */
	private static final Pattern NESTED = Pattern.compile("@[^{};]*(?:;|\\{(?:[^{}]*+\\{[^{}]*+\\})*+[^{}]*+\\})");

	private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");

	private static final Pattern DECLARATION = Pattern.compile("([\\w-]+)\\s*:\\s*([^;]+)");

	private static final Pattern OF_INTEREST = Pattern
		.compile("display|visibility|opacity|font-size|color|background(-color|-image)?|position|left|right|top|bottom"
				+ "|text-indent|clip|clip-path|width|height|overflow");

	/** Elements times rules that are worth the time it takes. */
	private static final int MOST_COMPARED = 5_000_000;

	/** Pixels that no screen has to the left of its own. */
	private static final double FAR = -500;

	private final Map<Element, Map<String, String>> ruled = new IdentityHashMap<>();

	private final boolean sheetsElsewhere;

	HtmlStyles(Document document) {
		this.sheetsElsewhere = document.selectFirst("link[rel~=(?i)stylesheet]") != null;
		document.select("style").forEach((style) -> read(style.data(), document));
	}

	private void read(String source, Document document) {
		String rules = NESTED.matcher(source.replaceAll("(?s)/\\*.*?\\*/|<!--|-->", "")).replaceAll("");
		Matcher rule = RULE.matcher(rules);
		int most = MOST_COMPARED / Math.max(1, document.getAllElements().size());
		for (int i = 0; rule.find() && i < most; i++) {
			Map<String, String> declared = declarations(rule.group(2));
			if (declared.isEmpty()) {
				continue;
			}
			try {
				document.select(rule.group(1).strip())
					.forEach((element) -> ruled.computeIfAbsent(element, (key) -> new HashMap<>()).putAll(declared));
			}
			catch (SelectorParseException | IllegalArgumentException ex) {
				// A selector that only a browser can judge, as for a pointer above it.
			}
		}
	}

	private static Map<String, String> declarations(String source) {
		Map<String, String> declared = new LinkedHashMap<>();
		Matcher declaration = DECLARATION.matcher(source);
		while (declaration.find()) {
			String property = declaration.group(1).toLowerCase(Locale.ROOT);
			if (OF_INTEREST.matcher(property).matches()) {
				declared.put(property, declaration.group(2).toLowerCase(Locale.ROOT).replace("!important", "").strip());
			}
		}
		return declared;
	}

	/** How the element looks within what is around it. */
	Look look(Element element, Look around) {
		Map<String, String> style = new HashMap<>(ruled.getOrDefault(element, Map.of()));
		style.putAll(declarations(element.attr("style")));
		String colour = style.getOrDefault("color", element.attr("color"));
		String ground = style.getOrDefault("background-image",
				style.getOrDefault("background-color", style.getOrDefault("background", element.attr("bgcolor"))));
		boolean dressed = sheetsElsewhere && (!element.className().isBlank() || element.hasAttr("id"));
		Colour under = around.ground(ground, dressed);
		return new Look(hidden(element, style), around.colour(colour, under), under, tiny(style, around),
				style.getOrDefault("visibility", around.visibility()));
	}

	private static @Nullable String hidden(Element element, Map<String, String> style) {
		String display = style.getOrDefault("display", "");
		if (display.startsWith("none") || element.hasAttr("hidden") && display.isEmpty()) {
			return "text that is not displayed";
		}
		if (Length.of(style.get("opacity"), 1) < 0.05) {
			return "transparent text";
		}
		boolean taken = style.getOrDefault("position", "").matches("absolute|fixed");
		boolean away = Length.of(style.get("left"), 0) < FAR || Length.of(style.get("top"), 0) < FAR
				|| Length.of(style.get("right"), 0) < FAR || Length.of(style.get("bottom"), 0) < FAR;
		boolean clipped = style.getOrDefault("clip", "").matches("rect\\(\\s*[01](px)?\\s*[, ]\\s*[01](px)?\\s*[, ].*")
				|| style.getOrDefault("clip-path", "").matches("inset\\((50|100)%.*");
		boolean closed = style.getOrDefault("overflow", "").equals("hidden")
				&& (Length.of(style.get("height"), 99) < 2 || Length.of(style.get("width"), 99) < 2);
		if (taken && (away || clipped) || Length.of(style.get("text-indent"), 0) < FAR || closed) {
			return "text off the screen";
		}
		return null;
	}

	private static boolean tiny(Map<String, String> style, Look around) {
		String size = style.get("font-size");
		return (size == null) ? around.tiny() : Length.of(size, 12) < 2;
	}

	/**
	 * How text looks.
	 *
	 * @param hidden how the whole element is hidden; null where it is not
	 */
	record Look(@Nullable String hidden, Colour colour, Colour ground, boolean tiny, String visibility) {

		static final Look PLAIN = new Look(null, Colour.BLACK, Colour.WHITE, false, "visible");

		/**
		 * @param under what shows through a transparent one
		 */
		Colour colour(String value, Colour under) {
			return (value.isBlank() || value.matches("(inherit|initial|unset|currentcolor)\\b.*")) ? colour
					: Colour.of(value, under);
		}

		/**
		 * @param dressed whether a style sheet elsewhere may say it
		 */
		Colour ground(String value, boolean dressed) {
			if (value.isBlank()) {
				return dressed ? Colour.UNKNOWN : ground;
			}
			return Colour.of(value, ground);
		}

		/** How text directly within it is hidden; null where it is seen. */
		@Nullable String unseen() {
			if (visibility.matches("hidden|collapse")) {
				return "invisible text";
			}
			if (tiny) {
				return "tiny text";
			}
			return colour.isLike(ground)
					? colour.isLike(Colour.WHITE) ? "white text" : "text in the colour of its ground" : null;
		}

	}

}
