package io.lectern.parse.child.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.lectern.document.Warning;
import io.lectern.parse.Attachment;
import io.lectern.parse.Parsed;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The files in a PDF are handed on, so many and so large. */
class PdfAttachmentsTests {

	@TempDir
	private Path folder;

	private final DrawnPdf pdf = new DrawnPdf();

	private PDComplexFileSpecification file(String name, InputStream bytes, boolean deflated) throws IOException {
		PDComplexFileSpecification file = new PDComplexFileSpecification();
		file.setFile(name);
		PDEmbeddedFile embedded = deflated ? new PDEmbeddedFile(pdf.document, bytes, COSName.FLATE_DECODE)
				: new PDEmbeddedFile(pdf.document, bytes);
		file.setEmbeddedFile(embedded);
		return file;
	}

	private PDComplexFileSpecification file(String name, String text) throws IOException {
		return file(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true);
	}

	private void attach(PDEmbeddedFilesNameTreeNode tree) {
		PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.document.getDocumentCatalog());
		names.setEmbeddedFiles(tree);
		pdf.document.getDocumentCatalog().setNames(names);
	}

	private static PDEmbeddedFilesNameTreeNode leaf(Map<String, PDComplexFileSpecification> files) {
		PDEmbeddedFilesNameTreeNode leaf = new PDEmbeddedFilesNameTreeNode();
		leaf.setNames(files);
		return leaf;
	}

	private Parsed read() throws Exception {
		try (pdf) {
			return pdf.read(folder);
		}
	}

	private static List<String> texts(Parsed parsed) {
		return parsed.asides()
			.attachments()
			.stream()
			.map((file) -> file.name() + ": " + new String(file.bytes(), StandardCharsets.UTF_8))
			.toList();
	}

	@Test
	void handsOnTheFilesOfTheDocument() throws Exception {
		pdf.text(60, 100, "Cover letter for the yearly file.").endPage();
		PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
		PDComplexFileSpecification plain = file("C:\\letters\\plain.txt",
				new ByteArrayInputStream("Not deflated.".getBytes(StandardCharsets.UTF_8)), false);
		tree.setKids(List.of(leaf(Map.of("a", file("annex.txt", "The gate is rated for 18 tonnes."))),
				leaf(Map.of("b", plain))));
		attach(tree);
		assertThat(texts(read())).containsExactly("annex.txt: The gate is rated for 18 tonnes.",
				"plain.txt: Not deflated.");
	}

	@Test
	void handsOnAFileThatIsPinnedToAPageOnce() throws Exception {
		pdf.text(60, 100, "See the sheet that is pinned here.").endPage();
		PDComplexFileSpecification sheet = file("sheet.csv", "gate,tonnes");
		PDAnnotationFileAttachment pinned = new PDAnnotationFileAttachment();
		pinned.setRectangle(new PDRectangle(300, 600, 20, 20));
		pinned.setFile(sheet);
		pinned.setContents("Measured in June");
		pdf.document.getPage(0).setAnnotations(List.of(pinned));
		attach(leaf(Map.of("sheet", sheet)));
		Parsed parsed = read();
		assertThat(texts(parsed)).containsExactly("sheet.csv: gate,tonnes");
		assertThat(parsed.pages().getFirst().text()).endsWith("Comment: Measured in June");
	}

	/** The page of such a file may be blank. */
	@Test
	void namesTheFilesOfADocumentThatOnlyHoldsThem() throws Exception {
		pdf.endPage();
		attach(leaf(Map.of("a", file("first.txt", "One."), "b", file("second.txt", "Two."))));
		Parsed parsed = read();
		assertThat(parsed.asides().attachments()).extracting(Attachment::name)
			.containsExactlyInAnyOrder("first.txt", "second.txt");
		assertThat(parsed.blocks()).hasSize(2);
		assertThat(parsed.pages().getFirst().text()).contains("first.txt").contains("second.txt");
	}

	@Test
	void saysWhichFilesAreTooLarge() throws Exception {
		pdf.text(60, 100, "Two files, and one of them is far too large.").endPage();
		attach(leaf(Map.of("a", file("bomb.bin", zeros(51 << 20), true), "b", file("small.txt", "Fine."))));
		Parsed parsed = read();
		assertThat(texts(parsed)).containsExactly("small.txt: Fine.");
		assertThat(parsed.asides().warnings()).extracting(Warning::reason)
			.containsExactly("The attached file “bomb.bin” was not read: it is larger than 50 MB");
	}

	@Test
	void saysWhichFilesAreTooManyBytesTogether() throws Exception {
		pdf.text(60, 100, "Two files that are too large together.").endPage();
		attach(leaf(new java.util.TreeMap<>(
				Map.of("a", file("a.bin", zeros(40 << 20), true), "b", file("b.bin", zeros(40 << 20), true)))));
		Parsed parsed = read();
		assertThat(parsed.asides().attachments()).extracting(Attachment::name).containsExactly("a.bin");
		assertThat(parsed.asides().warnings()).extracting(Warning::reason)
			.containsExactly("The attached file “b.bin” was not read: together the files here are larger than 64 MB");
	}

	private static InputStream zeros(int count) {
		byte[] bytes = new byte[count];
		Arrays.fill(bytes, (byte) '0');
		return new ByteArrayInputStream(bytes);
	}

	@Test
	void saysHowManyFilesAreRead() throws Exception {
		pdf.text(60, 100, "Many files.").endPage();
		Map<String, PDComplexFileSpecification> files = new java.util.TreeMap<>();
		for (int i = 100; i < 202; i++) {
			files.put("f" + i, file("f" + i + ".txt", "File " + i));
		}
		attach(leaf(files));
		Parsed parsed = read();
		assertThat(parsed.asides().attachments()).hasSize(100);
		assertThat(parsed.asides().warnings()).extracting(Warning::reason)
			.containsExactly("The attached file “f200.txt” was not read: 100 are read at most",
					"The attached file “f201.txt” was not read: 100 are read at most");
	}

}
