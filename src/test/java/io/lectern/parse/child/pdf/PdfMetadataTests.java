package io.lectern.parse.child.pdf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** What a PDF says of itself is kept under well-known names. */
class PdfMetadataTests {

	private static final String PACKET = """
			<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
			<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
			<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
			<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Locks of the canal</rdf:li></rdf:Alt></dc:title>
			<dc:creator><rdf:Seq><rdf:li>Ada Lund</rdf:li><rdf:li>Bo Ek</rdf:li></rdf:Seq></dc:creator>
			<dc:subject><rdf:Bag><rdf:li>locks</rdf:li><rdf:li>water</rdf:li></rdf:Bag></dc:subject>
			<xmp:CreateDate>2024-02-03T04:05:06+01:00</xmp:CreateDate>
			</rdf:Description></rdf:RDF></x:xmpmeta>
			<?xpacket end="w"?>
			""";

	@TempDir
	private Path folder;

	private final DrawnPdf pdf = new DrawnPdf();

	private Map<String, String> read() throws Exception {
		try (pdf) {
			return pdf.text(60, 100, "A page.").endPage().read(folder).metadata();
		}
	}

	private void packet(String xml) throws Exception {
		pdf.document.getDocumentCatalog()
			.setMetadata(new PDMetadata(pdf.document, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
	}

	@Test
	void keepsAllOfTheInformation() throws Exception {
		PDDocumentInformation information = pdf.document.getDocumentInformation();
		information.setTitle("Report on the locks");
		information.setAuthor("Ada Lund");
		information.setSubject("Maintenance");
		information.setKeywords("locks, gates");
		information.setProducer("Some program");
		information
			.setCreationDate(GregorianCalendar.from(Instant.parse("2025-03-04T10:15:00Z").atZone(ZoneOffset.UTC)));
		information
			.setModificationDate(GregorianCalendar.from(Instant.parse("2025-04-04T10:15:00Z").atZone(ZoneOffset.UTC)));
		pdf.document.getDocumentCatalog().setLanguage("en-GB");
		assertThat(read()).containsOnly(entry("title", "Report on the locks"), entry("author", "Ada Lund"),
				entry("subject", "Maintenance"), entry("keywords", "locks, gates"),
				entry("created", "2025-03-04T10:15:00Z"), entry("modified", "2025-04-04T10:15:00Z"),
				entry("language", "en-GB"));
	}

	@Test
	void takesFromThePacketWhatTheInformationLacks() throws Exception {
		pdf.document.getDocumentInformation().setTitle("Report on the locks");
		packet(PACKET);
		assertThat(read()).containsOnly(entry("title", "Report on the locks"), entry("author", "Ada Lund, Bo Ek"),
				entry("keywords", "locks, water"), entry("created", "2024-02-03T03:05:06Z"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Locks of the canal", "<rdf:Alt><rdf:li>Locks of the canal</rdf:li></rdf:Alt>",
			"<rdf:Alt><rdf:li xml:lang=\"en\">Locks of the canal</rdf:li></rdf:Alt>",
			"<rdf:Bag><rdf:li>Locks of the canal</rdf:li></rdf:Bag>" })
	void readsATitleThatIsNotWrittenInLanguages(String title) throws Exception {
		packet(PACKET.replaceFirst("<dc:title>.*</dc:title>", "<dc:title>" + title + "</dc:title>"));
		assertThat(read()).contains(entry("title", "Locks of the canal"), entry("author", "Ada Lund, Bo Ek"));
	}

	@Test
	void readsAnAuthorWhoIsInNoList() throws Exception {
		packet(PACKET.replaceFirst("<dc:creator>.*</dc:creator>", "<dc:creator>Ada Lund</dc:creator>"));
		assertThat(read()).contains(entry("title", "Locks of the canal"), entry("author", "Ada Lund"));
	}

	@Test
	void readsADocumentWhosePacketIsBroken() throws Exception {
		pdf.document.getDocumentInformation().setAuthor("Ada Lund");
		packet("<x:xmpmeta");
		assertThat(read()).containsOnly(entry("author", "Ada Lund"));
	}

	@Test
	void keepsNothingThatOnlySaysThatNobodySaidAnything() throws Exception {
		pdf.document.getDocumentInformation().setAuthor("(anonymous)");
		pdf.document.getDocumentInformation().setSubject("unspecified");
		assertThat(read()).isEmpty();
	}

}
