package io.lectern.parse.child.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.office.OleObject;
import io.lectern.parse.child.office.Pictures;
import io.lectern.parse.child.office.Properties;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.converter.AbstractWordUtils.NumberingState;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Reads a file of Word 97 to 2003 as it is displayed and printed. */
public final class OldWordReader {

	/** Numbers of the styles that headings have, by their level. */
	private static final int DEEPEST_HEADING = 9;

	private static final int BULLET = 23;

	private final PageWriter writer;

	private final Pictures pictures;

	private final OldWordText text = new OldWordText();

	private final NumberingState numbering = new NumberingState();

	private final Set<String> seen = new HashSet<>();

	private @Nullable StyleSheet styles;

	private List<String> comments = List.of();

	private int commented;

	private int footnotes;

	private int endnotes;

	public OldWordReader(PageWriter writer, Pictures pictures) {
		this.writer = writer;
		this.pictures = pictures;
	}

	/** Returns what the file says of itself. */
	public Properties read(Path path) throws IOException {
		try (POIFSFileSystem store = new POIFSFileSystem(path.toFile(), true);
				HWPFDocument document = new HWPFDocument(store)) {
			comments = comments(document.getCommentsRange());
			HeaderStories running = new HeaderStories(document);
			running(running.getFirstHeaderSubrange());
			running(running.getOddHeaderSubrange());
			running(running.getEvenHeaderSubrange());
			styles = document.getStyleSheet();
			body(document.getRange(), document);
			body(document.getMainTextboxRange(), document);
			running(document.getHeaderStoryRange());
			int number = 0;
			for (Picture picture : document.getPicturesTable().getAllPictures()) {
				writer.write(Kind.PARAGRAPH, 0, pictures.text("picture " + ++number, picture.getContent()));
			}
			objects(store);
			return Properties.of(document.getSummaryInformation());
		}
	}

	private void objects(POIFSFileSystem store) throws IOException {
		if (store.getRoot().hasEntryCaseInsensitive("ObjectPool")) {
			int number = 0;
			for (Entry entry : (DirectoryEntry) store.getRoot().getEntryCaseInsensitive("ObjectPool")) {
				if (entry instanceof DirectoryEntry object) {
					OleObject.attach("object " + ++number, object, writer.margin());
				}
			}
		}
	}

	private void body(Range range, HWPFDocument document) {
		for (int i = 0; i < range.numParagraphs(); i++) {
			Paragraph paragraph = range.getParagraph(i);
			if (paragraph.isInTable()) {
				i += table(range, paragraph, document) - 1;
			}
			else {
				text.read(paragraph, false);
				write(paragraph);
				writeNotes(document);
			}
		}
	}

	/** Returns how many paragraphs it has. */
	private int table(Range range, Paragraph first, HWPFDocument document) {
		var table = range.getTable(first);
		List<Runnable> hanging = new ArrayList<>();
		new OldWordTable(table).write((cell) -> cell(cell, document, hanging), writer);
		hanging.forEach(Runnable::run);
		return Math.max(1, table.numParagraphs());
	}

	private GridCell cell(TableCell cell, HWPFDocument document, List<Runnable> hanging) {
		List<String> lines = new ArrayList<>();
		boolean bold = true;
		for (int i = 0; i < cell.numParagraphs(); i++) {
			Paragraph paragraph = cell.getParagraph(i);
			text.read(paragraph, true);
			String words = text.text();
			if (!words.isEmpty()) {
				lines.add(label(paragraph) + words);
				bold &= text.isBold();
			}
			text.hideIn(writer);
			List<String> notes = notes(document);
			hanging.add(() -> notes.forEach((note) -> writer.write(Kind.PARAGRAPH, 0, note)));
		}
		return GridCell.of(String.join("\n", lines)).heading(bold && !lines.isEmpty());
	}

	private void write(Paragraph paragraph) {
		String words = text.text();
		text.hideIn(writer);
		if (words.isEmpty()) {
			return;
		}
		int heading = headingLevel(paragraph);
		String label = label(paragraph);
		if (heading > 0) {
			writer.write(Kind.HEADING, heading, label + words.replace('\n', ' '));
		}
		else if (paragraph.isInList()) {
			writer.write(Kind.LIST_ITEM, paragraph.getIlvl() + 1, label + words);
		}
		else {
			writer.write(style(paragraph).equalsIgnoreCase("caption") ? Kind.CAPTION : Kind.PARAGRAPH, 0, words);
		}
	}

	private int headingLevel(Paragraph paragraph) {
		int style = paragraph.getStyleIndex();
		if (style >= 1 && style <= DEEPEST_HEADING) {
			return style;
		}
		return (paragraph.getLvl() < DEEPEST_HEADING) ? paragraph.getLvl() + 1
				: style(paragraph).equalsIgnoreCase("title") ? 1 : 0;
	}

	private String style(Paragraph paragraph) {
		int index = paragraph.getStyleIndex();
		StyleDescription style = (styles != null && index < styles.numStyles()) ? styles.getStyleDescription(index)
				: null;
		return (style != null && style.getName() != null) ? style.getName() : "";
	}

	/** Its number, with a blank behind; empty for a bullet. */
	private String label(Paragraph paragraph) {
		if (!paragraph.isInList()) {
			return "";
		}
		try {
			HWPFList list = paragraph.getList();
			String label = AbstractWordUtils.getBulletText(numbering, list, (char) paragraph.getIlvl()).strip();
			boolean bullet = list.getNumberFormat((char) paragraph.getIlvl()) == BULLET;
			return (bullet || label.isEmpty()) ? "" : label + " ";
		}
		catch (RuntimeException ex) {
			// Its list is damaged; its words are not.
			return "";
		}
	}

	private void writeNotes(HWPFDocument document) {
		notes(document).forEach((note) -> writer.write(Kind.PARAGRAPH, 0, note));
	}

	/** What hangs on the paragraph read last. */
	private List<String> notes(HWPFDocument document) {
		List<String> found = new ArrayList<>();
		List<Integer> places = text.notes();
		int hanging = text.comments();
		for (int place : places) {
			String footnote = note(document.getFootnotes(), place, document.getFootnoteRange(), document);
			String endnote = (footnote == null)
					? note(document.getEndnotes(), place, document.getEndnoteRange(), document) : null;
			if (footnote != null) {
				found.add("Footnote " + ++footnotes + ": " + footnote);
			}
			else if (endnote != null) {
				found.add("Endnote " + ++endnotes + ": " + endnote);
			}
		}
		for (int i = 0; i < hanging && commented < comments.size(); i++) {
			found.add("Comment: " + comments.get(commented++));
		}
		return found;
	}

	private @Nullable String note(Notes notes, int place, Range range, HWPFDocument document) {
		int index = notes.getNoteIndexByAnchorPosition(place);
		if (index < 0) {
			return null;
		}
		int start = range.getStartOffset() + notes.getNoteTextStartOffset(index);
		int end = range.getStartOffset() + notes.getNoteTextEndOffset(index);
		return words(new Range(start, end, document));
	}

	private String words(Range range) {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < range.numParagraphs(); i++) {
			text.read(range.getParagraph(i), false);
			lines.add(text.text());
			text.hideIn(writer);
		}
		return String.join("\n", lines.stream().filter((line) -> !line.isEmpty()).toList());
	}

	/** Each begins with its mark. */
	private List<String> comments(Range range) {
		List<StringBuilder> found = new ArrayList<>();
		for (int i = 0; i < range.numParagraphs(); i++) {
			text.read(range.getParagraph(i), false);
			if (text.comments() > 0 || found.isEmpty()) {
				found.add(new StringBuilder());
			}
			found.getLast().append(found.getLast().isEmpty() ? "" : "\n").append(text.text());
		}
		return found.stream().map((words) -> words.toString().strip()).filter((words) -> !words.isBlank()).toList();
	}

	/** Each line of the pages' headers and footers once. */
	private void running(@Nullable Range range) {
		for (int i = 0; range != null && i < range.numParagraphs(); i++) {
			text.read(range.getParagraph(i), true);
			String words = text.text();
			if (!words.isEmpty() && !RunningText.isPageNumber(words) && seen.add(words)) {
				writer.write(Kind.PARAGRAPH, 0, words);
			}
			text.hideIn(writer);
		}
	}

}
