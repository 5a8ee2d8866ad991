package io.lectern.parse.child.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.Parsed;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.Titles;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML of any kind: what elements and attributes hold, each behind its name. The
 * parser knows no entities but those of characters, so that nothing is fetched and
 * nothing grows.
 */
public final class XmlReader {

	/** Characters up to which an element with all it holds is one paragraph. */
	private static final int RECORD = 1200;

	/** Elements within each other beyond which only their text is read. */
	private static final int DEEPEST = 100;

	/** Elements that name what they stand in. */
	private static final Set<String> NAMES = Set.of("title", "name", "head", "heading", "subject", "label", "headline");

	/** What only a program needs to know. */
	private static final Set<String> TECHNICAL = Set.of("xmlns", "xml:space", "xsi:schemalocation",
			"xsi:nonamespaceschemalocation", "xml:base");

	/** Elements of pictures that hold words. */
	private static final String WORDS_OF_PICTURES = "text, title, desc";

	/** Mark-up that was written as text, as feeds do. */
	private static final Pattern MARK_UP = Pattern.compile("<\\w+[^<>]*/?>");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	/** Between the words of a name. */
	private static final Pattern JOINT = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[_.-]+");

	private final PageWriter writer;

	public XmlReader(long maxCharacters) {
		this.writer = new PageWriter(maxCharacters);
	}

	/**
	 * @param type its media type, kept as it is
	 */
	public Parsed read(Decoded decoded, String type, String name) {
		decoded.tell(writer.margin());
		Document document = Jsoup.parse(decoded.text(), "", Parser.xmlParser());
		Element root = document.firstElementChild();
		if (root == null) {
			writer.write(Kind.PARAGRAPH, 0, document.text());
		}
		else if (local(root).equals("svg")) {
			root.select(WORDS_OF_PICTURES).forEach((words) -> writer.write(Kind.PARAGRAPH, 0, text(words)));
		}
		else {
			element(root, 1);
		}
		if (!decoded.text().stripTrailing().endsWith(">")) {
			writer.margin().warn(null, "The file ends in the middle of an element; what was to follow is missing.");
		}
		String title = (root == null) ? null : Titles.sensible(title(root), name);
		return writer.finish(type, title, (root == null) ? Map.of() : metadata(root));
	}

	private void element(Element element, int depth) {
		if (depth > DEEPEST) {
			writer.write(Kind.PARAGRAPH, 0, element.text());
			return;
		}
		String heading = (depth > 1 || element.childrenSize() > 1) ? heading(element) : null;
		if (heading != null) {
			writer.write(Kind.HEADING, Math.min(6, depth), heading);
		}
		boolean small = depth > 1 && element.wholeText().length() <= RECORD && isShallow(element)
				&& element.children().stream().allMatch((child) -> heading(child) == null);
		if (small || element.childrenSize() == 0 || isMixed(element)) {
			StringBuilder lines = new StringBuilder();
			lines(element, heading != null, "", lines);
			writer.write(Kind.PARAGRAPH, 0, lines.toString().strip());
			return;
		}
		StringBuilder own = new StringBuilder();
		attributes(element, own);
		for (Element child : element.children()) {
			if (heading != null && text(child).equals(heading) && child.attributesSize() == 0) {
				continue;
			}
			if (child.childrenSize() == 0 && text(child).length() <= RECORD) {
				lines(child, false, "", own);
				continue;
			}
			writer.write(Kind.PARAGRAPH, 0, own.toString().strip());
			own.setLength(0);
			element(child, depth + 1);
		}
		writer.write(Kind.PARAGRAPH, 0, own.toString().strip());
	}

	private static boolean isShallow(Element element) {
		Element inner = element;
		for (int depth = 0; inner != null; depth++) {
			if (depth > DEEPEST) {
				return false;
			}
			inner = inner.firstElementChild();
		}
		return true;
	}

	/** What an element holds, a line for each value. */
	private static void lines(Element element, boolean named, String outer, StringBuilder lines) {
		String name = outer + label(element.tagName());
		boolean simple = element.childrenSize() == 0 || isMixed(element);
		String text = simple ? text(element) : "";
		if (!text.isEmpty()) {
			lines.append(name).append(": ").append(text).append('\n');
		}
		if (simple) {
			attributes(element, name, text, lines);
			return;
		}
		attributes(element, lines);
		String heading = named ? heading(element) : null;
		for (Element child : element.children()) {
			if (heading == null || !text(child).equals(heading)) {
				lines(child, false, "", lines);
			}
		}
	}

	/** What an element without words says in its attributes is one line, as a row is. */
	private static void attributes(Element element, String name, String text, StringBuilder lines) {
		StringBuilder said = new StringBuilder();
		attributes(element, said);
		if (text.isEmpty() && !said.isEmpty()) {
			lines.append(name).append(": ").append(String.join("; ", said.toString().lines().toList())).append('\n');
		}
		else {
			lines.append(said);
		}
	}

	private static void attributes(Element element, StringBuilder lines) {
		for (Attribute attribute : element.attributes()) {
			String key = attribute.getKey().toLowerCase(Locale.ROOT);
			if (!TECHNICAL.contains(key) && !key.startsWith("xmlns:") && !attribute.getValue().isBlank()) {
				lines.append(label(attribute.getKey())).append(": ").append(attribute.getValue().strip()).append('\n');
			}
		}
	}

	/** Text with elements in between, as in prose. */
	private static boolean isMixed(Element element) {
		return element.childNodes().stream().anyMatch((node) -> node instanceof TextNode text && !text.isBlank())
				&& element.childrenSize() > 0;
	}

	/** The words that name the element, where an element in it does. */
	private static @Nullable String heading(Element element) {
		for (Element child : element.children()) {
			if (NAMES.contains(local(child)) && element.childrenSize() > 1) {
				String text = text(child);
				return (text.isEmpty() || text.length() > 200) ? null : text;
			}
		}
		return null;
	}

	private static @Nullable String title(Element root) {
		String own = heading(root);
		Element first = root.firstElementChild();
		return (own != null || first == null || root.childrenSize() > 1) ? own : heading(first);
	}

	private static Map<String, String> metadata(Element root) {
		Map<String, String> known = new LinkedHashMap<>();
		for (String key : new String[] { "author", "creator", "language", "description" }) {
			root.children()
				.stream()
				.flatMap((child) -> Stream.concat(Stream.of(child), child.children().stream()))
				.filter((child) -> local(child).equals(key) && child.children().size() < 2)
				.map(XmlReader::text)
				.filter((text) -> !text.isEmpty() && text.length() < 1000)
				.findFirst()
				.ifPresent((text) -> known.putIfAbsent(key.equals("creator") ? "author" : key, text));
		}
		return known;
	}

	/**
	 * All text in it in one line, and addresses of links; mark-up within it is taken off.
	 */
	private static String text(Element element) {
		StringBuilder words = new StringBuilder();
		gather(element, words);
		String text = words.toString();
		String plain = MARK_UP.matcher(text).find() ? Jsoup.parse(text).text() : text;
		return SPACES.matcher(plain).replaceAll(" ").strip();
	}

	private static void gather(Element element, StringBuilder words) {
		for (Node node : element.childNodes()) {
			if (node instanceof CDataNode data) {
				words.append(data.getWholeText());
			}
			else if (node instanceof TextNode text) {
				words.append(text.getWholeText());
			}
			else if (node instanceof Element inner) {
				words.append(words.isEmpty() || isMixed(element) ? "" : " ");
				gather(inner, words);
				StringBuilder said = new StringBuilder();
				attributes(inner, said);
				if (!said.isEmpty()) {
					words.append(" (").append(String.join("; ", said.toString().lines().toList())).append(")");
				}
			}
		}
	}

	private static String local(Element element) {
		String name = element.tagName();
		return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
	}

	/** A name as words: {@code pubDate} is pub date. */
	private static String label(String name) {
		return JOINT.matcher(name.substring(name.indexOf(':') + 1)).replaceAll(" ").strip();
	}

}
