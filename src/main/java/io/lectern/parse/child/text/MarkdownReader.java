package io.lectern.parse.child.text;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import io.lectern.document.PageText;
import io.lectern.parse.Parsed;
import io.lectern.parse.child.blocks.Margin;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.Titles;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown. The page is the source as it stands but for its HTML, of which only
 * what is seen is left; blocks point into it, so that quotes are found in the file too.
 */
public final class MarkdownReader {

	/** Quotations and lists within each other; nobody means more. */
	private static final int DEEPEST = 100;

	private static final Parser PARSER = Parser.builder()
		.extensions(List.of(TablesExtension.create()))
		.maxOpenBlockParsers(DEEPEST)
		.includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
		.build();

	private final long maxCharacters;

	private final BiConsumer<String, PageWriter> html;

	/**
	 * @param html writes what is seen of a web page: tables in Markdown may be written so
	 */
	public MarkdownReader(long maxCharacters, BiConsumer<String, PageWriter> html) {
		this.maxCharacters = maxCharacters;
		this.html = html;
	}

	public Parsed read(Decoded decoded) {
		Margin margin = new Margin();
		decoded.tell(margin);
		String text = decoded.text().replace('\0', ' ');
		if (text.length() > maxCharacters) {
			throw new PageWriter.TooMuchText(maxCharacters);
		}
		FrontMatter front = FrontMatter.of(text);
		// Line ends in its stead keep the places of what follows.
		String source = (front == null) ? text : "\n".repeat(front.after()).concat(text.substring(front.after()));
		Node parsed = PARSER.parse(source);
		HtmlTables tables = new HtmlTables((table) -> {
			PageWriter writer = new PageWriter(maxCharacters, margin);
			html.accept(table, writer);
			return writer;
		});
		MarkdownHtml seen = new MarkdownHtml(text, margin, tables);
		parsed.accept(seen);
		MarkdownBlocks blocks = new MarkdownBlocks(text, seen.edits(), tables);
		if (front != null) {
			blocks.frontMatter(front);
		}
		parsed.accept(blocks);
		@Nullable String title = (front == null) ? null : Titles.sensible(front.values().get("title"), "");
		return new Parsed("text/markdown", (title == null) ? blocks.title() : title,
				List.of(new PageText(1, seen.edits().apply(text), null)), blocks.found(),
				(front == null) ? Map.of() : front.metadata(), margin.asides());
	}

}
