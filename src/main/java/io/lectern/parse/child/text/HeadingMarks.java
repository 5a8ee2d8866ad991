package io.lectern.parse.child.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.Block;
import org.jspecify.annotations.Nullable;

/** How a mark-up language for text marks headings, where they begin a paragraph. */
final class HeadingMarks {

	/** {@code == Heading}, the number of signs being its level. */
	private static final Pattern ASCIIDOC = Pattern.compile("(={1,6})[ \\t]+(\\S[^\\n]*?)[ \\t]*=*\\r?(?:\\n|$)");

	private static final Pattern ORG = Pattern.compile("(\\*{1,6})[ \\t]+(\\S[^\\n]*?)\\r?(?:\\n|$)");

	private static final Pattern TEX = Pattern.compile(
			"\\\\(part|chapter|section|subsection|subsubsection|paragraph)\\*?\\{([^}\\n]+)\\}[ \\t]*\\r?(?:\\n|$)");

	private static final List<String> TEX_LEVELS = List.of("part", "chapter", "section", "subsection", "subsubsection",
			"paragraph");

	/**
	 * A line with a line of one repeated sign below it, as long at least; perhaps one
	 * above too.
	 */
	private static final Pattern REST = Pattern
		.compile("(?:([=\\-~^\"'#*+`.:_])\\1{2,}[ \\t]*\\r?\\n)?[ \\t]*(\\S[^\\n]*?)[ \\t]*\\r?\\n"
				+ "(([=\\-~^\"'#*+`.:_])\\4{2,})[ \\t]*\\r?(?:\\n|$)");

	private final @Nullable Pattern pattern;

	/** The signs of reStructuredText in the order in which they come. */
	private final List<String> signs = new ArrayList<>();

	private HeadingMarks(@Nullable Pattern pattern) {
		this.pattern = pattern;
	}

	/** Those of the language that the file's name tells. */
	static HeadingMarks of(String name) {
		return new HeadingMarks(switch (TextFormat.ending(name)) {
			case "adoc", "asciidoc", "asc" -> ASCIIDOC;
			case "org" -> ORG;
			case "tex", "ltx" -> TEX;
			case "rst", "rest" -> REST;
			default -> null;
		});
	}

	/**
	 * Adds the headings that the paragraph begins with.
	 * @return where the rest of it begins
	 */
	int heading(String text, Block paragraph, List<Block> to) {
		int at = paragraph.start();
		if (pattern == null) {
			return at;
		}
		Matcher matcher = pattern.matcher(text).region(at, paragraph.end());
		while (matcher.lookingAt() && (pattern != REST || matcher.group(3).length() >= matcher.group(2).length() - 2)) {
			to.add(Block.of(Kind.HEADING, level(matcher), 1, matcher.start(2), matcher.end(2)));
			at = matcher.end();
			matcher.region(at, paragraph.end());
		}
		return at;
	}

	private int level(Matcher matcher) {
		if (pattern == TEX) {
			return Math.min(6, 1 + TEX_LEVELS.indexOf(matcher.group(1)));
		}
		if (pattern != REST) {
			return matcher.group(1).length();
		}
		String sign = matcher.group(4) + (matcher.group(1) == null ? "" : "above");
		if (!signs.contains(sign)) {
			signs.add(sign);
		}
		return Math.min(6, 1 + signs.indexOf(sign));
	}

}
