package io.lectern.paper;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

import io.lectern.paper.WordText.Look;

/**
 * Writes Markdown into a Word document, as the page shows it: links and pictures are
 * their words, HTML is the text it is.
 */
final class MarkdownToWord {

	private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();

	private final WordText text;

	private MarkdownToWord(WordText text) {
		this.text = text;
	}

	static void write(String markdown, WordText text) throws XMLStreamException {
		new MarkdownToWord(text).blocks(PARSER.parse(markdown), "Text");
	}

	private void blocks(Node parent, String style) throws XMLStreamException {
		for (Node block : children(parent)) {
			switch (block) {
				case Heading heading -> paragraph("Heading" + Math.min(3, heading.getLevel() + 1), "", block);
				case BlockQuote quote -> blocks(quote, "Quote");
				case BulletList list -> items(list, 0);
				case OrderedList list ->
					items(list, (list.getMarkerStartNumber() != null) ? list.getMarkerStartNumber() : 1);
				case FencedCodeBlock code -> text.paragraph("CodeBlock", code.getLiteral().stripTrailing());
				case IndentedCodeBlock code -> text.paragraph("CodeBlock", code.getLiteral().stripTrailing());
				case HtmlBlock html -> text.paragraph(style, html.getLiteral().strip());
				case TableBlock table -> table(table);
				case ThematicBreak rule -> text.paragraph("Text", "* * *");
				default -> paragraph(style, "", block);
			}
		}
	}

	/**
	 * @param number the first item's number; 0 where they have none
	 */
	private void items(ListBlock list, int number) throws XMLStreamException {
		int next = number;
		for (Node item : children(list)) {
			String mark = (number > 0) ? next++ + ".\u2002" : "•\u2002";
			for (Node block : children(item)) {
				if (block instanceof ListBlock || block instanceof FencedCodeBlock || block instanceof TableBlock) {
					blocks(item(block), "Item");
				}
				else {
					paragraph("Item", mark, block);
				}
				mark = "";
			}
		}
	}

	/** The block by itself. */
	private static Node item(Node block) {
		Node alone = new BlockQuote();
		alone.appendChild(block);
		return alone;
	}

	private void table(TableBlock table) throws XMLStreamException {
		List<List<String>> rows = new ArrayList<>();
		int headers = 0;
		for (Node part : children(table)) {
			for (Node row : children(part)) {
				rows.add(children(row).stream().map(MarkdownToWord::words).toList());
			}
			headers += (part instanceof TableHead) ? children(part).size() : 0;
		}
		text.table(rows, headers);
	}

	private void paragraph(String style, String before, Node block) throws XMLStreamException {
		text.open(style);
		text.run(before, Look.PLAIN);
		runs(block, Look.PLAIN);
		text.shut();
	}

	private void runs(Node parent, Look look) throws XMLStreamException {
		for (Node node : children(parent)) {
			switch (node) {
				case Text words -> text.run(words.getLiteral(), look);
				case Code code -> text.run(code.getLiteral(), new Look(look.bold(), look.italic(), true));
				case HtmlInline html -> text.run(html.getLiteral(), look);
				case SoftLineBreak space -> text.run(" ", look);
				case HardLineBreak line -> text.run("\n", look);
				case StrongEmphasis strong -> runs(strong, new Look(true, look.italic(), look.code()));
				case Emphasis emphasis -> runs(emphasis, new Look(look.bold(), true, look.code()));
				default -> runs(node, look);
			}
		}
	}

	private static String words(Node parent) {
		StringBuilder words = new StringBuilder();
		for (Node node : children(parent)) {
			words.append(switch (node) {
				case Text some -> some.getLiteral();
				case Code code -> code.getLiteral();
				case HtmlInline html -> html.getLiteral();
				case SoftLineBreak space -> " ";
				default -> words(node);
			});
		}
		return words.toString();
	}

	private static List<Node> children(Node parent) {
		List<Node> children = new ArrayList<>();
		for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
			children.add(child);
		}
		return children;
	}

}
