package io.lectern.parse.child.pdf;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.Parsed;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.Titles;
import io.lectern.parse.child.ocr.Tesseract;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.jspecify.annotations.Nullable;

/** Reads PDF by where the glyphs stand. */
public final class PdfReader {

	/** What PDFBox keeps of decoded streams in memory; the rest goes to files. */
	private static final long STREAMS_IN_MEMORY = 64L << 20;

	private final long maxCharacters;

	private final @Nullable Tesseract ocr;

	/**
	 * @param ocr null where pages that are images stay blank
	 */
	public PdfReader(long maxCharacters, @Nullable Tesseract ocr) {
		this.maxCharacters = maxCharacters;
		this.ocr = ocr;
	}

	public Parsed read(Path file, String name, DoubleConsumer progress) throws IOException, DocumentUnreadable {
		try (PDDocument document = load(file.toFile())) {
			PdfPages pages = new PdfPages(document, ocr, progress);
			List<List<List<PdfLine>>> lines = pages.read();
			PdfBlocks blocks = new PdfBlocks(new PageWriter(maxCharacters), new PdfStyles(lines),
					PdfOutline.of(document));
			blocks.pages(lines);
			if (blocks.isEmpty() && pages.unread() != null) {
				throw new DocumentUnreadable(
						"its pages are images that could not be read: " + pages.unread().getMessage(), pages.unread());
			}
			blocks.form(formFields(document));
			PDDocumentInformation information = document.getDocumentInformation();
			String title = Titles.sensible(information.getTitle(), name);
			return blocks.finish("application/pdf",
					(title != null) ? title : Titles.sensible(blocks.biggestOfFirstPage(), name),
					wellKnown(information, document.getDocumentCatalog().getLanguage()));
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

	private static Map<String, String> wellKnown(PDDocumentInformation information, @Nullable String language) {
		Map<String, String> known = new LinkedHashMap<>();
		put(known, "author", information.getAuthor());
		put(known, "subject", information.getSubject());
		put(known, "keywords", information.getKeywords());
		put(known, "language", language);
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
