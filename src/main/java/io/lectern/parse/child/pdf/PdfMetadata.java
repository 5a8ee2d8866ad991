package io.lectern.parse.child.pdf;

import java.io.IOException;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import io.lectern.parse.child.blocks.CleanText;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.AdobePDFSchema;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.schema.XMPSchema;
import org.apache.xmpbox.type.AbstractSimpleProperty;
import org.apache.xmpbox.type.ArrayProperty;
import org.apache.xmpbox.type.Cardinality;
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
		metadata.put("language", document.getDocumentCatalog().getLanguage());
		PDMetadata packet = document.getDocumentCatalog().getMetadata();
		if (packet != null) {
			metadata.addPacket(packet);
		}
		return metadata.known;
	}

	private void addInformation(PDDocumentInformation information) {
		put("title", information.getTitle());
		put("author", information.getAuthor());
		put("subject", information.getSubject());
		put("keywords", information.getKeywords());
		put("created", date(information.getCreationDate()));
		put("modified", date(information.getModificationDate()));
	}

	private void addPacket(PDMetadata packet) {
		try {
			DomXmpParser parser = new DomXmpParser();
			parser.setStrictParsing(false);
			XMPMetadata said = parser.parse(packet.toByteArray());
			add(said.getDublinCoreSchema());
			add(said.getXMPBasicSchema());
			add(said.getAdobePDFSchema());
		}
		catch (IOException | XmpParsingException | RuntimeException ex) {
			// Often enough it is not what it should be; the document is read all the
			// same.
		}
	}

	private void add(@Nullable DublinCoreSchema schema) {
		if (schema != null) {
			put("title", text(schema, DublinCoreSchema.TITLE));
			put("author", text(schema, DublinCoreSchema.CREATOR));
			put("subject", text(schema, DublinCoreSchema.DESCRIPTION));
			put("keywords", text(schema, DublinCoreSchema.SUBJECT));
			put("language", text(schema, DublinCoreSchema.LANGUAGE));
		}
	}

	private void add(@Nullable XMPBasicSchema schema) {
		if (schema != null) {
			put("created", date(schema.getCreateDate()));
			put("modified", date(schema.getModifyDate()));
		}
	}

	private void add(@Nullable AdobePDFSchema schema) {
		if (schema != null) {
			put("keywords", schema.getKeywords());
		}
	}

	/** A list or one text: some programs write what the schema does not foresee. */
	private static @Nullable String text(XMPSchema schema, String property) {
		return switch (schema.getAbstractProperty(property)) {
			case AbstractSimpleProperty one -> one.getStringValue();
			// The same in several languages, in the document's own first.
			case ArrayProperty several when several.getArrayType() == Cardinality.Alt ->
				several.getElementsAsString().stream().findFirst().orElse(null);
			case ArrayProperty several -> String.join(", ", several.getElementsAsString());
			case null, default -> null;
		};
	}

	private static @Nullable String date(@Nullable Calendar date) {
		return (date != null) ? date.toInstant().toString() : null;
	}

	private void put(String key, @Nullable String value) {
		String clean = CleanText.of(value);
		if (!clean.isEmpty() && !NOTHING.matcher(clean).matches()) {
			known.putIfAbsent(key, clean);
		}
	}

}
