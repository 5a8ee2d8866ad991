package io.lectern.parse.child.text;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.lectern.parse.Block;
import io.lectern.parse.child.blocks.PageWriter;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Tables of HTML in a Markdown source, read as those of web pages are: their cells may
 * span rows and columns. To Markdown such a block ends at the first blank line, whether
 * the table does or not.
 */
final class HtmlTables {

	private static final Pattern BEGINS = Pattern.compile("(?i)<table\\b");

	private static final Pattern ENDS = Pattern.compile("(?i)</table\\s*>");

	private final Function<String, PageWriter> reader;

	/** What each block holds; none where the table began in a block before. */
	private final Map<Node, List<Block>> read = new IdentityHashMap<>();

	/**
	 * @param reader writes what is seen of HTML
	 */
	HtmlTables(Function<String, PageWriter> reader) {
		this.reader = reader;
	}

	/**
	 * Reads the block, and those that its table goes on in.
	 * @return null where no table begins in it
	 */
	@Nullable Reading read(HtmlBlock block) {
		StringBuilder html = new StringBuilder(block.getLiteral());
		if (!BEGINS.matcher(html).find()) {
			return null;
		}
		long open = open(block.getLiteral());
		Node last = block;
		for (String more = rest(last); more != null && open > 0; more = rest(last)) {
			html.append('\n').append(more);
			open += open(more);
			last = last.getNext();
			read.put(last, List.of());
		}
		PageWriter writer = reader.apply(MarkdownHtml.withPlaceholders(html.toString()));
		writer.endPage();
		read.put(block, List.copyOf(writer.blocks()));
		return new Reading(last, writer.pageText(1));
	}

	private static @Nullable String rest(Node block) {
		return switch (block.getNext()) {
			case HtmlBlock html -> html.getLiteral();
			case IndentedCodeBlock indented -> indented.getLiteral();
			case null, default -> null;
		};
	}

	/** How many more tables begin in it than end. */
	private static long open(String html) {
		return BEGINS.matcher(html).results().count() - ENDS.matcher(html).results().count();
	}

	/**
	 * The blocks of text that were read here, by the characters of that text; null where
	 * none was.
	 */
	@Nullable List<Block> in(Node block) {
		return read.get(block);
	}

	/**
	 * What was read.
	 *
	 * @param last the block it ends with
	 * @param text what is seen of it
	 */
	record Reading(Node last, String text) {
	}

}
