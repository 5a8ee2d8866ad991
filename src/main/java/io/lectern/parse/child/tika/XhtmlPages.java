package io.lectern.parse.child.tika;

import java.util.function.Supplier;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.blocks.PageWriter;
import org.jspecify.annotations.Nullable;

/** The pages that an XHTML document's blocks are written on. */
final class XhtmlPages {

	private final PageWriter writer;

	private boolean hasBlock;

	private @Nullable Supplier<String> preface;

	XhtmlPages(PageWriter writer) {
		this.writer = writer;
	}

	/** Words to be written before the next block, if there is one. */
	void preface(Supplier<String> words) {
		preface = words;
	}

	/** Whether no block stands on the page yet. */
	boolean atTop() {
		return !hasBlock;
	}

	/** Ends the page where anything stands on it. */
	void next() {
		if (hasBlock && !writer.pageIsEmpty()) {
			writer.endPage();
			hasBlock = false;
		}
	}

	void write(Kind kind, int level, String words) {
		writePreface();
		writer.write(kind, level, words);
		hasBlock = true;
	}

	void write(XhtmlTable table) {
		writePreface();
		table.write(writer);
		hasBlock = true;
	}

	/**
	 * Navigation and footers, which belong to no block and are told to be left out;
	 * single characters are decoration.
	 */
	void writeAside(String words) {
		if (words.length() > 1) {
			writer.writeAside(LaidText.of(words));
			writer.margin().leaveOut(words, writer.pageNumber());
		}
	}

	private void writePreface() {
		Supplier<String> words = preface;
		preface = null;
		if (words != null) {
			writer.write(Kind.PARAGRAPH, 0, words.get());
		}
	}

}
