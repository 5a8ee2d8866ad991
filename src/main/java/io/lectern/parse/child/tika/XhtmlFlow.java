package io.lectern.parse.child.tika;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.xml.sax.Attributes;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.CleanText;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.office.Raised;

/**
 * The text of an XHTML document as it is read: what block it will be, in which lists and
 * tables. A block is written when the next begins.
 */
final class XhtmlFlow {

	private final XhtmlPages pages;

	private final Paging paging;

	private final StringBuilder text = new StringBuilder();

	private final Deque<XhtmlTable> tables = new ArrayDeque<>();

	private Kind kind = Kind.PARAGRAPH;

	private int level;

	private int lists;

	private boolean aside;

	private int preformatted;

	private int attachments;

	XhtmlFlow(PageWriter writer, Paging paging) {
		this.pages = new XhtmlPages(writer);
		this.paging = paging;
	}

	void preface(Supplier<String> words) {
		pages.preface(words);
	}

	void enterAttachment() {
		flush();
		attachments++;
	}

	void leaveAttachment() {
		flush();
		attachments--;
	}

	void end() {
		while (!tables.isEmpty()) {
			endTable();
		}
		flush();
	}

	/** Whether text from here on belongs to no block. */
	void setAside(boolean now) {
		aside = now;
	}

	void append(String words) {
		text.append(words);
		inTable((table) -> table.look().text(words));
	}

	/** A footnote's mark in a cell stays apart from the figure in front of it. */
	void appendRaised(String words) {
		boolean behindFigure = insideCell() && !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
		String mark = insideCell() ? Raised.digits(words.strip()) : words;
		append((behindFigure && mark.equals(words.strip()) && !mark.isEmpty()) ? " " + mark : mark);
	}

	void beginList() {
		close();
		lists++;
	}

	void endList() {
		close();
		lists = Math.max(0, lists - 1);
	}

	void item() {
		block(Kind.LIST_ITEM, Math.max(1, lists));
	}

	void beginPreformatted() {
		block(Kind.CODE, 0);
		preformatted++;
	}

	void endPreformatted() {
		close();
		preformatted = Math.max(0, preformatted - 1);
	}

	/** An attachment's pages are none of the document's. */
	void beginPage() {
		if (attachments > 0) {
			return;
		}
		flush();
		// A div within the one that began the page, such as the content of a slide.
		pages.next();
	}

	void heading(int depth) {
		XhtmlTable table = tables.peek();
		if (table != null) {
			table.becomeLayout(this::paragraph);
		}
		flush();
		if (depth == 1 && paging.chapters() && attachments == 0) {
			pages.next();
		}
		kind = Kind.HEADING;
		level = depth;
	}

	void block(Kind next, int depth) {
		if (insideCell()) {
			text.append('\n');
			return;
		}
		flush();
		kind = next;
		level = depth;
	}

	/** A table's caption comes before its rows. */
	void caption() {
		flush();
		kind = Kind.CAPTION;
		level = 0;
	}

	/** A cell holds one text, whatever blocks are in it. */
	void close() {
		if (insideCell()) {
			text.append('\n');
		}
		else {
			flush();
		}
	}

	/** Where a block ends within a list item or a cell, these go on. */
	void boundary() {
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

	void beginTable() {
		for (XhtmlTable outer : tables) {
			outer.becomeLayout(this::paragraph);
		}
		flush();
		tables.push(new XhtmlTable());
	}

	/** An element within a cell, which may say how it looks. */
	void begin(String name, Attributes attributes) {
		inTable((table) -> table.look().begin(name, attributes));
	}

	void leave() {
		inTable((table) -> table.look().end());
	}

	void beginCell(boolean header, Attributes attributes) {
		if (!insideCell()) {
			flush();
		}
		text.setLength(0);
		inTable((table) -> table.beginCell(header, attributes));
	}

	void endCell() {
		if (insideCell()) {
			inTable((table) -> table.cell(text.toString()));
			text.setLength(0);
		}
		else {
			flush();
		}
	}

	void endTable() {
		XhtmlTable table = tables.poll();
		if (table != null && !table.isLayout()) {
			// A caption comes first in a table and is written before it.
			text.setLength(0);
			if (table.columns() > 1) {
				pages.write(table);
			}
			else {
				table.texts(this::paragraph);
			}
		}
		flush();
	}

	void inTable(Consumer<XhtmlTable> action) {
		XhtmlTable table = tables.peek();
		if (table != null) {
			action.accept(table);
		}
	}

	private void paragraph(String words) {
		pages.write(Kind.PARAGRAPH, 0, words);
	}

	void flush() {
		String words = (preformatted > 0) ? text.toString().stripTrailing() : CleanText.lines(text);
		text.setLength(0);
		Kind written = kind;
		int depth = level;
		kind = (lists > 0) ? Kind.LIST_ITEM : Kind.PARAGRAPH;
		level = lists;
		if (words.isBlank()) {
			return;
		}
		if (aside) {
			pages.writeAside(words);
			return;
		}
		if (written == Kind.PARAGRAPH && paging.slides() && pages.atTop() && attachments == 0
				&& SlideTitle.looksLike(words)) {
			pages.write(Kind.HEADING, 1, words.replace('\n', ' '));
		}
		else {
			pages.write(written, depth, (written == Kind.HEADING) ? words.replace('\n', ' ') : words);
		}
	}

}
