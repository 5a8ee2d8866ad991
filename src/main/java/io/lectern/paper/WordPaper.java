package io.lectern.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLStreamException;

import org.springframework.core.io.ClassPathResource;

import io.lectern.paper.Paper.Part;
import io.lectern.paper.Paper.Quote;

/**
 * Writes a paper as a Word document: a zip file of XML, of which only the text changes.
 * The library that reads such files stays in the parser process; what is written here
 * needs three elements of it.
 */
final class WordPaper {

	/** What is the same in all of them, under {@code paper/}, and where it stands. */
	private static final String[][] PARTS = { { "[Content_Types].xml", "content-types.xml" },
			{ "_rels/.rels", "relations.xml" }, { "word/_rels/document.xml.rels", "document-relations.xml" },
			{ "word/styles.xml", "styles.xml" } };

	private WordPaper() {
	}

	static byte[] of(Paper paper, Places places) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String[] part : PARTS) {
				zip.putNextEntry(new ZipEntry(part[0]));
				zip.write(new ClassPathResource("paper/" + part[1]).getContentAsByteArray());
			}
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			WordText text = new WordText(zip);
			write(paper, places, text);
			text.close();
		}
		catch (IOException | XMLStreamException ex) {
			throw new UncheckedIOException(new IOException("The document can't be written", ex));
		}
		return bytes.toByteArray();
	}

	private static void write(Paper paper, Places places, WordText text) throws XMLStreamException {
		text.paragraph("Title", paper.title());
		for (Part part : paper.parts()) {
			if (part.heading() != null) {
				text.paragraph("Heading1", part.heading());
			}
			if (!part.remark().isBlank()) {
				text.paragraph("Remark", part.remark().strip());
			}
			MarkdownToWord.write(part.text(), text);
			for (Quote quote : part.quotes()) {
				write(quote, places, text);
			}
		}
	}

	private static void write(Quote quote, Places places, WordText text) throws XMLStreamException {
		String number = (quote.marker() > 0) ? "[" + quote.marker() + "] " : "";
		if (quote.table().isEmpty()) {
			text.paragraph("Quote", number + "“" + quote.line() + "”");
		}
		else {
			text.table(quote.table(), quote.table().size() - 1);
		}
		text.open("Source");
		if (!quote.table().isEmpty()) {
			text.run(number, WordText.Look.PLAIN);
		}
		text.link(places.where(quote), places.link(quote));
		text.shut();
	}

}
