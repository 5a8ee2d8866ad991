package io.lectern.parse.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

import io.lectern.document.Failure;
import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.OcrProperties;
import io.lectern.parse.Parsed;
import io.lectern.parse.ParserProtocol.Settings;
import io.lectern.parse.child.blocks.Captions;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.mail.MailReader;
import io.lectern.parse.child.mail.OutlookReader;
import io.lectern.parse.child.ocr.Tesseract;
import io.lectern.parse.child.pdf.ImageFileReader;
import io.lectern.parse.child.pdf.PdfReader;
import io.lectern.parse.child.text.DelimitedReader;
import io.lectern.parse.child.text.MarkdownReader;
import io.lectern.parse.child.text.PlainReader;
import io.lectern.parse.child.text.TextDecoder;
import io.lectern.parse.child.text.TextFormat;
import io.lectern.parse.child.text.TextTables;
import io.lectern.parse.child.text.XmlReader;
import io.lectern.parse.child.tika.HtmlReader;
import io.lectern.parse.child.tika.TikaReader;
import io.lectern.parse.child.word.VisibleRtf;
import org.apache.poi.OldFileFormatException;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.AutoDetectParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Reads a document of any supported type. Runs in the parser process; anything may go
 * wrong in here.
 */
public final class DocumentReader {

	private final Detector detector = new DefaultDetector();

	/** Null until a file needs it: to load all of its parsers takes half of a start. */
	private @Nullable AutoDetectParser tika;

	private final FileTypes types = new FileTypes(detector, MediaTypeRegistry.getDefaultRegistry());

	private final long maxCharacters;

	private final OcrProperties ocrSettings;

	private final @Nullable Tesseract ocr;

	public DocumentReader(Settings settings) {
		this.maxCharacters = settings.maxCharacters();
		this.ocrSettings = settings.ocr();
		this.ocr = Tesseract.installed(ocrSettings);
	}

	public Parsed read(Path file, String name, DoubleConsumer progress) throws DocumentUnreadable {
		return read(file, name, null, progress);
	}

	/**
	 * @param password what opens it, where one was given
	 */
	public Parsed read(Path file, String name, @Nullable String password, DoubleConsumer progress)
			throws DocumentUnreadable {
		try {
			return readAny(file, name, password, progress);
		}
		catch (DocumentUnreadable ex) {
			throw (password != null && Failure.LOCKED.equals(ex.getMessage()))
					? new DocumentUnreadable(Failure.NO_USE_OF_PASSWORD, ex) : ex;
		}
	}

	private Parsed readAny(Path file, String name, @Nullable String password, DoubleConsumer progress)
			throws DocumentUnreadable {
		try {
			if (Files.size(file) == 0) {
				throw new DocumentUnreadable("the file is empty");
			}
			FileType type = types.of(file, name);
			Parsed parsed = (type.format() == null) ? read(file, name, type.type(), password, progress)
					: readText(Files.readAllBytes(file), name, type.format(), type.type().toString());
			if (parsed.blocks().isEmpty() && parsed.asides().attachments().isEmpty()) {
				throw new DocumentUnreadable(withoutText(type.type(), parsed.pages().size()));
			}
			return Captions.in(TextTables.in(parsed));
		}
		catch (StackOverflowError ex) {
			throw new DocumentUnreadable("its parts are nested too deep", ex);
		}
		catch (PageWriter.TooMuchText ex) {
			throw new DocumentUnreadable(String.valueOf(ex.getMessage()), ex);
		}
		catch (IOException ex) {
			throw WhyUnreadable.damaged(ex);
		}
		catch (RuntimeException ex) {
			throw WhyUnreadable.of(ex);
		}
	}

	private Parsed read(Path file, String name, MediaType type, @Nullable String password, DoubleConsumer progress)
			throws IOException, DocumentUnreadable {
		String base = type.getBaseType().toString();
		if (password != null && LockedOffice.isType(type)) {
			return readLocked(file, name, password, progress);
		}
		if (base.equals("application/pdf")) {
			return new PdfReader(maxCharacters, ocr).read(file, name, password, progress);
		}
		if (ocr != null && ImageFileReader.reads(type)) {
			return new ImageFileReader(maxCharacters, ocr).read(file, type, progress);
		}
		if (OfficeReader.reads(type)) {
			return readOffice(file, name, type, progress);
		}
		if (base.equals("application/rtf")) {
			return readRtf(file, name, type);
		}
		return readByTika(file, name, type, new PageWriter(maxCharacters));
	}

	private Parsed readLocked(Path file, String name, String password, DoubleConsumer progress)
			throws IOException, DocumentUnreadable {
		Path opened = Files.createTempFile("opened-", null);
		try {
			LockedOffice.open(file, password, opened);
			return read(opened, name, null, progress);
		}
		finally {
			Files.deleteIfExists(opened);
		}
	}

	private Parsed readRtf(Path file, String name, MediaType type) throws IOException, DocumentUnreadable {
		VisibleRtf rtf = new VisibleRtf(Files.readAllBytes(file));
		PageWriter writer = new PageWriter(maxCharacters);
		writer.hide("hidden text", rtf.hidden());
		Path visible = Files.createTempFile("visible-", ".rtf");
		try {
			Files.write(visible, rtf.bytes());
			return readByTika(visible, name, type, writer);
		}
		finally {
			Files.deleteIfExists(visible);
		}
	}

	/** What a damaged file still holds, Tika may find; it does not ask what is seen. */
	private Parsed readOffice(Path file, String name, MediaType type, DoubleConsumer progress)
			throws IOException, DocumentUnreadable {
		try {
			Parsed parsed = new OfficeReader(maxCharacters, ocr).read(file, name, type, progress);
			return holdsNothing(parsed) ? readByTika(file, name, type, new PageWriter(maxCharacters)) : parsed;
		}
		catch (PageWriter.TooMuchText ex) {
			throw ex;
		}
		catch (OldFileFormatException ex) {
			PageWriter writer = new PageWriter(maxCharacters);
			writer.margin()
				.warn(null,
						"A file of the time before 1997: text that was deleted or is not displayed is not told apart in it");
			return readByTika(file, name, type, writer);
		}
		catch (IOException | RuntimeException ex) {
			PageWriter writer = new PageWriter(maxCharacters);
			writer.margin()
				.warn(null,
						"The file is damaged: what could still be read of it may hold text that was deleted or is not displayed");
			return readByTika(file, name, type, writer);
		}
	}

	private static boolean holdsNothing(Parsed parsed) {
		return parsed.blocks().isEmpty() && parsed.asides().hidden().isEmpty()
				&& parsed.asides().attachments().isEmpty();
	}

	private Parsed readText(byte[] bytes, String name, TextFormat format, String type) throws IOException {
		return switch (format) {
			case PLAIN, CODE, JSON ->
				new PlainReader(maxCharacters).read(TextDecoder.decode(bytes), format, type, name);
			case MARKDOWN -> new MarkdownReader(maxCharacters, HtmlReader::write).read(TextDecoder.decode(bytes));
			case DELIMITED -> new DelimitedReader(maxCharacters).read(TextDecoder.decode(bytes), type, name);
			case HTML -> new HtmlReader(maxCharacters).read(bytes, name, type);
			case XML -> new XmlReader(maxCharacters).read(TextDecoder.decode(bytes), type, name);
			case MAIL -> new MailReader(maxCharacters).read(bytes, name);
			case MAILBOX -> new MailReader(maxCharacters).readMailbox(bytes);
		};
	}

	private Parsed readByTika(Path file, String name, MediaType type, PageWriter writer)
			throws IOException, DocumentUnreadable {
		if (type.getType().equals("text")) {
			throw new DocumentUnreadable("its name says that it is text, but its bytes are none");
		}
		AutoDetectParser tika = tika();
		if (tika.getParsers().keySet().stream().noneMatch((known) -> known.getBaseType().equals(type.getBaseType()))) {
			throw new DocumentUnreadable("files of type " + type.getBaseType() + " are not supported");
		}
		try {
			if (type.getSubtype().equals("vnd.ms-outlook")) {
				return new OutlookReader(tika, writer, maxCharacters).read(file, name, type);
			}
			return new TikaReader(tika, writer).read(file, name, type);
		}
		catch (EncryptedDocumentException ex) {
			throw new DocumentUnreadable(Failure.LOCKED, ex);
		}
		catch (WriteLimitReachedException ex) {
			throw new PageWriter.TooMuchText(maxCharacters);
		}
		catch (TikaException | SAXException | RuntimeException ex) {
			// The parsers of damaged files throw about anything.
			throw WhyUnreadable.of(ex);
		}
	}

	private AutoDetectParser tika() {
		AutoDetectParser made = (tika != null) ? tika : new AutoDetectParser(detector);
		tika = made;
		return made;
	}

	private String withoutText(MediaType type, int pages) {
		if (type.getSubtype().equals("pdf")) {
			return "there is no text in it; its " + pages
					+ (pages == 1 ? " page may be an image" : " pages may be images") + ", as from a scanner"
					+ whyNotRead();
		}
		if (type.getType().equals("image")) {
			return "it is an image (" + type.getBaseType() + ") without readable text" + whyNotRead();
		}
		return "there is no text in it (detected type " + type.getBaseType() + ")";
	}

	private String whyNotRead() {
		if (ocr != null) {
			return ", and Tesseract finds no words there";
		}
		return ocrSettings.enabled()
				? "; to have images read, install Tesseract with the languages "
						+ String.join(", ", ocrSettings.languages()) + " and restart Lectern"
				: "; reading images is switched off (lectern.ingest.ocr.enabled)";
	}

}
