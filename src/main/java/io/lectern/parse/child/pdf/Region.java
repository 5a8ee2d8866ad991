package io.lectern.parse.child.pdf;

import java.util.List;

import io.lectern.parse.child.pdf.tables.RuledGrid;
import io.lectern.parse.child.pdf.tables.Rules;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that is read before the next.
 *
 * @param lines from top to bottom
 * @param rules what is drawn on the page besides its text
 * @param grid the boxes of the table that it is; null where it is text, with or without
 * tables in it
 */
record Region(List<PdfLine> lines, Rules rules, @Nullable RuledGrid grid) {

	Region with(List<PdfLine> others) {
		return new Region(others, rules, grid);
	}

}
