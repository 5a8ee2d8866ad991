package io.lectern.parse.child.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.Block;
import io.lectern.parse.child.blocks.Titles;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** The blocks of a Markdown source. */
final class MarkdownBlocks extends AbstractVisitor {

	/** A heading whose signs stand at its words, as is often written in Chinese. */
	private static final Pattern GLUED_HEADING = Pattern.compile("(#{2,6}|#(?=\\p{IsHan}))([^#\\s][^\\n]*?)[ #\\r]*");

	/** The line of a file's front matter that names it. */
	private static final Pattern TITLE = Pattern
		.compile("(?m)^title[ \\t]*[:=][ \\t]*[\"']?([\\p{L}\\p{N}][^\\n]*?)[\"']?[ \\t]*\\r?$");

	private static final Pattern HTML_HEADING = Pattern.compile("(?is)<h([1-6])\\b[^>]*>(.*)</h\\1>");

	private final String source;

	private final Edits edits;

	private final HtmlTables tables;

	private final List<Block> found = new ArrayList<>();

	private int lists;

	private @Nullable String title;

	MarkdownBlocks(String source, Edits edits, HtmlTables tables) {
		this.source = source;
		this.edits = edits;
		this.tables = tables;
	}

	List<Block> found() {
		return List.copyOf(found);
	}

	/** The first heading of the first level; null where there is none. */
	@Nullable String title() {
		return title;
	}

	/** Its title is the first heading; the other lines say what there is to know. */
	void frontMatter(FrontMatter front) {
		Matcher titled = TITLE.matcher(source).region(front.start(), front.end());
		int rest = front.start();
		if (titled.find()) {
			add(Kind.PARAGRAPH, 0, front.start(), trimmed(front.start(), titled.start()));
			add(Kind.HEADING, 1, titled.start(1), titled.end(1));
			rest = Math.min(titled.end() + 1, front.end());
		}
		add(Kind.PARAGRAPH, 0, rest, front.end());
	}

	private int trimmed(int start, int end) {
		int at = end;
		while (at > start && Character.isWhitespace(source.charAt(at - 1))) {
			at--;
		}
		return at;
	}

	@Override
	public void visit(Heading heading) {
		int start = start(heading);
		int end = end(heading);
		while (start < end && (source.charAt(start) == '#' || source.charAt(start) == ' ')) {
			start++;
		}
		int underline = source.indexOf('\n', start);
		end = (underline >= 0 && underline < end) ? underline : end;
		while (end > start && " #\r".indexOf(source.charAt(end - 1)) >= 0) {
			end--;
		}
		add(Kind.HEADING, heading.getLevel(), start, end);
		if (heading.getLevel() == 1 && title == null && end > start) {
			title = Titles.sensible(source.substring(start, end), "");
		}
	}

	@Override
	public void visit(Paragraph paragraph) {
		Matcher glued = GLUED_HEADING.matcher(source).region(start(paragraph), end(paragraph));
		if (lists == 0 && glued.matches()) {
			add(Kind.HEADING, glued.group(1).length(), glued.start(2), glued.end(2));
			return;
		}
		add((lists > 0) ? Kind.LIST_ITEM : Kind.PARAGRAPH, lists, start(paragraph), end(paragraph));
	}

	@Override
	public void visit(ListItem item) {
		lists++;
		visitChildren(item);
		lists--;
	}

	@Override
	public void visit(FencedCodeBlock code) {
		add(Kind.CODE, 0, start(code), end(code));
	}

	@Override
	public void visit(IndentedCodeBlock code) {
		if (tables.in(code) == null) {
			add(Kind.CODE, 0, start(code), end(code));
		}
	}

	@Override
	public void visit(HtmlBlock html) {
		List<Block> read = tables.in(html);
		if (read != null) {
			int start = edits.now(start(html));
			read.forEach((block) -> found.add(block.moved(start)));
			return;
		}
		Matcher heading = HTML_HEADING.matcher(html.getLiteral().strip());
		if (heading.matches() && !heading.group(2).toLowerCase(Locale.ROOT).contains("<h")) {
			add(Kind.HEADING, heading.group(1).charAt(0) - '0', start(html), end(html));
		}
		else {
			add(Kind.PARAGRAPH, 0, start(html), end(html));
		}
	}

	/** Footnotes of one word, and where links lead. */
	@Override
	public void visit(LinkReferenceDefinition definition) {
		if (!MarkdownHtml.isComment(definition)) {
			add(Kind.PARAGRAPH, 0, start(definition), end(definition));
		}
	}

	@Override
	public void visit(CustomBlock block) {
		if (block instanceof TableBlock table) {
			found.addAll(MarkdownTable.of(table, source, edits));
		}
		else {
			visitChildren(block);
		}
	}

	private void add(Kind kind, int level, int start, int end) {
		int from = edits.now(start);
		int to = edits.now(end);
		if (to > from) {
			found.add(Block.of(kind, level, 1, from, to));
		}
	}

	static int start(Node node) {
		List<SourceSpan> spans = node.getSourceSpans();
		return spans.isEmpty() ? 0 : spans.getFirst().getInputIndex();
	}

	static int end(Node node) {
		List<SourceSpan> spans = node.getSourceSpans();
		return spans.isEmpty() ? 0 : spans.getLast().getInputIndex() + spans.getLast().getLength();
	}

}
