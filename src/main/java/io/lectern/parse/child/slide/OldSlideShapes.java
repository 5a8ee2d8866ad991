package io.lectern.parse.child.slide;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.SpannedTable;
import io.lectern.parse.child.office.OleObject;
import io.lectern.parse.child.office.Pictures;
import io.lectern.parse.child.office.Raised;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFObjectShape;
import org.apache.poi.hslf.usermodel.HSLFPictureData;
import org.apache.poi.hslf.usermodel.HSLFPictureShape;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTableCell;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.hslf.usermodel.HSLFTextRun;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextShape.TextPlaceholder;

/**
 * Writes the shapes of a slide of 1997 to 2003 as {@link SlideShapes} does of newer ones.
 */
final class OldSlideShapes {

	/**
	 * Property that says by its bits whether a shape is hidden, and whether it says so.
	 */
	private static final EscherPropertyTypes SWITCHES = EscherPropertyTypes.GROUPSHAPE__FLAGS;

	private static final int HIDDEN = 0x20002;

	private final PageWriter writer;

	private final Pictures pictures;

	private final Dimension size;

	private boolean titled;

	OldSlideShapes(PageWriter writer, Pictures pictures, Dimension size) {
		this.writer = writer;
		this.pictures = pictures;
		this.size = size;
	}

	void write(List<HSLFShape> shapes) {
		shapes.stream().filter(OldSlideShapes::isTitle).forEach(this::title);
		shapes.stream().filter((shape) -> !isTitle(shape)).forEach((shape) -> write(shape, true));
	}

	private static boolean isTitle(HSLFShape shape) {
		if (!(shape instanceof HSLFTextShape text)) {
			return false;
		}
		Placeholder place = text.getPlaceholder();
		TextPlaceholder kind = text.getTextPlaceholder();
		return place == Placeholder.TITLE || place == Placeholder.CENTERED_TITLE || kind == TextPlaceholder.TITLE
				|| kind == TextPlaceholder.CENTER_TITLE;
	}

	private void title(HSLFShape shape) {
		String text = String.join(" ", lines((HSLFTextShape) shape)).replace('\n', ' ');
		writer.write(Kind.HEADING, titled ? 2 : 1, text);
		titled |= !text.isEmpty();
	}

	/**
	 * @param placed whether its place is counted from the slide's corner
	 */
	private void write(HSLFShape shape, boolean placed) {
		if ((shape.getEscherProperty(SWITCHES, 0) & HIDDEN) == HIDDEN || placed && isBeside(shape.getAnchor())) {
			writer.hide("hidden shape", text(shape));
			return;
		}
		switch (shape) {
			case HSLFTable table -> table(table);
			case HSLFGroupShape group -> group.getShapes().forEach((inner) -> write(inner, false));
			case HSLFTextShape text -> paragraphs(text);
			case HSLFObjectShape object -> object(object);
			case HSLFPictureShape picture -> {
				HSLFPictureData data = picture.getPictureData();
				if (data != null) {
					writer.write(Kind.PARAGRAPH, 0, pictures.text("picture " + data.getIndex(), data.getData()));
				}
			}
			default -> {
			}
		}
	}

	private void object(HSLFObjectShape object) {
		String name = "object " + object.getObjectID();
		if (object.getObjectData() == null) {
			writer.margin().warn(null, "The embedded object " + name + " could not be read");
			return;
		}
		try (InputStream in = object.getObjectData().getInputStream()) {
			OleObject.attach(name, in.readAllBytes(), writer.margin());
		}
		catch (IOException ex) {
			writer.margin().warn(null, "The embedded object " + name + " could not be read");
		}
	}

	private boolean isBeside(Rectangle2D place) {
		return place.getMinX() >= size.width || place.getMinY() >= size.height
				|| place.getMaxX() <= 0 && place.getMinX() < 0 || place.getMaxY() <= 0 && place.getMinY() < 0;
	}

	/** All that a shape says, and what is inside it. */
	static String text(HSLFShape shape) {
		return switch (shape) {
			case HSLFGroupShape group ->
				group.getShapes().stream().map(OldSlideShapes::text).collect(Collectors.joining("\n"));
			case HSLFTextShape text -> String.join("\n", lines(text));
			default -> "";
		};
	}

	private void paragraphs(HSLFTextShape shape) {
		List<HSLFTextParagraph> paragraphs = shape.getTextParagraphs()
			.stream()
			.filter((paragraph) -> !paragraph.isHeaderOrFooter() && !line(paragraph).isBlank())
			.toList();
		boolean list = shape.getTextPlaceholder() == TextPlaceholder.BODY && paragraphs.size() > 1;
		for (HSLFTextParagraph paragraph : paragraphs) {
			String words = line(paragraph);
			if (!titled && SlideShapes.looksLikeTitle(words)) {
				writer.write(Kind.HEADING, 1, words.replace('\n', ' '));
			}
			else {
				boolean item = list || paragraph.isBullet();
				writer.write(item ? Kind.LIST_ITEM : Kind.PARAGRAPH, item ? paragraph.getIndentLevel() + 1 : 0, words);
			}
			titled = true;
		}
	}

	private static List<String> lines(HSLFTextShape shape) {
		return shape.getTextParagraphs().stream().map(OldSlideShapes::line).filter((line) -> !line.isBlank()).toList();
	}

	/** A paragraph's text. */
	static String line(HSLFTextParagraph paragraph) {
		StringBuilder text = new StringBuilder();
		for (HSLFTextRun run : paragraph.getTextRuns()) {
			String words = run.getRawText();
			text.append(run.isSuperscript() ? Raised.digits(words) : words);
		}
		return text.toString().replace('\u000B', '\n').replaceAll("[\\s&&[^\\n]]*\\r|[^\\S\\n]+|\\u00A0", " ").strip();
	}

	private void table(HSLFTable table) {
		SpannedTable cells = new SpannedTable();
		for (int row = 0; row < table.getNumberOfRows(); row++) {
			cells.beginRow(false);
			for (int column = 0; column < table.getNumberOfColumns(); column++) {
				HSLFTableCell cell = table.getCell(row, column);
				cells.cell((cell != null) ? cell(cell) : GridCell.BLANK);
			}
		}
		cells.write(writer);
	}

	private static GridCell cell(HSLFTableCell cell) {
		List<HSLFTextRun> runs = new ArrayList<>();
		cell.getTextParagraphs().forEach((paragraph) -> runs.addAll(paragraph.getTextRuns()));
		boolean bold = runs.stream().anyMatch((run) -> !run.getRawText().isBlank())
				&& runs.stream().allMatch((run) -> run.isBold() || run.getRawText().isBlank());
		return GridCell.of(String.join("\n", lines(cell))).wide(Math.max(1, cell.getGridSpan())).heading(bold);
	}

}
