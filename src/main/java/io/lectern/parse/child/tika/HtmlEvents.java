package io.lectern.parse.child.tika;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.xml.sax.helpers.AttributesImpl;

/** Tells {@link XhtmlBlocks} of a web page's elements, one after the other. */
final class HtmlEvents implements NodeVisitor {

	private final XhtmlBlocks blocks;

	private HtmlEvents(XhtmlBlocks blocks) {
		this.blocks = blocks;
	}

	static void send(Element root, XhtmlBlocks blocks) {
		root.traverse(new HtmlEvents(blocks));
	}

	@Override
	public void head(Node node, int depth) {
		if (node instanceof TextNode text) {
			String words = text.getWholeText();
			// Line breaks of the source are spaces, but in text that is laid out by them.
			boolean laidOut = text.parent() instanceof Element parent
					&& (parent.nameIs("pre") || parent.closest("pre, textarea") != null);
			char[] characters = (laidOut ? words : words.replaceAll("[\\r\\n\\t ]+", " ")).toCharArray();
			blocks.characters(characters, 0, characters.length);
		}
		else if (node instanceof Element element) {
			AttributesImpl attributes = new AttributesImpl();
			element.attributes()
				.forEach((attribute) -> attributes.addAttribute("", attribute.getKey(), attribute.getKey(), "CDATA",
						attribute.getValue()));
			blocks.startElement("", element.normalName(), element.normalName(), attributes);
		}
	}

	@Override
	public void tail(Node node, int depth) {
		if (node instanceof Element element) {
			blocks.endElement("", element.normalName(), element.normalName());
		}
	}

}
