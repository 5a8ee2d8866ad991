package io.lectern.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.document.Originals;
import io.lectern.document.Warning;
import io.lectern.document.Warning.Level;
import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.OfficeView;
import io.lectern.parse.Parsed;
import io.lectern.parse.Parser;
import io.lectern.parse.ViewPages;
import io.lectern.system.ProcessFolder;

/**
 * Gives Office files pages: those of a PDF made of them, which is kept beside the
 * original. A file of which none can be made is read as it is, with a warning.
 */
@Component
class PdfViews {

	private static final Logger log = LoggerFactory.getLogger(PdfViews.class);

	private static final Warning PAGED = new Warning(Level.INFO, Warning.VIEW, null,
			"Its pages are those of the PDF view that LibreOffice made of it; another program may break pages elsewhere");

	private final OfficeView office;

	private final Parser parser;

	private final Originals originals;

	private final ProcessFolder folder;

	PdfViews(OfficeView office, Parser parser, Originals originals, ProcessFolder folder) {
		this.office = office;
		this.parser = parser;
		this.originals = originals;
		this.folder = folder;
	}

	/**
	 * What was read, on the pages of the view where there is one.
	 * @param alive called between long steps
	 */
	Parsed paged(Document document, Path file, Parsed read, Runnable alive) throws IOException, InterruptedException {
		if (!office.isMadeOf(read.mediaType())) {
			return read;
		}
		Path pdf = Files.createTempFile(folder.path(), "view-", ".pdf");
		try {
			return paged(document, file, read, pdf, alive);
		}
		catch (DocumentUnreadable ex) {
			log.info("{} has no PDF view: {}", document.name(), ex.getMessage());
			return read.warned(new Warning(Level.WARNING, Warning.VIEW, null,
					"No PDF view with its pages could be made, so that it is shown and cited as text: "
							+ ex.getMessage()));
		}
		finally {
			Files.deleteIfExists(pdf);
		}
	}

	private Parsed paged(Document document, Path file, Parsed read, Path pdf, Runnable alive)
			throws IOException, DocumentUnreadable, InterruptedException {
		Resource kept = originals.view(document.sha256());
		boolean isKept = kept.exists();
		if (isKept) {
			try (InputStream bytes = kept.getInputStream()) {
				Files.copy(bytes, pdf, StandardCopyOption.REPLACE_EXISTING);
			}
		}
		else {
			office.make(file, read.mediaType(), pdf);
		}
		alive.run();
		Parsed view = parser.parse(pdf, "view.pdf", (share) -> alive.run());
		Parsed paged = ViewPages.of(read, view)
			.orElseThrow(() -> new DocumentUnreadable("its PDF does not say what the file does"));
		if (!isKept) {
			try (InputStream bytes = Files.newInputStream(pdf)) {
				originals.keepView(document.sha256(), bytes);
			}
		}
		return paged.warned(PAGED);
	}

}
