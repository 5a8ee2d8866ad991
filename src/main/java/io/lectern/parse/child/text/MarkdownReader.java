package io.lectern.parse.child.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.lectern.document.PageText;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.Block.Row;
import io.lectern.parse.Block;
import io.lectern.parse.Parsed;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.Titles;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown. The page is the source as it stands, one page; blocks point into it, so
 * that quotes are found in the file too.
 */
public final class MarkdownReader {

	private static final Parser PARSER = Parser.builder()
		.extensions(List.of(TablesExtension.create()))
		.includeSourceSpans(IncludeSourceSpans.BLOCKS)
		.build();

	private final long maxCharacters;

	public MarkdownReader(long maxCharacters) {
		this.maxCharacters = maxCharacters;
	}

	public Parsed read(String source) {
		if (source.length() > maxCharacters) {
			throw new PageWriter.TooMuchText(maxCharacters);
		}
		Blocks blocks = new Blocks(source);
		PARSER.parse(source).accept(blocks);
		return new Parsed("text/markdown", blocks.title, List.of(new PageText(1, source, null)),
				List.copyOf(blocks.found), Map.of());
	}

	private static final class Blocks extends AbstractVisitor {

		private final String source;

		private final List<Block> found = new ArrayList<>();

		private int lists;

		private @Nullable String title;

		Blocks(String source) {
			this.source = source;
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
			add(Kind.CODE, 0, start(code), end(code));
		}

		@Override
		public void visit(HtmlBlock html) {
			add(Kind.PARAGRAPH, 0, start(html), end(html));
		}

		@Override
		public void visit(CustomBlock block) {
			if (block instanceof TableBlock table) {
				RowFinder finder = new RowFinder();
				table.accept(finder);
				int header = finder.headerRows;
				found.add(
						new Block(Kind.TABLE, 0, 1, start(table), end(table), List.copyOf(finder.rows), header, false));
			}
			else {
				visitChildren(block);
			}
		}

		private void add(Kind kind, int level, int start, int end) {
			if (end > start) {
				found.add(Block.of(kind, level, 1, start, end));
			}
		}

		private static int start(Node node) {
			List<SourceSpan> spans = node.getSourceSpans();
			return spans.isEmpty() ? 0 : spans.getFirst().getInputIndex();
		}

		private static int end(Node node) {
			List<SourceSpan> spans = node.getSourceSpans();
			return spans.isEmpty() ? 0 : spans.getLast().getInputIndex() + spans.getLast().getLength();
		}

		private static final class RowFinder extends AbstractVisitor {

			private final List<Row> rows = new ArrayList<>();

			private int headerRows;

			@Override
			public void visit(org.commonmark.node.CustomNode node) {
				if (node instanceof TableRow) {
					rows.add(new Row(start(node), end(node)));
					if (node.getParent() instanceof TableHead) {
						headerRows++;
					}
				}
				else {
					visitChildren(node);
				}
			}

		}

	}

}
