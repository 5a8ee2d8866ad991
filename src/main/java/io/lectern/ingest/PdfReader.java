package io.lectern.ingest;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.lectern.ingest.PdfLine.Segment;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Reads PDF by where the glyphs stand. */
final class PdfReader {

	/** What PDFBox keeps of decoded streams in memory; the rest goes to files. */
	private static final long STREAMS_IN_MEMORY = 64L << 20;

	private final long maxCharacters;

	PdfReader(long maxCharacters) {
		this.maxCharacters = maxCharacters;
	}

	Parsed read(Path file, String name) throws IOException, DocumentUnreadable {
		try (PDDocument document = load(file.toFile())) {
			List<List<List<PdfLine>>> pages = pages(document);
			PdfStyles styles = new PdfStyles(pages);
			RunningLines running = new RunningLines(pages.stream().map(PdfReader::lines).toList(), styles.bodySize());
			PdfBlocks blocks = new PdfBlocks(new PageWriter(maxCharacters), styles, PdfOutline.of(document));
			for (List<List<PdfLine>> regions : pages) {
				Set<PdfLine> aside = running.on(lines(regions));
				blocks.page(regions, aside);
			}
			blocks.form(formFields(document));
			PDDocumentInformation information = document.getDocumentInformation();
			String title = Titles.sensible(information.getTitle(), name);
			return blocks.finish((title != null) ? title : Titles.sensible(blocks.biggestOfFirstPage(), name),
					wellKnown(information));
		}
		catch (InvalidPasswordException ex) {
			throw new DocumentUnreadable("it is protected by a password", ex);
		}
		catch (ClassCastException | IllegalArgumentException | IllegalStateException | NullPointerException
				| IndexOutOfBoundsException | java.util.NoSuchElementException | ArithmeticException ex) {
			// What PDFBox throws on structures that are not what they should be.
			throw new IOException(ex.toString(), ex);
		}
	}

	private static PDDocument load(File file) throws IOException {
		return Loader.loadPDF(file, "", null, null, MemoryUsageSetting.setupMixed(STREAMS_IN_MEMORY).streamCache);
	}

	/** A page that can't be read is left blank where others can. */
	private static List<List<List<PdfLine>>> pages(PDDocument document) throws IOException {
		PdfGlyphs stripper = new PdfGlyphs();
		List<List<List<PdfLine>>> pages = new ArrayList<>();
		Exception failure = null;
		int read = 0;
		for (int number = 1; number <= document.getNumberOfPages(); number++) {
			List<List<PdfLine>> regions = new ArrayList<>();
			try {
				List<TextPosition> glyphs = stripper.of(document, number);
				int rotation = Math.floorMod(document.getPage(number - 1).getRotation(), 360);
				for (List<Segment> segments : PdfPage.segments(glyphs, rotation)) {
					regions.addAll(PdfLayout.regions(segments));
				}
				read++;
			}
			catch (IOException | RuntimeException ex) {
				failure = ex;
			}
			pages.add(regions);
		}
		if (read == 0 && failure != null) {
			throw new IOException(failure.getMessage(), failure);
		}
		return pages;
	}

	private static List<PdfLine> lines(List<List<PdfLine>> regions) {
		return regions.stream().flatMap(List::stream).toList();
	}

	private static List<String> formFields(PDDocument document) {
		PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
		List<String> values = new ArrayList<>();
		if (form != null) {
			for (PDField field : form.getFieldTree()) {
				String value = (field instanceof PDNonTerminalField) ? "" : field.getValueAsString();
				if (value != null && !value.isBlank() && !value.equals("Off")) {
					String label = (field.getAlternateFieldName() != null) ? field.getAlternateFieldName()
							: String.valueOf(field.getPartialName());
					values.add(label.strip() + ": " + value.strip());
				}
			}
		}
		return values;
	}

	private static Map<String, String> wellKnown(PDDocumentInformation information) {
		Map<String, String> known = new LinkedHashMap<>();
		put(known, "author", information.getAuthor());
		put(known, "keywords", information.getKeywords());
		if (information.getCreationDate() != null) {
			known.put("created", information.getCreationDate().toInstant().toString());
		}
		if (information.getModificationDate() != null) {
			known.put("modified", information.getModificationDate().toInstant().toString());
		}
		return known;
	}

	private static void put(Map<String, String> known, String key, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			known.put(key, value.strip());
		}
	}

}
