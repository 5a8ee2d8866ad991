package io.lectern.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.lectern.ingest.Block.Kind;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns Tika's XHTML into pages and blocks. */
final class XhtmlBlocks extends DefaultHandler {

	private static final Set<String> SKIPPED = Set.of("head", "script", "style", "template", "noscript", "svg");

	private static final Set<String> ASIDE = Set.of("nav", "footer");

	private static final Set<String> ASIDE_CLASSES = Set.of("slide-master-content", "header", "footer", "outside",
			"slide-header-footer");

	private static final Set<String> INLINE = Set.of("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del",
			"dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike",
			"strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "big", "acronym", "input", "button", "meta",
			"link");

	private final PageWriter writer;

	private final Paging paging;

	private final StringBuilder text = new StringBuilder();

	private final Deque<XhtmlTable> tables = new ArrayDeque<>();

	private Kind kind = Kind.PARAGRAPH;

	private int level;

	private int lists;

	private int skipping;

	/** Open elements since one that is set aside began; 0 outside. */
	private int aside;

	private int preformatted;

	private int attachments;

	private boolean pageHasBlock;

	private @Nullable Supplier<String> preface;

	XhtmlBlocks(PageWriter writer, Paging paging) {
		this.writer = writer;
		this.paging = paging;
	}

	/** What goes in front of the first block; asked for only when that comes. */
	void preface(Supplier<String> words) {
		preface = words;
	}

	void enterAttachment() {
		flush();
		attachments++;
	}

	void leaveAttachment() {
		flush();
		attachments--;
	}

	/** Writes what is left; a damaged file may leave elements open. */
	void end() {
		while (!tables.isEmpty()) {
			endTable();
		}
		flush();
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
			if (aside == 0) {
				close();
			}
			aside++;
		}
		if (attachments == 0 && name.equals("div") && paging.starts().contains(classes)) {
			beginPage();
		}
		switch (name) {
			case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(name.charAt(1) - '0');
			case "li" -> block(Kind.LIST_ITEM, Math.max(1, lists));
			case "ul", "ol" -> {
				close();
				lists++;
			}
			case "pre" -> {
				block(Kind.CODE, 0);
				preformatted++;
			}
			case "caption" -> caption();
			case "figcaption" -> block(Kind.CAPTION, 0);
			case "table" -> beginTable();
			case "thead" -> inTable(XhtmlTable::beginHeader);
			case "tr" -> inTable(XhtmlTable::beginRow);
			case "td", "th" -> beginCell(name.equals("th"));
			case "br" -> text.append('\n');
			default -> {
				if (!INLINE.contains(name)) {
					boundary();
				}
			}
		}
	}

	@Override
	public void endElement(String uri, String local, String qualified) {
		String name = local.toLowerCase(Locale.ROOT);
		if (skipping > 0) {
			skipping--;
			return;
		}
		switch (name) {
			case "ul", "ol" -> {
				close();
				lists = Math.max(0, lists - 1);
			}
			case "pre" -> {
				close();
				preformatted = Math.max(0, preformatted - 1);
			}
			case "thead" -> inTable(XhtmlTable::endHeader);
			case "table" -> endTable();
			case "tr", "br" -> {
			}
			case "td", "th" -> endCell();
			case "h1", "h2", "h3", "h4", "h5", "h6", "li", "figcaption" -> close();
			case "caption" -> flush();
			default -> {
				if (!INLINE.contains(name)) {
					boundary();
				}
			}
		}
		if (aside == 1) {
			close();
		}
		aside = Math.max(0, aside - 1);
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		if (skipping == 0) {
			text.append(characters, start, length);
		}
	}

	@Override
	public void ignorableWhitespace(char[] characters, int start, int length) {
		characters(characters, start, length);
	}

	private void beginPage() {
		flush();
		// A div within the one that began the page, such as the content of a slide.
		if (!writer.pageIsEmpty() && pageHasBlock) {
			writer.endPage();
			pageHasBlock = false;
		}
	}

	private void heading(int depth) {
		XhtmlTable table = tables.peek();
		if (table != null) {
			table.becomeLayout(this::paragraph);
		}
		flush();
		if (depth == 1 && paging.chapters() && attachments == 0 && pageHasBlock) {
			writer.endPage();
			pageHasBlock = false;
		}
		kind = Kind.HEADING;
		level = depth;
	}

	private void block(Kind next, int depth) {
		if (insideCell()) {
			text.append('\n');
			return;
		}
		flush();
		kind = next;
		level = depth;
	}

	/** A table's caption comes before its rows. */
	private void caption() {
		flush();
		kind = Kind.CAPTION;
		level = 0;
	}

	/** A cell holds one text, whatever blocks are in it. */
	private void close() {
		if (insideCell()) {
			text.append('\n');
		}
		else {
			flush();
		}
	}

	/** Where a block ends within a list item or a cell, these go on. */
	private void boundary() {
		if (insideCell() || kind == Kind.LIST_ITEM && lists > 0 || kind == Kind.HEADING || kind == Kind.CAPTION
				|| preformatted > 0) {
			text.append('\n');
		}
		else {
			flush();
		}
	}

	private boolean insideCell() {
		XhtmlTable table = tables.peek();
		return table != null && !table.isLayout();
	}

	private void beginTable() {
		for (XhtmlTable outer : tables) {
			outer.becomeLayout(this::paragraph);
		}
		flush();
		tables.push(new XhtmlTable());
	}

	private void beginCell(boolean header) {
		if (!insideCell()) {
			flush();
		}
		text.setLength(0);
		inTable((table) -> table.beginCell(header));
	}

	private void endCell() {
		if (insideCell()) {
			inTable((table) -> table.cell(clean(text).replace('\n', ' ')));
			text.setLength(0);
		}
		else {
			flush();
		}
	}

	private void endTable() {
		XhtmlTable table = tables.poll();
		if (table != null && !table.isLayout()) {
			// A caption comes first in a table and is written before it.
			text.setLength(0);
			if (table.columns() > 1) {
				writePreface();
				writer.writeTable(table.rows(), table.headerRows(), false);
				pageHasBlock = true;
			}
			else {
				table.rows().forEach((row) -> row.forEach((cell) -> paragraph(cell.toString())));
			}
		}
		flush();
	}

	private void inTable(Consumer<XhtmlTable> action) {
		XhtmlTable table = tables.peek();
		if (table != null) {
			action.accept(table);
		}
	}

	private void paragraph(String words) {
		write(Kind.PARAGRAPH, 0, words);
	}

	private void flush() {
		String words = (preformatted > 0) ? text.toString().stripTrailing() : clean(text);
		text.setLength(0);
		Kind written = kind;
		int depth = level;
		kind = (lists > 0) ? Kind.LIST_ITEM : Kind.PARAGRAPH;
		level = lists;
		if (words.isBlank()) {
			return;
		}
		if (aside > 0) {
			if (words.length() > 1) {
				writer.writeAside(LaidText.of(words));
			}
			return;
		}
		if (written == Kind.PARAGRAPH && paging.slides() && !pageHasBlock && attachments == 0
				&& SlideTitle.looksLike(words)) {
			write(Kind.HEADING, 1, words.replace('\n', ' '));
		}
		else {
			write(written, depth, (written == Kind.HEADING) ? words.replace('\n', ' ') : words);
		}
	}

	private void write(Kind what, int depth, String words) {
		writePreface();
		writer.write(what, depth, words);
		pageHasBlock = true;
	}

	private void writePreface() {
		Supplier<String> words = preface;
		preface = null;
		if (words != null) {
			writer.write(Kind.PARAGRAPH, 0, words.get());
		}
	}

	/**
	 * White space collapsed as a browser does it, but for line breaks that were asked
	 * for.
	 */
	private static String clean(StringBuilder text) {
		return text.toString()
			.replaceAll("[\\u200B\\uFEFF\\u00AD\\p{Cntrl}&&[^\\n\\t\\r]]", "")
			.replaceAll("[^\\S\\n]+|\\u00A0", " ")
			.replaceAll(" ?\\n[ \\n]*", "\n")
			.strip();
	}

}
