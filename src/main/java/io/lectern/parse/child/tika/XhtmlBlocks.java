package io.lectern.parse.child.tika;

import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.PageWriter;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns Tika's XHTML into pages and blocks: says what each element begins and ends. */
final class XhtmlBlocks extends DefaultHandler {

	private static final Set<String> SKIPPED = Set.of("head", "script", "style", "template", "noscript", "svg");

	private static final Set<String> ASIDE = Set.of("nav", "footer");

	private static final Set<String> ASIDE_CLASSES = Set.of("slide-master-content", "header", "footer", "outside",
			"slide-header-footer");

	private static final Set<String> INLINE = Set.of("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del",
			"dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike",
			"strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "big", "acronym", "input", "button", "meta",
			"link");

	private static final Set<String> TABLE_PARTS = Set.of("table", "thead", "tbody", "tfoot", "tr", "td", "th",
			"caption", "colgroup", "col");

	private final XhtmlFlow flow;

	private final Paging paging;

	private int skipping;

	private int raised;

	/** Open elements since one that is set aside began; 0 outside. */
	private int aside;

	XhtmlBlocks(PageWriter writer, Paging paging) {
		this.flow = new XhtmlFlow(writer, paging);
		this.paging = paging;
	}

	/** What goes in front of the first block; asked for only when that comes. */
	void preface(Supplier<String> words) {
		flow.preface(words);
	}

	void enterAttachment() {
		flow.enterAttachment();
	}

	void leaveAttachment() {
		flow.leaveAttachment();
	}

	/** Writes what is left; a damaged file may leave elements open. */
	void end() {
		flow.end();
	}

	@Override
	public void startElement(String uri, String local, String qualified, Attributes attributes) {
		String name = local.toLowerCase(Locale.ROOT);
		if (skipping > 0 || SKIPPED.contains(name)) {
			skipping++;
			return;
		}
		String classes = String.valueOf(attributes.getValue("class"));
		if (aside > 0 || ASIDE.contains(name) || name.equals("div") && ASIDE_CLASSES.contains(classes)) {
			enterAside();
		}
		if (name.equals("div") && paging.starts().contains(classes)) {
			flow.beginPage();
		}
		switch (name) {
			case "h1", "h2", "h3", "h4", "h5", "h6" -> flow.heading(name.charAt(1) - '0');
			case "li" -> flow.item();
			case "ul", "ol" -> flow.beginList();
			case "pre" -> flow.beginPreformatted();
			case "caption" -> flow.caption();
			case "figcaption" -> flow.block(Kind.CAPTION, 0);
			case "table" -> flow.beginTable();
			case "thead" -> flow.inTable(XhtmlTable::beginHeader);
			case "tr" -> flow.inTable(XhtmlTable::beginRow);
			case "td", "th" -> flow.beginCell(name.equals("th"), attributes);
			case "br" -> flow.append("\n");
			default -> {
				if (!INLINE.contains(name)) {
					flow.boundary();
				}
			}
		}
		if (!TABLE_PARTS.contains(name)) {
			flow.begin(name, attributes);
		}
		raised += name.equals("sup") ? 1 : 0;
	}

	@Override
	public void endElement(String uri, String local, String qualified) {
		String name = local.toLowerCase(Locale.ROOT);
		if (skipping > 0) {
			skipping--;
			return;
		}
		if (!TABLE_PARTS.contains(name)) {
			flow.leave();
		}
		raised = Math.max(0, raised - (name.equals("sup") ? 1 : 0));
		switch (name) {
			case "ul", "ol" -> flow.endList();
			case "pre" -> flow.endPreformatted();
			case "thead" -> flow.inTable(XhtmlTable::endHeader);
			case "table" -> flow.endTable();
			case "tr", "br" -> {
			}
			case "td", "th" -> flow.endCell();
			case "h1", "h2", "h3", "h4", "h5", "h6", "li", "figcaption" -> flow.close();
			case "caption" -> flow.flush();
			default -> {
				if (!INLINE.contains(name)) {
					flow.boundary();
				}
			}
		}
		leaveAside();
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		if (skipping == 0) {
			String words = new String(characters, start, length);
			if (raised > 0) {
				flow.appendRaised(words);
			}
			else {
				flow.append(words);
			}
		}
	}

	@Override
	public void ignorableWhitespace(char[] characters, int start, int length) {
		characters(characters, start, length);
	}

	private void enterAside() {
		if (aside == 0) {
			flow.close();
			flow.setAside(true);
		}
		aside++;
	}

	private void leaveAside() {
		if (aside == 1) {
			flow.close();
			flow.setAside(false);
		}
		aside = Math.max(0, aside - 1);
	}

}
