package io.lectern.parse.child.slide;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.SpannedTable;
import io.lectern.parse.child.blocks.Titles;
import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.office.OfficeFile;
import io.lectern.parse.child.office.Raised;
import org.jspecify.annotations.Nullable;

/** Writes the shapes of a slide: its title first, then the others in order. */
final class SlideShapes {

	private static final Set<String> TITLES = Set.of("title", "ctrTitle");

	/** The same on every slide. */
	private static final Set<String> RUNNING = Set.of("dt", "ftr", "sldNum", "hdr");

	private static final int LONGEST_TITLE = 120;

	private final OfficeFile file;

	private final PageWriter writer;

	private final String part;

	private final SlideBounds bounds;

	private boolean titled;

	SlideShapes(OfficeFile file, String part, SlideBounds bounds) {
		this.file = file;
		this.writer = file.writer();
		this.part = part;
		this.bounds = bounds;
	}

	void write(Element slide) throws IOException {
		Element tree = slide.child("p:cSld", "p:spTree");
		List<Element> shapes = (tree != null) ? tree.children() : List.of();
		for (Element shape : shapes) {
			if (TITLES.contains(placeholder(shape))) {
				title(shape);
			}
		}
		for (Element shape : shapes) {
			if (!TITLES.contains(placeholder(shape))) {
				shape(shape, true);
			}
		}
	}

	private static String placeholder(Element shape) {
		Element mark = shape.child("p:nvSpPr", "p:nvPr", "p:ph");
		return (mark != null) ? mark.attribute("type", "body") : "";
	}

	private void title(Element shape) {
		String text = lines(shape).stream().map(Line::text).collect(Collectors.joining(" ")).strip();
		writer.write(Kind.HEADING, titled ? 2 : 1, text);
		titled |= !text.isEmpty();
	}

	/**
	 * @param placed whether its place is counted from the slide's corner
	 */
	private void shape(Element shape, boolean placed) throws IOException {
		if (isSwitchedOff(shape) || placed && bounds.isBeside(transform(shape))) {
			writer.hide("hidden shape", text(shape));
			return;
		}
		switch (shape.name()) {
			case "p:sp", "p:cxnSp" -> {
				if (!RUNNING.contains(placeholder(shape))) {
					paragraphs(shape);
					file.graphics().write(shape, part);
				}
			}
			case "p:grpSp" -> {
				for (Element inner : shape.children()) {
					shape(inner, false);
				}
			}
			case "p:graphicFrame" -> {
				for (Element table : shape.all("a:tbl").toList()) {
					table(table);
				}
				file.graphics().write(shape, part);
			}
			case "p:pic", "p:contentPart" -> file.graphics().write(shape, part);
			case "mc:AlternateContent" -> {
				Element choice = shape.child("mc:Choice");
				Element shown = (choice != null) ? choice : shape.child("mc:Fallback");
				for (Element inner : (shown != null) ? shown.children() : List.<Element>of()) {
					shape(inner, placed);
				}
			}
			default -> {
			}
		}
	}

	private static boolean isSwitchedOff(Element shape) {
		return shape.children()
			.stream()
			.map((child) -> child.child("p:cNvPr"))
			.anyMatch((named) -> named != null && named.says("hidden"));
	}

	private static @Nullable Element transform(Element shape) {
		Element transform = shape.child("p:spPr", "a:xfrm");
		if (transform == null) {
			transform = (shape.child("p:xfrm") != null) ? shape.child("p:xfrm") : shape.child("p:grpSpPr", "a:xfrm");
		}
		return transform;
	}

	private static String text(Element shape) {
		return shape.all("a:p")
			.map(SlideShapes::line)
			.filter((line) -> !line.isBlank())
			.collect(Collectors.joining("\n"));
	}

	private void paragraphs(Element shape) {
		List<Line> lines = lines(shape);
		boolean list = placeholder(shape).equals("body") && lines.size() > 1;
		for (Line line : lines) {
			if (!titled && looksLikeTitle(line.text())) {
				writer.write(Kind.HEADING, 1, line.text().replace('\n', ' '));
			}
			else {
				writer.write((list || line.bullet()) ? Kind.LIST_ITEM : Kind.PARAGRAPH,
						(list || line.bullet()) ? line.level() : 0, line.text());
			}
			titled = true;
		}
	}

	/** A slide without a title has the first short line for one. */
	static boolean looksLikeTitle(String text) {
		return text.length() <= LONGEST_TITLE && text.codePoints().anyMatch(Character::isLetter)
				&& ".。;；,，:：".indexOf(text.charAt(text.length() - 1)) < 0 && Titles.sensible(text, "") != null;
	}

	private static List<Line> lines(Element shape) {
		List<Line> lines = new ArrayList<>();
		Element body = shape.child("p:txBody");
		for (Element paragraph : (body != null) ? body.children("a:p") : List.<Element>of()) {
			String text = line(paragraph);
			if (!text.isBlank()) {
				@Nullable Element properties = paragraph.child("a:pPr");
				boolean bullet = properties != null
						&& (properties.child("a:buChar") != null || properties.child("a:buAutoNum") != null);
				lines.add(new Line(text, (properties != null) ? properties.number("lvl", 0) + 1 : 1, bullet));
			}
		}
		return lines;
	}

	/** A paragraph's text. */
	static String line(Element paragraph) {
		StringBuilder text = new StringBuilder();
		for (Element child : paragraph.children()) {
			switch (child.name()) {
				case "a:r" -> text.append(run(child));
				case "a:br" -> text.append('\n');
				case "a:fld" -> {
					if (!"slidenum".equals(child.attribute("type"))) {
						text.append(run(child));
					}
				}
				default -> child.all("m:t").forEach((word) -> text.append(word.text()));
			}
		}
		return text.toString().replace('\u000B', '\n').replaceAll("[^\\S\\n]+|\\u00A0", " ").strip();
	}

	private static String run(Element run) {
		Element words = run.child("a:t");
		String text = (words != null) ? words.text() : "";
		boolean raised = run.child("a:rPr") != null && Element.integer(run.value("baseline", "a:rPr"), 0) > 0;
		return raised ? Raised.digits(text) : text;
	}

	private void table(Element table) {
		SpannedTable cells = new SpannedTable();
		Element properties = table.child("a:tblPr");
		boolean header = properties != null && properties.says("firstRow");
		boolean first = true;
		for (Element row : table.children("a:tr")) {
			cells.beginRow(header && first);
			first = false;
			for (Element cell : row.children("a:tc")) {
				if (cell.says("hMerge")) {
					continue;
				}
				int columns = cell.number("gridSpan", 1);
				if (cell.says("vMerge")) {
					cells.continued(columns);
				}
				else {
					cells.cell(cell(cell).wide(columns));
				}
			}
		}
		cells.write(writer);
	}

	private static GridCell cell(Element cell) {
		String text = cell.all("a:p").map(SlideShapes::line).collect(Collectors.joining("\n"));
		List<Element> runs = cell.all("a:r").filter((run) -> !run.text().isBlank()).toList();
		boolean bold = !runs.isEmpty()
				&& runs.stream().allMatch((run) -> "1".equals(String.valueOf(run.value("b", "a:rPr"))));
		int left = cell.all("a:pPr").mapToInt((paragraph) -> paragraph.number("lvl", 0)).findFirst().orElse(0);
		return GridCell.of(text).heading(bold).indented(left);
	}

	/**
	 * A paragraph of a shape.
	 *
	 * @param level from 1
	 */
	private record Line(String text, int level, boolean bullet) {
	}

}
