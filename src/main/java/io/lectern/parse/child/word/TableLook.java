package io.lectern.parse.child.word;

import java.util.List;

import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.office.Element;

/** How the cells of a table look: as headings, and how far from the left. */
final class TableLook {

	/** Twips: about what a blank takes. */
	private static final int BLANK = 60;

	/** The bit of the first row in what says which parts look different. */
	private static final int FIRST_ROW = 0x20;

	private final Styles styles;

	private final boolean firstRowDiffers;

	TableLook(Element table, Styles styles) {
		this.styles = styles;
		Element look = table.child("w:tblPr", "w:tblLook");
		boolean applied = look != null && (look.says("w:firstRow") || (bits(look) & FIRST_ROW) != 0);
		this.firstRowDiffers = applied && styles.showsFirstRow(table.value("w:val", "w:tblPr", "w:tblStyle"));
	}

	private static int bits(Element look) {
		String bits = look.attribute("w:val", "0");
		return bits.matches("[0-9A-Fa-f]{1,4}") ? Integer.parseInt(bits, 16) : 0;
	}

	/**
	 * @param text what the cell's paragraphs say
	 */
	GridCell of(Element cell, List<Element> paragraphs, String text, boolean firstRow) {
		double indent = paragraphs.isEmpty() ? 0 : indent(paragraphs.getFirst());
		boolean heading = firstRow && firstRowDiffers || isShaded(cell)
				|| paragraphs.stream().allMatch(this::isBold) && !text.isBlank();
		return GridCell.of(text).heading(heading).indented(indent);
	}

	private double indent(Element paragraph) {
		int left = styles.left(paragraph);
		String words = paragraph.text();
		int blanks = words.length() - words.stripLeading().length();
		return left / (double) BLANK + blanks + 4 * leadingTabs(paragraph);
	}

	private static long leadingTabs(Element paragraph) {
		return paragraph.children("w:r")
			.stream()
			.takeWhile((run) -> run.text().isBlank())
			.mapToLong((run) -> run.children("w:tab").size())
			.sum();
	}

	private static boolean isShaded(Element cell) {
		String fill = cell.value("w:fill", "w:tcPr", "w:shd");
		return fill != null && !fill.equalsIgnoreCase("auto") && !fill.equalsIgnoreCase("FFFFFF");
	}

	private boolean isBold(Element paragraph) {
		boolean usual = styles.isBold(styles.of(paragraph));
		return paragraph.all("w:r").filter((run) -> !run.text().isBlank()).allMatch((run) -> {
			Element own = run.child("w:rPr");
			return (own != null && own.child("w:b") != null) ? own.isOn("w:b")
					: usual || own != null && styles.isBold(own.value("w:val", "w:rStyle"));
		});
	}

}
