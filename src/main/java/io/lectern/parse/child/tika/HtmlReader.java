package io.lectern.parse.child.tika;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.lectern.parse.Block;
import io.lectern.parse.Parsed;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.Titles;
import io.lectern.parse.child.text.Decoded;
import io.lectern.parse.child.text.TextDecoder;
import org.apache.tika.mime.MediaType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a web page: what is seen of it. */
public final class HtmlReader {

	private static final Pattern CHARSET = Pattern
		.compile("(?i)<(?:meta|\\?xml)[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w:.-]+)");

	private final long maxCharacters;

	public HtmlReader(long maxCharacters) {
		this.maxCharacters = maxCharacters;
	}

	/**
	 * @param type its media type, kept as it is
	 */
	public Parsed read(byte[] bytes, String name, String type) {
		Decoded decoded = TextDecoder.decode(bytes, named(bytes));
		PageWriter writer = new PageWriter(maxCharacters);
		decoded.tell(writer.margin());
		Document document = Jsoup.parse(decoded.text());
		write(document, writer);
		Parsed parsed = writer.finish(type, Titles.sensible(document.title(), name), metadata(document));
		return (parsed.title() == null) ? parsed.titled(firstHeading(parsed, name)) : parsed;
	}

	/** Writes what is seen of a page, and notes what is not. */
	public static void write(String html, PageWriter writer) {
		write(Jsoup.parse(html), writer);
	}

	private static void write(Document document, PageWriter writer) {
		HiddenElements.take(document, writer);
		HtmlGrid.fill(document);
		HtmlTerms.join(document);
		XhtmlBlocks blocks = new XhtmlBlocks(writer, Paging.of(MediaType.TEXT_HTML));
		HtmlEvents.send(document.body(), blocks);
		blocks.end();
	}

	/** The encoding that the page itself names, as far as there is such a one. */
	private static @Nullable Charset named(byte[] bytes) {
		String head = new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1);
		Matcher matcher = CHARSET.matcher(head);
		try {
			if (!matcher.find()) {
				return null;
			}
			String charset = matcher.group(1);
			// What pages call so is read as what browsers read it as.
			return Charset.forName(charset.matches("(?i)iso-8859-1|latin1|us-ascii") ? "windows-1252"
					: charset.matches("(?i)gb2312|gbk") ? "GB18030" : charset);
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return null;
		}
	}

	private static @Nullable String firstHeading(Parsed parsed, String name) {
		return parsed.blocks()
			.stream()
			.filter((block) -> block.kind() == Block.Kind.HEADING && block.level() == 1)
			.findFirst()
			.map((block) -> parsed.pages().get(block.page() - 1).text().substring(block.start(), block.end()))
			.map((text) -> Titles.sensible(text, name))
			.orElse(null);
	}

	private static Map<String, String> metadata(Document document) {
		Map<String, String> known = new LinkedHashMap<>();
		put(known, "author", document, "meta[name=author], meta[name=dc.creator], meta[property=article:author]");
		put(known, "description", document, "meta[name=description], meta[property=og:description]");
		put(known, "keywords", document, "meta[name=keywords]");
		put(known, "created", document, "meta[property=article:published_time], meta[name=date], meta[name=dc.date]");
		put(known, "modified", document, "meta[property=article:modified_time], meta[name=last-modified]");
		Element canonical = document.selectFirst("link[rel=canonical][href]");
		put(known, "source", document, "meta[property=og:url], meta[name=dc.source]");
		if (canonical != null && !canonical.attr("href").isBlank()) {
			known.put("source", canonical.attr("href").strip());
		}
		Element root = document.selectFirst("html[lang]");
		if (root != null && !root.attr("lang").isBlank()) {
			known.put("language", root.attr("lang").strip());
		}
		return known;
	}

	private static void put(Map<String, String> known, String key, Document document, String query) {
		document.select(query)
			.stream()
			.map((meta) -> meta.attr("content").strip())
			.filter((content) -> !content.isEmpty() && content.length() <= 2000)
			.findFirst()
			.ifPresent((content) -> known.put(key, content));
	}

}
