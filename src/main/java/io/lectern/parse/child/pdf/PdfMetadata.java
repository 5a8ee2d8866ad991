package io.lectern.parse.child.pdf;

import java.io.IOException;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import io.lectern.parse.child.blocks.CleanText;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.AdobePDFSchema;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF says of itself: in its information dictionary, and what that lacks in its
 * XMP packet.
 */
final class PdfMetadata {

	/** What programs write where nobody said anything. */
	private static final Pattern NOTHING = Pattern
		.compile("(?i)\\(?(?:anonymous|unspecified|untitled|unknown|null)\\)?");

	private final Map<String, String> known = new LinkedHashMap<>();

	private PdfMetadata() {
	}

	/** Under well-known names; dates are ISO 8601. */
	static Map<String, String> of(PDDocument document) {
		PdfMetadata metadata = new PdfMetadata();
		metadata.addInformation(document.getDocumentInformation());
		metadata.put("language", () -> document.getDocumentCatalog().getLanguage());
		XMPMetadata packet = packet(document);
		if (packet != null) {
			metadata.add(packet.getDublinCoreSchema());
			metadata.add(packet.getXMPBasicSchema());
			metadata.add(packet.getAdobePDFSchema());
		}
		return metadata.known;
	}

	private void addInformation(PDDocumentInformation information) {
		put("title", information::getTitle);
		put("author", information::getAuthor);
		put("subject", information::getSubject);
		put("keywords", information::getKeywords);
		put("created", () -> date(information.getCreationDate()));
		put("modified", () -> date(information.getModificationDate()));
	}

	private void add(@Nullable DublinCoreSchema schema) {
		if (schema != null) {
			put("title", schema::getTitle);
			put("author", () -> joined(schema.getCreators(), ", "));
			put("subject", schema::getDescription);
			put("keywords", () -> joined(schema.getSubjects(), ", "));
			put("language", () -> joined(schema.getLanguages(), ", "));
		}
	}

	private void add(@Nullable XMPBasicSchema schema) {
		if (schema != null) {
			put("created", () -> date(schema.getCreateDate()));
			put("modified", () -> date(schema.getModifyDate()));
		}
	}

	private void add(@Nullable AdobePDFSchema schema) {
		if (schema != null) {
			put("keywords", schema::getKeywords);
		}
	}

	private static @Nullable XMPMetadata packet(PDDocument document) {
		PDMetadata metadata = document.getDocumentCatalog().getMetadata();
		if (metadata == null) {
			return null;
		}
		try {
			DomXmpParser parser = new DomXmpParser();
			parser.setStrictParsing(false);
			return parser.parse(metadata.toByteArray());
		}
		catch (IOException | XmpParsingException | RuntimeException ex) {
			// Often enough it is not what it should be; the document is read all the
			// same.
			return null;
		}
	}

	private static @Nullable String joined(@Nullable List<String> values, String separator) {
		return (values != null) ? String.join(separator, values) : null;
	}

	private static @Nullable String date(@Nullable Calendar date) {
		return (date != null) ? date.toInstant().toString() : null;
	}

	private void put(String key, Callable<@Nullable String> value) {
		if (known.containsKey(key)) {
			return;
		}
		try {
			String clean = CleanText.of(value.call());
			if (!clean.isEmpty() && !NOTHING.matcher(clean).matches()) {
				known.put(key, clean);
			}
		}
		catch (Exception ex) {
			// A value that is not of its type is as good as none.
		}
	}

}
