package io.lectern.parse.child.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.lectern.parse.child.blocks.Margin;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** Leaves of the HTML within Markdown what is seen of it. */
final class MarkdownHtml extends AbstractVisitor {

	private static final Pattern COMMENT = Pattern.compile("<!--(.*?)(?:-->|\\z)", Pattern.DOTALL);

	private static final Pattern BREAK = Pattern.compile("(?i)</?(?:br|p|div|li|tr)\\b.*");

	private static final Pattern TAG = Pattern.compile("</?([A-Za-z][\\w:-]*)[^<>]*>");

	/** A title in what a link or a definition is written as. */
	private static final Pattern TITLE = Pattern.compile(
			"\\s+(\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|\\((?:\\\\.|[^()\\\\])*\\))\\s*\\)?\\s*$",
			Pattern.DOTALL);

	private static final int WORDS = 4;

	private final String source;

	private final Margin margin;

	private final HtmlTables tables;

	private final Edits edits = new Edits();

	MarkdownHtml(String source, Margin margin, HtmlTables tables) {
		this.source = source;
		this.margin = margin;
		this.tables = tables;
	}

	Edits edits() {
		return edits;
	}

	@Override
	public void visit(HtmlBlock block) {
		if (tables.in(block) != null) {
			return;
		}
		HtmlTables.Reading table = tables.read(block);
		if (table == null) {
			replace(block, seen(block.getLiteral()));
		}
		else if (start(block) < source.length()) {
			edits.replace(start(block), end(table.last()), table.text());
		}
	}

	@Override
	public void visit(HtmlInline tag) {
		String literal = tag.getLiteral();
		Matcher named = TAG.matcher(literal);
		if (named.matches() && !Tag.isKnownTag(named.group(1))) {
			return;
		}
		COMMENT.matcher(literal).results().forEach((comment) -> margin.hide(1, "comment", comment.group(1)));
		replace(tag, BREAK.matcher(literal).matches() ? " " : "");
	}

	/** A way to write comments that no reader sees. */
	@Override
	public void visit(LinkReferenceDefinition definition) {
		if (isComment(definition)) {
			margin.hide(1, "comment", String.valueOf(definition.getTitle()));
			replace(definition, "");
		}
		else {
			hideTitle(definition, definition.getTitle());
		}
	}

	@Override
	public void visit(Link link) {
		hideTitle(link, link.getTitle());
		visitChildren(link);
	}

	@Override
	public void visit(Image image) {
		hideTitle(image, image.getTitle());
		visitChildren(image);
	}

	/** Browsers show it to who rests upon the link, and only there. */
	private void hideTitle(Node node, @Nullable String title) {
		if (title == null || !isSentence(title)) {
			return;
		}
		int start = start(node);
		Matcher written = TITLE.matcher(source.substring(start, end(node)));
		if (start < source.length() && written.find()) {
			margin.hide(1, "title of a link", title);
			edits.replace(start + written.start(), start + written.end(1), "");
		}
	}

	/** Shorter titles only name what is linked. */
	private static boolean isSentence(String text) {
		return text.strip().split("\\s+").length >= WORDS
				|| text.codePoints().filter(Character::isIdeographic).count() >= 2 * WORDS;
	}

	static boolean isComment(LinkReferenceDefinition definition) {
		return definition.getDestination().equals("#") && definition.getTitle() != null;
	}

	private String seen(String html) {
		COMMENT.matcher(html).results().forEach((comment) -> margin.hide(1, "comment", comment.group(1)));
		Document document = Jsoup.parseBodyFragment(withPlaceholders(COMMENT.matcher(html).replaceAll("")));
		document.outputSettings().prettyPrint(false);
		for (Element hidden : document.select("[hidden], [style~=(?i)display\\s*:\\s*none], script, style, template")) {
			margin.hide(1, "text that is not displayed", hidden.wholeText());
			hidden.remove();
		}
		document.select("br, p, div, li, tr, h1, h2, h3, h4, h5, h6, dt, dd").forEach((block) -> block.before("\n"));
		return String.join("\n",
				document.wholeText().lines().map(String::strip).filter((line) -> !line.isEmpty()).toList());
	}

	/**
	 * What looks like a tag and is none of HTML's is meant to be read: {@code <name>}.
	 */
	static String withPlaceholders(String html) {
		return TAG.matcher(html)
			.replaceAll((tag) -> Matcher
				.quoteReplacement(Tag.isKnownTag(tag.group(1)) ? tag.group() : Entities.escape(tag.group())));
	}

	private void replace(Node node, String text) {
		if (start(node) < source.length()) {
			edits.replace(start(node), end(node), text);
		}
	}

	private int start(Node node) {
		List<SourceSpan> spans = node.getSourceSpans();
		return spans.isEmpty() ? source.length() : spans.getFirst().getInputIndex();
	}

	private int end(Node node) {
		List<SourceSpan> spans = node.getSourceSpans();
		return spans.isEmpty() ? source.length()
				: Math.min(spans.getLast().getInputIndex() + spans.getLast().getLength(), source.length());
	}

}
