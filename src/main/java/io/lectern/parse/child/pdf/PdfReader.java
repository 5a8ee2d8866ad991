package io.lectern.parse.child.pdf;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.DoubleConsumer;

import io.lectern.document.Failure;
import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.Parsed;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.Titles;
import io.lectern.parse.child.ocr.Tesseract;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
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
		return read(file, name, null, progress);
	}

	/**
	 * @param password what opens it, where one was given
	 */
	public Parsed read(Path file, String name, @Nullable String password, DoubleConsumer progress)
			throws IOException, DocumentUnreadable {
		try (PDDocument document = load(file.toFile(), (password != null) ? password : "")) {
			PageWriter writer = new PageWriter(maxCharacters);
			PdfFileEnd.check(file, writer.margin());
			PdfPages pages = new PdfPages(document, ocr, progress, writer.margin());
			List<List<Region>> lines = pages.read();
			PdfBlocks blocks = new PdfBlocks(writer, new PdfStyles(lines), PdfOutline.of(document));
			blocks.pages(lines);
			if (blocks.isEmpty() && pages.notes().isEmpty() && pages.unread() != null) {
				throw new DocumentUnreadable(
						"its pages are images that could not be read: " + pages.unread().getMessage(), pages.unread());
			}
			Map<String, String> metadata = PdfMetadata.of(document);
			String title = Titles.sensible(metadata.get("title"), name);
			return blocks.finish("application/pdf",
					(title != null) ? title : Titles.sensible(blocks.biggestOfFirstPage(), name), metadata,
					pages.notes());
		}
		catch (InvalidPasswordException ex) {
			throw new DocumentUnreadable((password != null) ? Failure.WRONG_PASSWORD : Failure.LOCKED, ex);
		}
		catch (ClassCastException | IllegalArgumentException | IllegalStateException | NullPointerException
				| IndexOutOfBoundsException | NoSuchElementException | ArithmeticException ex) {
			// What PDFBox throws on structures that are not what they should be.
			throw new IOException(ex.toString(), ex);
		}
	}

	private static PDDocument load(File file, String password) throws IOException {
		return Loader.loadPDF(file, password, null, null, MemoryUsageSetting.setupMixed(STREAMS_IN_MEMORY).streamCache);
	}

}
