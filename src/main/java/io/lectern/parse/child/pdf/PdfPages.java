package io.lectern.parse.child.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.blocks.Margin;
import io.lectern.parse.child.blocks.PageTroubles;
import io.lectern.parse.child.ocr.Tesseract;
import io.lectern.parse.child.pdf.tables.Rules;
import io.lectern.parse.child.pdf.tables.Segment;
import io.lectern.parse.child.pdf.glyphs.PageContents;
import io.lectern.parse.child.pdf.glyphs.PageFrame;
import io.lectern.parse.child.pdf.glyphs.PageRules;
import io.lectern.parse.child.pdf.glyphs.PdfGlyphs;
import io.lectern.parse.child.pdf.notes.PdfNotes;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a PDF's pages, by their glyphs or read from what is drawn, and what is
 * noted on them.
 */
final class PdfPages {

	private final PDDocument document;

	private final DoubleConsumer progress;

	private final Margin margin;

	private final PageTroubles troubles = new PageTroubles();

	private final PdfGlyphs glyphs;

	private final DrawnPages drawn;

	private final PdfFigures figures;

	private final PdfNotes annotations;

	private final Map<Integer, List<LaidText>> notes = new TreeMap<>();

	/** Indexes of the pages that were read from their image. */
	private final Set<Integer> scanned = new TreeSet<>();

	/**
	 * @param ocr null where pages that are images stay blank
	 * @param progress told the share of the pages read, after each that took its time
	 */
	PdfPages(PDDocument document, @Nullable Tesseract ocr, DoubleConsumer progress, Margin margin) {
		this.document = document;
		this.progress = progress;
		this.margin = margin;
		this.glyphs = new PdfGlyphs(document);
		this.drawn = new DrawnPages(document, ocr, progress, troubles);
		this.figures = new PdfFigures(document, drawn);
		this.annotations = new PdfNotes(document, margin, troubles);
	}

	/**
	 * Each page's regions in reading order. A page that can't be read is left blank where
	 * others can.
	 */
	List<List<Region>> read() throws IOException {
		List<List<Region>> pages = new ArrayList<>();
		Exception failure = null;
		int read = 0;
		for (int number = 1; number <= document.getNumberOfPages(); number++) {
			List<Region> regions = List.of();
			try {
				regions = page(number);
				read++;
			}
			catch (IOException | RuntimeException ex) {
				failure = ex;
				troubles.warn(number, "The page is damaged and could not be read");
			}
			pages.add(regions);
		}
		ScannedSizes.fit(pages, scanned);
		if (read == 0 && failure != null) {
			throw new IOException(failure.getMessage(), failure);
		}
		if (!pages.isEmpty()) {
			note(pages.size(), annotations.ofNoPage());
			if (pages.stream().allMatch(List::isEmpty) && notes.isEmpty()) {
				note(1, annotations.files());
			}
		}
		troubles.writeTo(margin);
		return pages;
	}

	/** Why an image could not be read, null where all could. */
	@Nullable IOException unread() {
		return drawn.unread();
	}

	/** What stands on the pages besides their text, by their numbers. */
	Map<Integer, List<LaidText>> notes() {
		return notes;
	}

	private void note(int number, List<LaidText> texts) {
		if (!texts.isEmpty()) {
			notes.computeIfAbsent(number, (key) -> new ArrayList<>()).addAll(texts);
		}
	}

	private List<Region> page(int number) throws IOException {
		int looked = glyphs.looked();
		PageContents contents = glyphs.of(number);
		if (glyphs.looked() > looked) {
			progress.accept((double) number / document.getNumberOfPages());
		}
		hide(number, contents);
		note(number, annotations.on(number, contents));
		List<TextPart> written = PdfPage.parts(contents.glyphs(), contents.frame(), contents.rules());
		List<Segment> read = drawn(number, contents, written);
		if (!read.isEmpty()) {
			scanned.add(number - 1);
			return PdfLayout.regions(new TextPart(read, Rules.NONE));
		}
		return written.stream().flatMap((part) -> PdfLayout.regions(part).stream()).toList();
	}

	/** What is drawn on the page, where that is to be read instead of its text. */
	private List<Segment> drawn(int number, PageContents contents, List<TextPart> written) throws IOException {
		if (contents.isGarbled()) {
			return instead(number, written);
		}
		if (!contents.isImage()) {
			note(number, figures.on(number, contents));
			return List.of();
		}
		if (!drawn.canBeRead() && !contents.showsSomething()) {
			return List.of();
		}
		List<Segment> read = drawn.read(number);
		return (length(read) > written.stream().map(TextPart::segments).mapToInt(PdfPages::length).sum()) ? read
				: List.of();
	}

	private List<Segment> instead(int number, List<TextPart> written) throws IOException {
		List<Segment> read = drawn.canBeRead() ? drawn.read(number) : List.of();
		if (read.isEmpty()) {
			troubles.warn(number,
					"The text may be wrong: the fonts don't say truly which characters their letters are");
			return read;
		}
		if (TextLayer.says(written, read)) {
			return List.of();
		}
		troubles.inform(number, "Read from what is drawn, because the text behind it says other letters");
		return read;
	}

	private static int length(List<Segment> segments) {
		return segments.stream().mapToInt((segment) -> segment.text().length()).sum();
	}

	/** Holds back what nobody sees. */
	private void hide(int number, PageContents contents) {
		contents.hidden().forEach((how, unseen) -> margin.hide(number, how.words(), text(unseen, contents.frame())));
	}

	private static String text(List<TextPosition> glyphs, PageFrame frame) {
		return PdfPage.parts(glyphs, frame, PageRules.NONE)
			.stream()
			.flatMap((part) -> part.segments().stream())
			.map((segment) -> segment.text().toString())
			.collect(Collectors.joining(" "));
	}

}
